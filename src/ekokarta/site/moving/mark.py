"""What each of the two databases knows of the move, so that nobody writes into the wrong one."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from django.db import connections

TABLE = "ekokarta_move"
MOVED = "ekokarta: the registry was moved to PostgreSQL"
"In the words of the error that a write into the old registry gives."


def identity(using: str) -> str:
    """The id of the move which this database takes part in; "" where it takes part in none."""
    return _told(using, "id")


def finished(using: str) -> bool:
    """Whether the move of which this database knows is done."""
    return bool(_told(using, "finished"))


def begin(using: str, move: str) -> None:
    """Write down that this database takes part in `move`."""
    with connections[using].cursor() as cursor:
        cursor.execute(f"CREATE TABLE {TABLE} (id text, began text, prepared text, finished text)")
        now = datetime.now(UTC).isoformat()
        cursor.execute(f"INSERT INTO {TABLE} VALUES (%s, %s, '', '')", [move, now])


def prepared(using: str) -> bool:
    """Whether its tables are made and were empty once."""
    return bool(_told(using, "prepared"))


def prepare(using: str) -> None:
    """Write down that the tables are made and empty."""
    _say(using, "prepared")


def finish(using: str) -> None:
    """Write down that it is done."""
    _say(using, "finished")


def close(using: str) -> None:
    """No table of this SQLite takes a write any more, whoever has it open; reading goes on."""
    with connections[using].cursor() as cursor:
        for table in _own(connections[using].introspection.table_names(cursor)):
            for deed in ("INSERT", "UPDATE", "DELETE"):
                cursor.execute(
                    f'CREATE TRIGGER IF NOT EXISTS "moved {table} {deed}" BEFORE {deed} ON "{table}" '
                    f"BEGIN SELECT RAISE(ABORT, '{MOVED}'); END"
                )


def new_identity() -> str:
    return uuid4().hex


def _own(names: Sequence[str]) -> list[str]:
    return [name for name in names if name != TABLE]


def _say(using: str, column: str) -> None:
    with connections[using].cursor() as cursor:
        cursor.execute(f"UPDATE {TABLE} SET {column} = %s", [datetime.now(UTC).isoformat()])


def _told(using: str, column: str) -> str:
    connection: Any = connections[using]
    with connection.cursor() as cursor:
        if TABLE not in connection.introspection.table_names(cursor):
            return ""
        cursor.execute(f"SELECT {column} FROM {TABLE}")
        row = cursor.fetchone()
    return str(row[0]) if row else ""
