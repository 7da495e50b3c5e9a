"""Where the releases are: the one setting that this door needs."""

from pathlib import Path

from django.conf import settings

from ekokarta.reading import Release, current, opened
from ekokarta.release import CURRENT


def root() -> Path:
    return Path(settings.RELEASES)


def taken(release: str = CURRENT) -> Release:
    """The release with this id, or the one to show now; raises NotFound."""
    return current(root()) if release == CURRENT else opened(root(), release)
