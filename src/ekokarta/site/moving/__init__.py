"""The move of a registry from the embedded SQLite to PostgreSQL."""
