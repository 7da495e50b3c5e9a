"""DuckDB over the files of one release, and over nothing else."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb

# No extension is fetched, nothing is spilt to a disk: the files of a release are small, and a
# folder that somebody handed over must not make the reader touch anything outside it.
BOUNDS: dict[str, Any] = {
    "threads": 2,
    "temp_directory": "",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


class Lake:
    """One connection a release; each question has its own cursor, so threads do not meet."""

    def __init__(self, folder: Path, sure: Callable[[str], Path] | None = None) -> None:
        """`sure` says where a file lies once it is known to be right."""
        self._sure = sure or (lambda file: folder / file)
        self._columns: dict[str, list[str]] = {}
        self._connection = duckdb.connect(":memory:", config=BOUNDS)
        self._connection.execute("set variable folder = ?", [[str(folder)]])
        self._connection.execute(FENCE)

    def tuples(self, file: str, sql: str, *words: Any) -> list[tuple[Any, ...]]:
        """What `sql` finds; its first "?" is the path of `file`, the others are `words`."""
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, self._bound(file, words)).fetchall()

    def records(self, file: str, sql: str, *words: Any) -> Iterator[dict[str, Any]]:
        """The same, each row as a mapping from the name of its column."""
        with self._connection.cursor() as cursor:
            found = cursor.execute(sql, self._bound(file, words))
            names = [column[0] for column in found.description or ()]
            for row in found.fetchall():
                yield dict(zip(names, row, strict=True))

    def columns(self, file: str) -> list[str]:
        """The names of the columns of a file, in their order; asked once, for files do not change."""
        if file not in self._columns:
            found = self.tuples(file, "describe from read_parquet(?)")
            self._columns[file] = [str(row[0]) for row in found]
        return self._columns[file]

    def _bound(self, file: str, words: Sequence[Any]) -> list[Any]:
        return [str(self._sure(file)), *words]


FENCE = """
    set allowed_directories = getvariable('folder');
    set enable_external_access = false;
    set lock_configuration = true;
"""
