"""Door 4, machines: what a release says, as JSON and CSV, and its files. Read only."""
