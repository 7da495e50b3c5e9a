"""Who may read a release: everybody, so that any web server can, also one that runs as another user."""

import contextlib
import os
from pathlib import Path

FOLDER, FILE = 0o755, 0o644


def open_to_readers(path: Path) -> None:
    """Let everybody read a file, or a folder with all that is in it; what is not ours stays."""
    _set(path)
    for folder, folders, files in os.walk(path):
        for name in (*folders, *files):
            _set(Path(folder, name))


def open_folder(folder: Path) -> None:
    """Let everybody pass into a folder; what is in it stays."""
    _set(folder)


def _set(path: Path) -> None:
    wanted = FOLDER if path.is_dir() else FILE
    with contextlib.suppress(OSError):
        if path.stat().st_mode & 0o777 != wanted:
            path.chmod(wanted)
