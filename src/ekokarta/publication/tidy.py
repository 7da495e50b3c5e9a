"""The folder of releases while somebody writes there: one at a time, and nothing half stays behind."""

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from ekokarta.publication.files import settle
from ekokarta.release import MANIFEST
from ekokarta.release.modes import open_folder

KEPT = 3
"Rolling releases which stay beside the newest."
GRACE = 30 * 86_400.0
"Seconds for which any other stays too: it is read, and cited. What did not change is one file on the disk."


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
    for folder in root.glob(f"[0-9]*/{MANIFEST}"):
        _name_approved(root, folder)


def _name_approved(root: Path, file: Path) -> None:
    """A release which was approved is kept for ever, also if the process died before it said so."""
    named = root / "named" / f"{file.parent.name}.json"
    if named.exists():
        return
    if approval := _told(file, file.stat().st_mtime_ns)[1]:
        settle(named, approval.encode())


def forget(root: Path, current: str) -> None:
    """Keep the newest rolling releases and every named one.

    A rolling one goes at once where it rests on an agreement that is in force no longer: what was
    suspended must not stay readable beside the newest.
    """
    rolling = [folder for folder in root.iterdir() if _rolls(root, folder)]
    rolling.sort(key=lambda folder: (folder.name == current, folder.stat().st_mtime), reverse=True)
    rights = _rights(root / current)
    for place, folder in enumerate(rolling):
        mine = _rights(folder)
        late = place >= KEPT and time.time() - folder.stat().st_mtime > GRACE
        if late or mine is None or not mine <= (rights or set()):
            discard(folder)


def forget_all_but(root: Path, current: str) -> list[str]:
    """Take every older rolling release away, as when a person is erased; the ids of what stays."""
    for folder in list(root.iterdir()):
        if folder.name != current and _rolls(root, folder):
            discard(folder)
    return sorted(file.stem for file in (root / "named").glob("*.json"))


def _rolls(root: Path, folder: Path) -> bool:
    """Whether it is a release that nobody named."""
    named = (root / "named" / f"{folder.name}.json").exists()
    return (folder / MANIFEST).exists() and not named


def _said(manifest: Path) -> Any:
    """What a manifest says; None where it is damaged."""
    try:
        said = json.loads(manifest.read_bytes())
    except (OSError, ValueError):
        return None
    return said if isinstance(said, dict) else None


@lru_cache(maxsize=4000)
def _told(manifest: Path, stamp: int) -> tuple[frozenset[tuple[str, str]] | None, str]:
    """Rights and approval; read once a process, for a month of releases lies beside the newest."""
    said = _said(manifest)
    if said is None:
        return None, ""
    rights = {(la["slug"], a.get("key", "")) for la in said["layers"] for a in la["agreements"]}
    return frozenset(rights), json.dumps(said["approval"]) if said.get("approval") else ""


def _rights(folder: Path) -> frozenset[tuple[str, str]] | None:
    """The layers that a release shows, each with the agreements which let it; None if it is damaged."""
    manifest = folder / MANIFEST
    return _told(manifest, manifest.stat().st_mtime_ns)[0]


def discard(folder: Path) -> None:
    """Take a release away so that no reader ever finds a part of it under its name."""
    gone = folder.with_name(f".{folder.name}.old")
    os.replace(folder, gone)
    shutil.rmtree(gone, ignore_errors=True)
