"""A registry moves from SQLite to PostgreSQL: every row, after a kill too, and never into a wrong place."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psycopg
import pytest
from engines.cluster import create
from engines.conftest import MANAGE
from fixture_processes import begun

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("postgresql")]


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with first data, published."""
    return begun(tmp_path_factory, "old")


@pytest.fixture
def old(registry: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    data = tmp_path / "data"
    data.mkdir()
    with sqlite3.connect(registry / "registry.sqlite3") as source:
        source.execute("VACUUM INTO ?", [str(data / "registry.sqlite3")])
    (data / "secret").write_text((registry / "secret").read_text())
    return data


def told(data: Path, sql: str) -> Any:
    with sqlite3.connect(data / "registry.sqlite3") as base:
        return base.execute(sql).fetchone()[0]


def write(data: Path, sql: str) -> None:
    with sqlite3.connect(data / "registry.sqlite3") as base:
        base.execute(sql)


def test_every_row_arrives_and_the_old_registry_is_closed(
    old: Path, registry: Path, server: str, manage: Any
) -> None:
    address = create(server, "moved")
    said = manage("move-to-postgres", data=old, address=address).stdout
    changes = told(old, "SELECT count(*) FROM journal_change")
    assert f"journal_change\t{changes}\t" in said and "takes no more writes" in said
    release = manage("publish", data=old, address=address).stdout.strip()
    assert release == (registry / "releases/current").read_text()
    with pytest.raises(sqlite3.IntegrityError, match="was moved to PostgreSQL"):
        write(old, "UPDATE journal_change SET why = 'x'")
    again = manage("move-to-postgres", data=old, address=address, code=2)
    assert "already" in again.stderr
    sheet = old / "one.csv"
    sheet.write_text("key,name,where\nq,Парк,unknown\n", encoding="utf-8")
    how = ("--by", "ekokarta", "--accept")
    manage("import", "protected-areas", str(sheet), *how, data=old, address=address)
    with psycopg.connect(address) as base:
        newest = base.execute("SELECT max(id) FROM journal_change").fetchone()
    assert newest is not None and newest[0] > changes


def test_killed_at_any_table_it_goes_on_and_brings_what_was_written_meanwhile(
    old: Path, server: str, manage: Any
) -> None:
    address = create(server, "killed")
    there = {
        "PATH": os.environ["PATH"], "EKOKARTA_DATA": str(old), "EKOKARTA_DATABASE_URL": address,
    }  # fmt: skip
    for table in ("journal_change", "law_act"):
        process = subprocess.Popen([sys.executable, MANAGE, "move-to-postgres"], env=there)
        _wait_for_rows(address, table, process)
        process.send_signal(signal.SIGKILL)
        process.wait()
        write(old, f"UPDATE {table} SET {'why' if table == 'journal_change' else 'name'} = 'позже'")
        write(
            old,
            "DELETE FROM territory_unitname WHERE id = (SELECT max(id) FROM territory_unitname)",
        )
    manage("move-to-postgres", data=old, address=address)
    with psycopg.connect(address) as base:
        for table in ("journal_change", "law_act", "territory_unitname"):
            row = base.execute(f"SELECT count(*) FROM {table}").fetchone()
            assert row is not None and row[0] == told(old, f"SELECT count(*) FROM {table}")
        later = base.execute("SELECT count(*) FROM law_act WHERE name <> 'позже'").fetchone()
    assert later == (0,)


def _wait_for_rows(address: str, table: str, process: subprocess.Popen[bytes]) -> None:
    """Until the first rows of the table are there for others to see."""
    while process.poll() is None:
        try:
            with psycopg.connect(address) as base:
                if base.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
                    return
        except psycopg.errors.UndefinedTable:
            pass
        time.sleep(0.05)
    raise AssertionError("the move was faster than we could look")


def test_a_database_with_anything_in_it_is_refused(old: Path, server: str, manage: Any) -> None:
    address = create(server, "foreign")
    with psycopg.connect(address) as base:
        base.execute("CREATE TABLE budget (year int)")
    said = manage("move-to-postgres", data=old, address=address, code=2).stderr
    assert "not empty" in said and "budget" in said
    with psycopg.connect(address) as base:
        tables = base.execute(
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        ).fetchone()
    assert tables == (1,)
    write(old, "UPDATE journal_change SET why = 'still ours'")


def test_a_row_that_cannot_be_held_is_named(old: Path, server: str, manage: Any) -> None:
    address = create(server, "long")
    write(old, f"UPDATE law_act SET name = '{'ы' * 300}' WHERE id = 7")
    said = manage("move-to-postgres", data=old, address=address, code=2).stderr
    assert "law_act" in said and "record 7" in said
    write(old, "UPDATE law_act SET name = 'Закон' WHERE id = 7")
    manage("move-to-postgres", data=old, address=address)


def test_without_an_address_it_says_what_is_missing(old: Path, manage: Any) -> None:
    assert "EKOKARTA_DATABASE_URL" in manage("move-to-postgres", data=old, code=2).stderr
