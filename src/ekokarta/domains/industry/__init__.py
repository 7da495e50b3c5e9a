"""Industry: where something is produced."""
