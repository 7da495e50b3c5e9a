"""Somebody holds the write lock for eight seconds: writers are told when to come back, readers notice nothing."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from faults.running import ADD, Person, Running
from fixture_processes import begun

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("faults")]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return begun(tmp_path_factory, "lock")


def test_eight_seconds_of_lock(data: Path) -> None:
    site = Running(data)
    try:
        site.wait()
        person = Person(site.address)
        person.sign_in("a")
        held, done = threading.Event(), threading.Event()

        def hold() -> None:
            with closing(sqlite3.connect(data / "registry.sqlite3", isolation_level=None)) as base:
                base.execute("BEGIN IMMEDIATE")
                held.set()
                done.wait(60)
                base.execute("ROLLBACK")

        thread = threading.Thread(target=hold)
        thread.start()
        held.wait()
        release = threading.Timer(8, done.set)
        release.start()
        said = {"key": "late", "name": "late", "where": "unknown", "area": "1", "accept": "on"}
        status, body, headers = person.post(ADD, said)
        public = Person(site.address).get("/ru/")[0]
        still_held = not done.is_set()
        release.join()
        thread.join()
        assert status == 503 and int(headers["Retry-After"]) > 0 and still_held
        assert "жазып жатат" in body.decode() or "Somebody else" in body.decode()
        assert public == 200
        assert person.add("late", 1) == 302
    finally:
        site.stop()
