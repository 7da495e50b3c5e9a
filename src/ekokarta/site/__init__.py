"""The composition root: settings, addresses, the worker and the commands."""
