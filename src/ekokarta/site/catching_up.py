"""Catching up: what waits to be worked out again, and once for each version everything that follows."""

import contextlib
from pathlib import Path

from django.conf import settings

from ekokarta.journal.paying import pay_all
from ekokarta.journal.renewing import owe_everything
from ekokarta.publication.maker import maker

NAME = "worked-out-by"


def catch_up() -> int:
    """Work out all that waits, before anything is published; returns how many records changed.

    The first call of another version owes everything that follows. It is done in portions, so a
    process that is killed goes on where it stopped, and the former edition stays public until then.
    """
    if not _is_ours():
        owe_everything()
        with contextlib.suppress(OSError):  # it only costs the next start its time
            _file().write_text(maker(), encoding="ascii")
    return pay_all()


def forget_version() -> None:
    """The registry is another one now: who worked it out is not known."""
    with contextlib.suppress(OSError):
        _file().unlink(missing_ok=True)


def _is_ours() -> bool:
    with contextlib.suppress(OSError):
        return _file().read_text(encoding="ascii") == maker()
    return False


def _file() -> Path:
    return Path(settings.DATA) / NAME
