"""The worker: publishes within seconds of an accepted change. One at a time on a data folder."""

import fcntl
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, close_old_connections

from ekokarta.journal.models import Change
from ekokarta.publication import publish
from ekokarta.release import CURRENT
from ekokarta.terms import BISHKEK, today

PAUSE = 1.0
"Seconds between two looks at the outbox."
log = logging.getLogger(__name__)


def work() -> None:
    """Look at the outbox for ever. A publication that fails leaves it as it was, for the next try."""
    with alone(settings.DATA / "worker.lock"):
        while True:
            try:
                publish_if_needed()
            except OperationalError:
                log.warning("The registry is busy; the publication is tried again.")
            except Exception:  # the worker outlives any single failure; nothing was marked
                log.exception("The publication failed; what is public stays as it was.")
                time.sleep(5 * PAUSE)
            close_old_connections()
            time.sleep(PAUSE)


def publish_if_needed() -> str | None:
    """Publish if the outbox holds a change, or on a new day; returns the id.

    Agreements begin and end on their days, so what may be shown changes although nobody wrote.
    """
    waiting = Change.objects.filter(published=False).exists()
    due = waiting or (last_publication() != today() and Change.objects.exists())
    return publish(settings.RELEASES, settings.YEARS) if due else None


def last_publication() -> str:
    """The day (Asia/Bishkek) on which `current` was written; empty before the first release."""
    try:
        written = (settings.RELEASES / CURRENT).stat().st_mtime
    except FileNotFoundError:
        return ""
    return datetime.fromtimestamp(written, BISHKEK).date().isoformat()


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Wait until no other worker holds the folder: the lock goes with the process that held it."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
