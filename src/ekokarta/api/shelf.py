"""Where the releases are: the one setting that this door needs."""

from contextvars import ContextVar
from pathlib import Path

from django.conf import settings

from ekokarta.errors import Damaged, EkokartaError
from ekokarta.reading import Release, current, lost, opened
from ekokarta.release import CURRENT

taking: ContextVar[str] = ContextVar("taking", default="")
"The id of the release that should answer, while another one stands in for it."
_taken: ContextVar[Release | None] = ContextVar("taken", default=None)


def root() -> Path:
    return Path(settings.RELEASES)


def taken(release: str = CURRENT) -> Release:
    """The release with this id, or the one to show now; raises NotFound, Damaged."""
    _taken.set(None)
    found = current(root()) if release == CURRENT else opened(root(), release)
    taking.set(found.instead_of)
    _taken.set(found)
    return found


def was_lost(error: Exception) -> bool:
    """Whether the request failed because the files of its release are gone or damaged."""
    release = _taken.get()
    if release is None or (isinstance(error, EkokartaError) and not isinstance(error, Damaged)):
        return False
    return lost(release, isinstance(error, Damaged))
