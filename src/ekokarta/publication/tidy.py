"""The folder of releases while somebody writes there: one at a time, and nothing half stays behind."""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ekokarta.publication.files import settle
from ekokarta.publication.indexing import note_found
from ekokarta.release import MANIFEST
from ekokarta.release.index import index
from ekokarta.release.modes import open_folder


@contextmanager
def alone_in(root: Path) -> Iterator[None]:
    """Wait until nobody else publishes into `root`, then tidy up what a killed process left there.

    The lock is on the folder itself and goes with the process, so nothing of it can be left over.
    """
    root.mkdir(parents=True, exist_ok=True)
    open_folder(root)
    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        tidy(root)
        yield
    finally:
        os.close(folder)


def tidy(root: Path) -> None:
    """Take away what was never finished, and finish what was acknowledged. Only under the lock."""
    for half in (*root.glob(".*.new"), *root.glob(".*.old")):
        shutil.rmtree(half, ignore_errors=True)
    for half in (*root.glob("*.new"), *root.glob("*/*.new")):
        half.unlink(missing_ok=True)
    note_found(root)
    for id, entry in index(root).items():
        if entry.name:
            _name_approved(root, root / id)


def _name_approved(root: Path, folder: Path) -> None:
    """A release which was approved is kept for ever, also if the process died before it said so."""
    if is_named(root, folder.name) or not (folder / MANIFEST).exists():
        return
    with suppress(OSError, ValueError, LookupError):
        approval = json.loads((folder / MANIFEST).read_bytes())["approval"]
        settle(root / "named" / f"{folder.name}.json", json.dumps(approval).encode())


def is_named(root: Path, id: str) -> bool:
    """Whether a release was given a name, so that nothing clears it away."""
    return (root / "named" / f"{id}.json").exists()


def discard(folder: Path) -> None:
    """Take a release away so that no reader ever finds a part of it under its name."""
    gone = folder.with_name(f".{folder.name}.old")
    os.replace(folder, gone)
    shutil.rmtree(gone, ignore_errors=True)
