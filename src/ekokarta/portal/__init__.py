"""Door 3, people: read only, from a release."""
