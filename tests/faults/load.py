"""The load: persons write, persons read, the worker publishes. What readers waited, with and without.

`make load` prints the figures; the tests look at the answers only, never at a time.
"""

import argparse
import json
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from faults.running import Person, Running
from fixture_processes import made

PAGES = (
    "/ky/", "/ru/districts/", "/en/districts/41702220000000/", "/ru/layers/protected-areas/",
    "/api/layers", "/api/statistics?layer=protected-areas&measure=count", "/releases/current/manifest.json",
)  # fmt: skip


@dataclass
class Seen:
    """Answers by their status, and the milliseconds that readers waited."""

    writes: Counter[str] = field(default_factory=Counter)
    reads: Counter[str] = field(default_factory=Counter)
    waited: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def percentile(self, share: float) -> float:
        return (
            round(sorted(self.waited)[int(share * (len(self.waited) - 1))], 1)
            if self.waited
            else 0.0
        )


def under(site: Running, writers: int, readers: int, seconds: float) -> Seen:
    """What happens while so many write and read for so long."""
    seen, over = Seen(), threading.Event()
    persons = [Person(site.address) for _ in range(writers)]
    for person in persons:
        person.sign_in("a")  # checking a password is slow on purpose, and no part of the load

    def write(number: int) -> None:
        person, n = persons[number], 0
        while not over.is_set():
            n += 1
            seen.writes[str(person.add(f"l{number}-{time.time_ns()}", n))] += 1

    def read(number: int) -> None:
        person, n = Person(site.address), number
        while not over.is_set():
            n += 1
            begun = time.perf_counter()
            status, body, _ = person.get(PAGES[n % len(PAGES)])
            seen.waited.append((time.perf_counter() - begun) * 1000)
            seen.reads[str(status) if body else "empty"] += 1

    def careful(act: object, number: int) -> None:
        try:
            act(number)  # type: ignore[operator]
        except Exception as error:
            seen.failed.append(repr(error))

    acts = [(write, n) for n in range(writers)] + [(read, n) for n in range(readers)]
    threads = [threading.Thread(target=careful, args=pair) for pair in acts]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    over.set()
    for thread in threads:
        thread.join()
    return seen


def main() -> int:
    """Readers alone, then readers beside writers; 1 if anybody got a 5xx."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--readers", type=int, default=4)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Running(made(Path(folder, "data")))
        site.wait()
        under(site, 0, given.readers, 5)  # caches are warm for both
        alone = under(site, 0, given.readers, given.seconds)
        beside = under(site, given.writers, given.readers, given.seconds)
        releases = len(list((site.data / "releases").glob("2*")))
        site.stop()
    said = {
        name: {
            "reads": dict(seen.reads), "writes": dict(seen.writes), "failed": seen.failed,
            "p50 ms": seen.percentile(0.5), "p99 ms": seen.percentile(0.99),
        }
        for name, seen in (("readers alone", alone), ("beside writers", beside))
    }  # fmt: skip
    print(json.dumps(said | {"releases kept": releases}, indent=1))
    bad = [
        s
        for seen in (alone, beside)
        for s in (*seen.reads, *seen.writes, *seen.failed)
        if s not in ("200", "302")
    ]
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
