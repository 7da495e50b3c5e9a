"""PostgreSQL killed while persons write: what was acknowledged is there, and nobody has to start the site again."""

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from engines.cluster import ABSENT, BINARIES, cluster, create, start
from faults.running import Person, Running
from fixture_processes import PEOPLE, manage

pytestmark = [pytest.mark.once, pytest.mark.long, pytest.mark.xdist_group("faults")]
KILLS, WRITERS = 3, 4


@pytest.fixture
def address() -> Iterator[str]:
    """A cluster which means what it says: each commit reaches the disk."""
    if not BINARIES:
        pytest.skip(ABSENT)
    with cluster(hasty=False) as there:
        yield create(there, "killed")


def folder_of(address: str) -> Path:
    return Path(address.partition("host=")[2].partition("&")[0])


def kill_and_start(folder: Path) -> None:
    """As if its machine had lost its power: the postmaster without a word, its children after it."""
    os.kill(int((folder / "data/postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    time.sleep(2)
    for _ in range(30):  # the last child may still hold the memory which they share
        with suppress(AssertionError):
            return start(folder, hasty=False)
        time.sleep(1)
    raise AssertionError("PostgreSQL does not start again")


def test_nothing_acknowledged_is_lost(address: str, tmp_path: Path) -> None:
    data, there = tmp_path / "data", {"EKOKARTA_DATABASE_URL": address}
    for words in (["migrate", "--verbosity", "0"], ["seed"], ["shell", "-c", PEOPLE], ["publish"]):
        manage(data, *words, **there)
    site, over = Running(data, **there), threading.Event()
    acknowledged: list[str] = []
    answers: Counter[int] = Counter()
    reads: Counter[int] = Counter()

    def write(person: Person, number: int) -> None:
        n = 0
        while not over.is_set():
            n += 1
            key = f"pg{number}-{n}"
            status = person.add(key, n)
            answers[status] += 1
            if status == 302:
                acknowledged.append(key)

    def read() -> None:
        while not over.is_set():
            reads[Person(site.address).get("/ru/")[0]] += 1
            time.sleep(0.1)

    try:
        site.wait()
        persons = [Person(site.address) for _ in range(WRITERS)]
        for person in persons:
            person.sign_in("a")
        threads = [
            threading.Thread(target=write, args=pair)
            for pair in zip(persons, range(WRITERS), strict=True)
        ]
        threads.append(threading.Thread(target=read))
        for thread in threads:
            thread.start()
        for _ in range(KILLS):
            time.sleep(4)
            kill_and_start(folder_of(address))
        time.sleep(4)
        over.set()
        for thread in threads:
            thread.join()
        assert persons[0].add("afterwards", 1) == 302
    finally:
        over.set()
        site.stop()
    assert set(answers) <= {302, 503} and answers[302] > KILLS and answers[503] > 0
    assert set(reads) == {200}
    with psycopg.connect(address) as base:
        kept = {key for (key,) in base.execute("SELECT key FROM nature_protectedarea")}
        said = {key for (key,) in base.execute("SELECT key FROM journal_change WHERE created")}
    assert {*acknowledged, "afterwards"} <= kept & said
