"""Which releases were ever published here: a list of lines beside them that forgets none."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from ekokarta.release.files import MANIFEST

INDEX = "index.jsonl"
"Beside the releases: a line for each that was published, and one for each that left."
RETENTION, ERASURE, RIGHT, DAMAGE = "retention", "erasure", "right", "damage"
"Why a release left: it was cleared, a person was erased, a right to show ended, it was damaged."


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What is remembered of a release, also when it is no longer there."""

    id: str
    day: str = ""
    "Of its newest change."
    as_of: str = ""
    made: str = ""
    "When it was published, UTC."
    name: str = ""
    "Under which it was approved; empty of a rolling one."
    cells: str = ""
    "The sha256 of what its cells say: two releases with the same one show the same numbers."
    rights: str = ""
    "A digest of the agreements by which it shows what it shows."
    left: str = ""
    "Why it left; empty while it stays."
    on: str = ""
    "The day on which it left."


def index(root: Path) -> Mapping[str, Entry]:
    """Every release that was ever published in `root`, by id, the oldest first."""
    file = root / INDEX
    try:
        told = file.stat()
    except OSError:
        return {}
    return _read(file, told.st_mtime_ns, told.st_size)


def published_at(root: Path, id: str) -> str:
    """When a release was published, UTC, as text that sorts; raises OSError where it is not there.

    As the list says: the times of files are those of the last copy. Only of a release which the
    list does not know, since a former version made it, there is nothing else.
    """
    known = index(root).get(id)
    if known is not None and known.made:
        return known.made
    written = datetime.fromtimestamp((root / id / MANIFEST).stat().st_mtime, UTC)
    return written.isoformat(timespec="milliseconds")


@lru_cache(maxsize=2)
def _read(file: Path, stamp: int, size: int) -> Mapping[str, Entry]:
    """A later line adds to an earlier one; one that was cut short by a fallen machine is passed over."""
    found: dict[str, Entry] = {}
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        said = _told(line)
        if id := said.get("id", ""):
            found[id] = replace(found.get(id, Entry(id=id)), **said)
    return found


def _told(line: str) -> dict[str, str]:
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    if not isinstance(said, dict):
        return {}
    return {name: str(said[name]) for name in NAMES if name in said}


NAMES = [part.name for part in fields(Entry)]
