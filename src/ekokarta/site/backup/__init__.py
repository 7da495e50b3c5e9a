"""A copy of everything that cannot be made again: the registry and the named releases, in one file."""
