"""A registry made at once is the one to which all migrations lead."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fixture_processes import manage, ours

STEP_BY_STEP = """
import django
django.setup()
from django.core.management import call_command
from django.core.management.commands.migrate import Command
call_command(Command(), verbosity=0)
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[sqlite3.Connection, sqlite3.Connection]:
    """One that was led step by step, one that was made at once."""
    slow, fast = tmp_path_factory.mktemp("slow"), tmp_path_factory.mktemp("fast")
    settings = {"DJANGO_SETTINGS_MODULE": "ekokarta.site.settings"}
    program = [sys.executable, "-c", STEP_BY_STEP]
    done = subprocess.run(
        program, env=ours(slow, **settings), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    manage(fast, "migrate", "--verbosity", "0")
    return _opened(slow), _opened(fast)


def _opened(data: Path) -> sqlite3.Connection:
    return sqlite3.connect(data / "registry.sqlite3")


def _tables(base: sqlite3.Connection) -> list[str]:
    rows = base.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in rows if not name.startswith("sqlite_")]


def _columns(base: sqlite3.Connection, table: str) -> set[Any]:
    """Name, type, whether it may be null, default, key; their order is of no matter."""
    return {row[1:] for row in base.execute(f'PRAGMA table_info("{table}")')}


def _indexes(base: sqlite3.Connection, table: str) -> list[Any]:
    found = base.execute(f'PRAGMA index_list("{table}")').fetchall()
    named = [(row[1], row[2], row[4]) for row in found]
    columns = {n: [c[2] for c in base.execute(f'PRAGMA index_info("{n}")')] for n, *_ in named}
    return sorted((unique, partial, columns[name]) for name, unique, partial in named)


def _references(base: sqlite3.Connection, table: str) -> set[Any]:
    return {row[2:5] for row in base.execute(f'PRAGMA foreign_key_list("{table}")')}


def _checks(base: sqlite3.Connection, table: str) -> int:
    (sql,) = base.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
    return str(sql).count("CHECK")


@pytest.mark.once
@pytest.mark.xdist_group("new registry")
@pytest.mark.parametrize(
    "what", [_columns, _indexes, _references, _checks], ids=lambda f: f.__name__
)
def test_its_tables_are_the_same(both: Any, what: Any) -> None:
    slow, fast = both
    assert _tables(slow) == _tables(fast) and len(_tables(slow)) > 90
    assert {t for t in _tables(slow) if what(slow, t) != what(fast, t)} == set()


@pytest.mark.once
@pytest.mark.xdist_group("new registry")
def test_what_stands_in_them_is_the_same(both: Any) -> None:
    """Migrations done, kinds of content, permissions."""
    slow, fast = both
    for table in _tables(slow):
        rows = [b.execute(f'SELECT count(*) FROM "{table}"').fetchone() for b in both]
        assert rows[0] == rows[1], table
    done = "SELECT app, name FROM django_migrations"
    assert set(slow.execute(done)) == set(fast.execute(done))
