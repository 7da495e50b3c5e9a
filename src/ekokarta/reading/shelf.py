"""The folder in which the releases stand, and which of them is the one to show."""

import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ekokarta.errors import Damaged, NotFound
from ekokarta.reading.gone import gone
from ekokarta.reading.release import Release
from ekokarta.reading.whole import has_its_files, names_itself
from ekokarta.release import CURRENT, ID, MANIFEST
from ekokarta.release.index import published_at
from ekokarta.terms import Term

AGAIN = 30.0
"Seconds after which a release that was found damaged is looked at again."
_broken: dict[tuple[Path, int], float] = {}
"Releases that were found damaged, as they were then, and when."


def current(root: Path) -> Release:
    """The release which `root`/current names now; raises NotFound before the first one.

    If that is damaged or gone, the newest whole one: its `instead_of` says of which.
    """
    named = _pointer(root)
    for id in (named, *(id for id in _newest_first(root) if id != named)):
        try:
            release = opened(root, id)
        except NotFound:
            continue
        return release if id == named else _instead(release, named)
    raise NotFound(NOTHING_YET)


def opened(root: Path, release: str) -> Release:
    """The release with this id; raises NotFound, Damaged, or Gone if it was published here before.

    What does not look like an id is no path either.
    """
    if not ID.fullmatch(release):
        raise NotFound(NO_RELEASE.filled(release=release))
    found = _found(root / release)
    if found is None:
        said = gone(root, release, lambda id: _found(root / id) is not None)
        there = (root / release / MANIFEST).exists()
        missing = Damaged(DAMAGED.filled(release=release)) if there else None
        raise said or missing or NotFound(NO_RELEASE.filled(release=release))
    return found


def _found(folder: Path) -> Release | None:
    """The release in a folder; None where it is not there, or damaged."""
    try:
        stamp = (folder / MANIFEST).stat().st_mtime_ns
    except OSError:
        return None
    found = None if _is_broken(folder, stamp) else _opened(folder, stamp)
    if found is None:
        _broken.setdefault((folder, stamp), time.monotonic())
    return found


def lost(release: Release, damaged: bool = False) -> bool:
    """Whether files of an open release are gone or other: then it is shown no longer, for a while.

    `damaged`: a reader has found that out by a hash, though the sizes are right.
    """
    try:
        stamp = (release.folder / MANIFEST).stat().st_mtime_ns
    except OSError:
        return True
    if has_its_files(release) and not damaged:
        return False
    _broken[release.folder, stamp] = time.monotonic()
    _opened.cache_clear()
    return True


def kept(root: Path) -> tuple[str, ...]:
    """The ids of all releases that are complete, the oldest first."""
    manifests = root.glob(f"*/{MANIFEST}")
    return tuple(sorted(m.parent.name for m in manifests if ID.fullmatch(m.parent.name)))


def _pointer(root: Path) -> str:
    try:
        return (root / CURRENT).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _newest_first(root: Path) -> Iterator[str]:
    """By when they were published: their names say the day of the newest change, not the hour."""
    written = []
    for id in kept(root):
        try:
            written.append((published_at(root, id), id))
        except OSError:
            continue  # it was cleared away just now
    yield from (id for _, id in sorted(written, reverse=True))


def _is_broken(folder: Path, stamp: int) -> bool:
    found = _broken.get((folder, stamp))
    if found is not None and time.monotonic() - found > AGAIN:
        del _broken[folder, stamp]
        _opened.cache_clear()
        return False
    return found is not None


@lru_cache(maxsize=4)
def _opened(folder: Path, stamp: int) -> Release | None:
    """What is in memory of a release that is whole as far as sizes and its id tell; else None."""
    release = Release(folder)
    try:
        whole = names_itself(release) and has_its_files(release)
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return None
    return release if whole else None


@lru_cache(maxsize=2)
def _instead(release: Release, named: str) -> Release:
    return Release(release.folder, instead_of=named or CURRENT)


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
DAMAGED = Term(
    ru="Выпуск «{release}» повреждён, из него ничего не показывается.",
    ky="«{release}» чыгарылышы бузулган, андан эч нерсе көрсөтүлбөйт.",
    en="The release “{release}” is damaged; nothing of it is shown.",
)
