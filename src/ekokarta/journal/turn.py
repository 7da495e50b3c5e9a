"""Whose turn it is to write. SQLite lets one in at a time; PostgreSQL must be told who excludes whom."""

from django.db import connection

WRITERS = 0x656B6F
"The number of our lock among the advisory locks of PostgreSQL."


def beside_others() -> None:
    """Until the end of the transaction: other writers may go on, whoever signs a period off waits."""
    _lock("pg_advisory_xact_lock_shared")


def alone() -> None:
    """Until the end of the transaction nobody else writes: what is signed off or undone stands still."""
    _lock("pg_advisory_xact_lock")


def _lock(function: str) -> None:
    """Elsewhere than in PostgreSQL the transaction itself has the lock (BEGIN IMMEDIATE)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [WRITERS])
