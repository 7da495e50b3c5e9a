"""SQLite that knows Cyrillic: case-insensitive search for all letters, Kyrgyz order."""
