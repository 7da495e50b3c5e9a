"""The folder in which the releases stand, and which of them is the one to show."""

from functools import lru_cache
from pathlib import Path

from ekokarta.errors import NotFound
from ekokarta.reading.release import Release
from ekokarta.release import CURRENT, ID, MANIFEST
from ekokarta.terms import Term


def current(root: Path) -> Release:
    """The release which `root`/current names now; raises NotFound before the first one."""
    try:
        return opened(root, (root / CURRENT).read_text(encoding="utf-8").strip())
    except FileNotFoundError as error:
        raise NotFound(NOTHING_YET) from error


def opened(root: Path, release: str) -> Release:
    """The release with this id; raises NotFound. What does not look like an id is no path either."""
    if not ID.fullmatch(release):
        raise NotFound(NO_RELEASE.filled(release=release))
    try:
        stamp = (root / release / MANIFEST).stat().st_mtime_ns
    except OSError as error:
        raise NotFound(NO_RELEASE.filled(release=release)) from error
    return _opened(root / release, stamp)


def kept(root: Path) -> tuple[str, ...]:
    """The ids of all releases that are complete, the oldest first."""
    manifests = root.glob(f"*/{MANIFEST}")
    return tuple(sorted(m.parent.name for m in manifests if ID.fullmatch(m.parent.name)))


@lru_cache(maxsize=4)
def _opened(folder: Path, stamp: int) -> Release:
    """A release never changes but for its approval, which its manifest alone says."""
    return Release(folder)


NOTHING_YET = Term(
    ru="Ещё ничего не опубликовано.",
    ky="Азырынча эч нерсе жарыялана элек.",
    en="Nothing has been published yet.",
)
NO_RELEASE = Term(
    ru="Нет выпуска «{release}».",
    ky="«{release}» чыгарылышы жок.",
    en="There is no release “{release}”.",
)
