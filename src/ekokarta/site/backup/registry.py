"""The registry into one file while people write, and out of it again."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db import connection

from ekokarta.errors import EkokartaError, NotFound
from ekokarta.journal.moment import one_moment
from ekokarta.terms import Term

DUMP = "registry.dump"


def save(file: Path) -> dict[str, int]:
    """All of one moment, by SQLite's backup API or by pg_dump; how many rows each table had then."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(file)) as target:
            connection.connection.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
            return {name: _count(target, name) for name in _tables()}
    with one_moment(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_export_snapshot()")
        same = f"--snapshot={cursor.fetchone()[0]}"
        _tool("pg_dump", "--format=custom", "--no-owner", "--no-privileges", same, f"--file={file}")
        return {name: _count(cursor, name) for name in _tables()}


def load(file: Path) -> None:
    """Fill an empty PostgreSQL; an SQLite file is simply put in its place."""
    words = ("--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges")
    _tool("pg_restore", *words, f"--dbname={connection.settings_dict['NAME']}", str(file))


def rows() -> dict[str, int]:
    """How many rows each table has now, whatever version it is of."""
    with connection.cursor() as cursor:
        return {name: _count(cursor, name) for name in _tables()}


def _tables() -> list[str]:
    return connection.introspection.table_names()


def _count(cursor: Any, table: str) -> int:
    """A sqlite3 connection and a Django cursor both execute; only the first returns what it found."""
    told = cursor.execute(f'SELECT count(*) FROM "{table}"')
    return int((told or cursor).fetchone()[0])


def _tool(name: str, *words: str) -> None:
    """A program of PostgreSQL's with our database; the password goes by the environment."""
    settings: dict[str, Any] = connection.settings_dict
    said = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    here = {key: str(settings[part]) for key, part in said.items() if settings[part]}
    here |= {"PGDATABASE": settings["NAME"]} | _encryption(settings["OPTIONS"])
    done = subprocess.run(
        [_program(name), *words],
        env={**os.environ, **here}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise Failed(FAILED.filled(program=name, said=done.stderr.strip()[:500]))


def _encryption(options: dict[str, Any]) -> dict[str, str]:
    """How the connection is made safe, where the address says so."""
    return {f"PG{k.upper()}": str(v) for k, v in options.items() if k.startswith("ssl")}


def _program(name: str) -> str:
    """On the path, else the newest of Debian's."""
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    found = shutil.which(name) or next(map(str, debian), None)
    if not found:
        raise NotFound(NO_PROGRAM.filled(program=name))
    return found


class Failed(EkokartaError):
    """A program of PostgreSQL's did not do what it was asked to."""


NO_PROGRAM = Term(
    ru="Нет программы {program}. Установите postgresql-client той же версии, что и сервер.",
    ky="{program} программасы жок. Сервердики менен бир версиядагы postgresql-client орнотуңуз.",
    en="There is no {program}. Install the postgresql-client of the server's version.",
)
FAILED = Term(
    ru="{program} не справился: {said}",
    ky="{program} аткара алган жок: {said}",
    en="{program} failed: {said}",
)
