"""What a database file keeps of deleted words: on SQLite overwritten at once, elsewhere its own affair."""

from django.db import connection


def overwrite() -> None:
    """From here on SQLite writes zeros over what it deletes; PostgreSQL leaves that to VACUUM."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def forget_pages() -> None:
    """Empty SQLite's log of former pages, which would hold the words until it is written over."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
