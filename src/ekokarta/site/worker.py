"""The worker: publishes within seconds of an accepted change. One at a time on a data folder."""

import logging
import time
from dataclasses import replace
from datetime import datetime

from django.conf import settings
from django.core.management import call_command
from django.db import close_old_connections

from ekokarta.errors import EkokartaError
from ekokarta.journal.models import Change
from ekokarta.publication import publish, upgraded
from ekokarta.publication.kept import Kept
from ekokarta.publication.tidy import alone_in
from ekokarta.release import CURRENT
from ekokarta.site.catching_up import catch_up
from ekokarta.site.heartbeat import LOCK, Beat, alone, beat, heard, now
from ekokarta.site.trouble import trouble_of
from ekokarta.terms import BISHKEK, today

DAY = 86_400
PAUSE = 1.0
"Seconds between two looks at the outbox."
LONGEST_PAUSE = 60.0
"Seconds between two tries while publications keep failing."
KEPT = Kept()
"What the last publication of this worker made, so that a change costs what it changed."
log = logging.getLogger(__name__)


def work() -> None:
    """Look at the outbox for ever. A publication that fails leaves it as it was, for the next try."""
    with alone(settings.DATA / LOCK):
        tidy_up()
        said = replace(heard(settings.DATA), publishing_since=0.0)
        while True:
            said = look(said)
            close_old_connections()
            time.sleep(min(PAUSE * 2**said.failures, LONGEST_PAUSE))


def tidy_up() -> None:
    """Take away what a killed publication left, before anything new is published."""
    try:
        with alone_in(settings.RELEASES):
            pass
    except OSError as error:  # a full or read-only disk: the first publication will say so too
        log.warning("tidy_failed", extra={"kind": type(error).__name__})


def look(said: Beat) -> Beat:
    """One look at the outbox; what there is to say afterwards. With a new day old sessions go."""
    begun = now()
    try:
        if int(begun // DAY) != int(said.at // DAY):
            call_command("clearsessions")
        catch_up()
        if not needed():
            said = replace(said, at=begun, failures=0, failed="")
        else:
            beat(settings.DATA, replace(said, at=begun, publishing_since=begun))
            release = publish(settings.RELEASES, settings.YEARS, KEPT)
            said = replace(said, published_at=now(), took=now() - begun, failures=0, failed="")
            log.info("published", extra={"release": release, "seconds": round(said.took, 2)})
    except Exception as error:  # the worker outlives any single failure; nothing was marked
        said = _failed(said, error)
    said = replace(said, at=now(), publishing_since=0.0)
    beat(settings.DATA, said)
    return said


def needed() -> bool:
    """Whether the outbox holds a change, a new day has begun, or another version made `current`.

    Agreements begin and end on their days, so what may be shown changes although nobody wrote.
    """
    waiting = Change.objects.filter(published=False).exists()
    turned = last_publication() != today() or upgraded(settings.RELEASES)
    return waiting or (turned and Change.objects.exists())


def last_publication() -> str:
    """The day (Asia/Bishkek) on which `current` was written; empty before the first release."""
    try:
        written = (settings.RELEASES / CURRENT).stat().st_mtime
    except FileNotFoundError:
        return ""
    return datetime.fromtimestamp(written, BISHKEK).date().isoformat()


def publish_if_needed(accepting: str = "") -> str | None:
    """Publish if there is something to publish; returns the id. Raises WouldRemove after an upgrade."""
    root, years = settings.RELEASES, settings.YEARS
    catch_up()
    return publish(root, years, accepting=accepting) if needed() else None


def _failed(said: Beat, error: Exception) -> Beat:
    """A trouble that has words is a line; anything else is a line with its traceback."""
    known = trouble_of(error)
    kind = known.name if known else type(error).__name__
    if isinstance(error, EkokartaError):
        log.error("publication_stopped", extra={"kind": kind})
    else:
        log.error("publication_failed", extra={"kind": kind}, exc_info=None if known else error)
    return replace(said, failures=min(said.failures + 1, 10), failed=kind)
