"""Whose turn it is to write: who came first writes first.

SQLite lets one write at a time; who waits looks again now and then, so among many somebody is
unlucky until his patience ends. Here the threads of a process stand in line, and of each process only
the first of its line asks SQLite, one process at a time.
"""

import fcntl
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Event, Lock

from django.db import OperationalError

LONGEST = 20.0
"Seconds in line; how long SQLite's own lock is waited for is another matter."
LOOK = 0.005
"Seconds between two looks at the door of the processes."


class Line:
    """A lock which is handed to whoever has waited longest."""

    def __init__(self) -> None:
        self._guard, self._waiting, self._taken = Lock(), deque[Event](), False

    def __len__(self) -> int:
        """How many wait."""
        return len(self._waiting)

    def take(self, seconds: float = LONGEST) -> bool:
        """Wait for the turn; False if it did not come in time."""
        with self._guard:
            if not self._taken:
                self._taken = True
                return True
            mine = Event()
            self._waiting.append(mine)
        return mine.wait(seconds) or self._leave(mine)

    def give(self) -> None:
        """Hand the turn to the next."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._taken = False

    def _leave(self, mine: Event) -> bool:
        """Out of the line; True where the turn came at the last moment."""
        with self._guard:
            if not mine.is_set():
                self._waiting.remove(mine)
            return mine.is_set()


@cache
def line_of(registry: Path) -> Line:
    """The line of this process before a registry."""
    return Line()


@contextmanager
def at_the_door(registry: Path, seconds: float) -> Iterator[None]:
    """While one process asks SQLite for its lock no other asks, so none can overtake for ever.

    The door is shut only while somebody asks, not while he writes; it goes with its process.
    """
    try:
        door = registry.with_name(f"{registry.name}.door").open("a")
    except OSError:  # a disk that takes no writes: SQLite says it in its own words
        yield
        return
    with door:
        _shut(door.fileno(), time.monotonic() + seconds)
        yield


def _shut(door: int, until: float) -> None:
    while True:
        try:
            return fcntl.flock(door, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise OperationalError(BUSY) from None
        time.sleep(LOOK)


BUSY = "database is locked"
"SQLite's own words, so that whoever understands these understands ours."
