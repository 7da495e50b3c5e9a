"""Who may open what in the data folder: its owner alone; of the releases everybody."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ekokarta.release import modes

FOLDER, FILE = 0o700, 0o600
PASSAGE = 0o711
"Of the data folder itself, where the releases lie inside: others pass through and see no names."


def close(data: Path, releases: Path) -> None:
    """Give everything the mode that it must have; what is not ours stays as it is."""
    for path, wanted in wrong(data, releases):
        with contextlib.suppress(OSError):
            path.chmod(wanted)


def wrong(data: Path, releases: Path) -> Iterator[tuple[Path, int]]:
    """What has another mode than it must have, and which that is."""
    inside = data in releases.parents
    yield from _unlike(data, PASSAGE if inside else FOLDER)
    for folder, names in _walked(data):
        for name in names:
            path = Path(folder, name)
            if path != releases and releases not in path.parents:
                yield from _unlike(path, FOLDER if path.is_dir() else FILE)
    yield from _unlike(releases, modes.FOLDER)
    for folder, names in _walked(releases):
        for name in names:
            path = Path(folder, name)
            yield from _unlike(path, modes.FOLDER if path.is_dir() else modes.FILE)


def _walked(root: Path) -> Iterator[tuple[str, list[str]]]:
    for folder, folders, files in os.walk(root):
        yield folder, [*folders, *files]


def _unlike(path: Path, wanted: int) -> Iterator[tuple[Path, int]]:
    with contextlib.suppress(OSError):  # gone meanwhile
        found = path.lstat().st_mode
        if not stat.S_ISLNK(found) and stat.S_IMODE(found) != wanted:
            yield path, wanted
