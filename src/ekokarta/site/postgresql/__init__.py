"""PostgreSQL which compares, searches and counts as our SQLite does, whatever locale its cluster has."""
