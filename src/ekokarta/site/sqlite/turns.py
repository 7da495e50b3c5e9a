"""Django's SQLite whose writers wait in line, in transactions and in single statements."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import OperationalError
from django.db.backends.sqlite3 import base

from ekokarta.site.sqlite.line import BUSY, Line, at_the_door, line_of

WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


class DatabaseWrapper(base.DatabaseWrapper):
    """Takes the turn before BEGIN IMMEDIATE and gives it on when the transaction ends, however it ends."""

    _turn: Line | None = None

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.execute_wrappers.append(self._statement)

    def _start_transaction_under_autocommit(self) -> None:
        if vars(self).get("transaction_mode") != "IMMEDIATE" or self.is_in_memory_db():
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
            return
        self._take_turn()
        try:
            with self._at_the_door():
                super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._give_turn()
            raise

    def _statement(self, execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        """A statement outside of any transaction is one of its own."""
        if not self.autocommit or self.is_in_memory_db() or not _writes(sql):
            return execute(sql, params, many, context)
        self._take_turn()
        try:
            with self._at_the_door():
                return execute(sql, params, many, context)
        finally:
            self._give_turn()

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]
        self._give_turn()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._give_turn()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self._give_turn()

    def _take_turn(self) -> None:
        line = line_of(self._file)
        if not line.take():
            raise OperationalError(BUSY)
        self._turn = line

    def _give_turn(self) -> None:
        if self._turn is not None:
            line, self._turn = self._turn, None
            line.give()

    @contextmanager
    def _at_the_door(self) -> Iterator[None]:
        with at_the_door(self._file, float(self.settings_dict["OPTIONS"].get("timeout", 5))):
            yield

    @property
    def _file(self) -> Path:
        return Path(self.settings_dict["NAME"])


def _writes(sql: Any) -> bool:
    return str(sql).lstrip().upper().startswith(WRITES)
