"""The sign of life of the worker: a small file in the data folder, and a lock that dies with it."""

import contextlib
import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

LOCK, FILE = "worker.lock", "worker.json"
SERVING = "serving.lock"
"Held by each process that answers requests, so that nobody changes the registry under it."


@dataclass(frozen=True)
class Beat:
    """What the worker said last; times are seconds since 1970, 0 is never."""

    at: float = 0.0
    publishing_since: float = 0.0
    published_at: float = 0.0
    took: float = 0.0
    "Seconds that the last publication took."
    failures: int = 0
    "How many publications in a row have failed."
    failed: str = ""
    "The kind of the last failure, empty after a success."


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Wait until no other process holds the lock: it goes with the process that held it."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def hold_for_life(lock: Path) -> None:
    """Keep a share of the lock until this process ends; a disk that takes no writes has none."""
    with contextlib.suppress(OSError):
        lock.parent.mkdir(parents=True, exist_ok=True)
        fcntl.flock(os.open(lock, os.O_RDONLY | os.O_CREAT, 0o600), fcntl.LOCK_SH)


def is_held(lock: Path) -> bool:
    """Whether some living process holds the lock."""
    try:
        with lock.open("r") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def beat(data: Path, said: Beat) -> None:
    """Say that we live. A full or read-only disk is no reason to stop working."""
    beside = data / f".{FILE}.{os.getpid()}"
    with contextlib.suppress(OSError):
        beside.write_text(json.dumps(asdict(said)), encoding="ascii")
        os.replace(beside, data / FILE)


def heard(data: Path) -> Beat:
    """What the worker said last; a Beat of zeros where it never said anything."""
    try:
        said = json.loads((data / FILE).read_text(encoding="ascii"))
        return Beat(**{k: v for k, v in said.items() if k in Beat.__dataclass_fields__})
    except (OSError, ValueError, TypeError):
        return Beat()


def now() -> float:
    return time.time()
