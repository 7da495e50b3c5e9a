"""The doctor says in words what is wrong, and nothing when nothing is."""

import contextlib
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fixture_processes import MANAGE, manage, ours

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("operation")]


@contextlib.contextmanager
def working(data: Path) -> Iterator[None]:
    (data / "worker.json").unlink(missing_ok=True)
    worker = subprocess.Popen([sys.executable, str(MANAGE), "worker"], env=ours(data))
    try:
        while not (data / "worker.json").exists():
            time.sleep(0.05)
        yield
    finally:
        worker.kill()
        worker.wait()


def wrong(said: str) -> str:
    return "\n".join(line for line in said.splitlines() if not line.startswith("✓"))


def test_a_healthy_one_has_nothing_wrong(data: Path) -> None:
    with working(data):
        said = manage(data, "doctor").stdout
    assert wrong(said) == "" and said.count("✓") >= 9


def test_what_is_wrong_is_named_with_what_to_do(data: Path) -> None:
    current = (data / "releases/current").read_text()
    parquet = data / "releases" / current / "statistics.parquet"
    content = parquet.read_bytes()
    parquet.unlink()  # a hard link may share it with another release
    parquet.write_bytes(content[:-1] + b"x")
    (data / "secret").chmod(0o644)
    with sqlite3.connect(data / "registry.sqlite3") as base:
        base.execute("UPDATE journal_change SET at = '2999-01-01', published = 0 WHERE id = 1")
        base.execute("UPDATE journal_change SET at = '2020-01-01', published = 0 WHERE id = 2")
    if os.geteuid() == 0:
        os.chown(data / "releases/current", 65534, 65534)
    said = wrong(manage(data, "doctor", "--language", "en", code=1).stdout)
    for words in (
        "statistics.parquet", "Move its folder away", "no worker runs", "chmod 600", "The clock is behind",
        "the oldest for",
    ):  # fmt: skip
        assert words in said
    assert ("chown -R" in said) == (os.geteuid() == 0)


def test_a_held_lock_a_full_disk_and_a_missing_release(data: Path) -> None:
    (data / "releases/current").unlink()
    with contextlib.closing(sqlite3.connect(data / "registry.sqlite3")) as base:
        base.execute("BEGIN IMMEDIATE")
        said = wrong(manage(data, "doctor", code=1, EKOKARTA_PATIENCE="0.2").stdout)
    assert "Writing is locked" in said and "manage.py publish" in said


def test_a_registry_of_an_older_version_and_one_that_is_no_database(data: Path) -> None:
    with sqlite3.connect(data / "registry.sqlite3") as base:
        base.execute("DELETE FROM django_migrations WHERE app = 'law'")
    assert "migrations to apply" in wrong(manage(data, "doctor", code=1).stdout)
    (data / "registry.sqlite3").write_bytes(b"x" * 8192)
    assert "The registry does not answer" in wrong(manage(data, "doctor", code=1).stdout)


def test_it_speaks_three_languages(data: Path) -> None:
    told = {
        tag: manage(data, "doctor", "--language", tag, code=1).stdout for tag in ("ky", "ru", "en")
    }
    assert len(set(told.values())) == 3 and "работник не запущен" in told["ru"]
