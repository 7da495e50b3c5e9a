"""Who came first writes first: in the threads of one process, and beside other processes."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from django.db import DEFAULT_DB_ALIAS, OperationalError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler

from ekokarta.journal.moment import one_moment
from ekokarta.site.databases import sqlite
from ekokarta.site.sqlite.line import Line, at_the_door, line_of
from ekokarta.site.trouble import BUSY, trouble_of

PERSONS = 8


def until(true: Callable[[], bool]) -> None:
    """Wait for what another thread does; the test fails if it never does."""
    for _ in range(4000):
        if true():
            return
        time.sleep(0.005)
    raise AssertionError("it never came to that")


def queued(line: Line, act: Callable[[int], None]) -> list[Thread]:
    """Threads which come to the line one after the other, so that their order is known."""
    threads = []
    for number in range(PERSONS):
        threads.append(Thread(target=act, args=[number]))
        threads[-1].start()
        until(lambda number=number: len(line) == number + 1)
    return threads


def test_the_turn_goes_to_whoever_has_waited_longest() -> None:
    line, served = Line(), []

    def serve(number: int) -> None:
        assert line.take()
        served.append(number)
        line.give()

    assert line.take()
    threads = queued(line, serve)
    line.give()
    for thread in threads:
        thread.join()
    assert served == list(range(PERSONS))
    assert line.take(0), "nobody has it any more"


def test_who_gives_up_holds_nobody_up() -> None:
    line = Line()
    assert line.take()
    assert not line.take(0.01)
    assert len(line) == 0
    line.give()
    assert line.take(0)


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    file = tmp_path / "registry.sqlite3"
    with closing(sqlite3.connect(file)) as base:
        base.execute("CREATE TABLE said (number INTEGER)")
    return file


@pytest.fixture
def connect(registry: Path, django_db_blocker: Any) -> Iterator[Callable[..., BaseDatabaseWrapper]]:
    """A connection of this thread to the registry, as the site has it."""
    made: list[Any] = []

    def one(patience: float = 20) -> BaseDatabaseWrapper:
        made.append(ConnectionHandler({"default": sqlite(registry, patience)})["default"])
        made[-1].inc_thread_sharing()
        return made[-1]

    with django_db_blocker.unblock():
        yield one
        for connection in made:
            connection.close()


def begin(connection: Any) -> None:
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


def say(connection: Any, number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO said VALUES (%s)", [number])


def told(registry: Path) -> list[int]:
    with closing(sqlite3.connect(registry)) as base:
        return [number for (number,) in base.execute("SELECT number FROM said ORDER BY rowid")]


@pytest.mark.parametrize("alone", [True, False], ids=["a statement", "a transaction"])
def test_writers_come_into_the_registry_in_the_order_in_which_they_asked(
    registry: Path, connect: Any, alone: bool
) -> None:
    def write(number: int) -> None:
        mine = connect()
        if not alone:
            begin(mine)
        say(mine, number)
        if not alone:
            mine.commit()

    first = connect()
    begin(first)
    threads = queued(line_of(registry), write)
    say(first, 100)
    first.commit()
    for thread in threads:
        thread.join()
    assert told(registry) == [100, *range(PERSONS)]


def test_who_only_reads_waits_for_nobody(registry: Path, connect: Any) -> None:
    writer, reader = connect(), connect()
    begin(writer)
    say(writer, 1)
    with reader.cursor() as cursor:
        assert cursor.execute("SELECT count(*) FROM said").fetchone() == (0,)
    writer.rollback()


def test_one_moment_keeps_no_writer_waiting_and_lets_nothing_be_written(
    registry: Path, connect: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A publication reads one moment for many seconds."""
    reader = connect()
    say(reader, 1)
    monkeypatch.setattr(connections._connections, DEFAULT_DB_ALIAS, reader)  # type: ignore[attr-defined]
    with one_moment(), reader.cursor() as cursor:
        assert cursor.execute("SELECT count(*) FROM said").fetchone() == (1,)
        say(connect(0.05), 2)
        assert cursor.execute("SELECT count(*) FROM said").fetchone() == (1,)
        with pytest.raises(OperationalError, match="readonly"):
            cursor.execute("INSERT INTO said VALUES (3)")
    say(reader, 4)
    assert told(registry) == [1, 2, 4]


@pytest.mark.parametrize("how", ["commit", "rollback", "close"])
def test_the_turn_is_given_on_however_a_transaction_ends(
    registry: Path, connect: Any, how: str
) -> None:
    writer = connect()
    begin(writer)
    say(writer, 1)
    getattr(writer, how)()
    assert line_of(registry).take(0)
    line_of(registry).give()


def test_a_lock_held_elsewhere_is_a_trouble_and_the_turn_is_given_on(
    registry: Path, connect: Any
) -> None:
    with closing(sqlite3.connect(registry, isolation_level=None)) as elsewhere:
        elsewhere.execute("BEGIN IMMEDIATE")
        for attempt in (
            lambda: say(connect(0.05), 1),
            lambda: begin(connect(0.05)),
        ):
            with pytest.raises(OperationalError) as caught:
                attempt()
            assert trouble_of(caught.value) is BUSY
    say(connect(), 2)
    assert told(registry) == [2]


def test_another_process_at_the_door_comes_next(registry: Path, connect: Any) -> None:
    asked, go = Event(), Event()

    def elsewhere() -> None:
        """Has shut the door, as a process does which asks SQLite for the lock."""
        with at_the_door(registry, 20):
            asked.set()
            go.wait(20)
            with closing(sqlite3.connect(registry)) as base, base:
                base.execute("INSERT INTO said VALUES (7)")

    other = Thread(target=elsewhere)
    other.start()
    assert asked.wait(20)
    with pytest.raises(OperationalError) as caught:
        say(connect(0.05), 0)
    assert trouble_of(caught.value) is BUSY
    mine = Thread(target=lambda: say(connect(), 8))
    mine.start()
    go.set()
    for thread in (other, mine):
        thread.join()
    assert told(registry) == [7, 8]
