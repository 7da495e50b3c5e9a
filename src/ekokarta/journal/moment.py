"""The registry as it was at one moment, for those who only read."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """Whatever is read inside was true at the same moment; nobody who writes waits for it.

    Inside another transaction it is that transaction's moment.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        with _without_write_lock(), transaction.atomic():
            yield


@contextmanager
def _without_write_lock() -> Iterator[None]:
    """Our transactions take SQLite's write lock when they begin; one that only reads must not."""
    connection.ensure_connection()
    mode = vars(connection).get("transaction_mode")
    vars(connection)["transaction_mode"] = "DEFERRED"
    try:
        yield
    finally:
        vars(connection)["transaction_mode"] = mode
