"""Writing into the list of releases what comes and what leaves. Only under the lock of the folder."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from ekokarta.publication.files import settle, settle_names
from ekokarta.release import ID, MANIFEST, STATISTICS, Manifest
from ekokarta.release.index import INDEX, Entry, index
from ekokarta.release.modes import open_to_readers
from ekokarta.terms import today


def note_published(root: Path, id: str) -> None:
    """Remember a release, also one that comes back; what is known already is not said twice."""
    known = index(root).get(id)
    if known is None or known.left or not known.cells:
        _write(root, [asdict(entry_of(root / id))])


def note_left(root: Path, ids: Iterable[str], why: str) -> None:
    """Remember why releases leave, before they do: then none is ever unknown."""
    _write(root, [{"id": id, "left": why, "on": today()} for id in ids])


def note_found(root: Path) -> None:
    """Remember the releases of former versions and of killed publications."""
    known = index(root)
    found = sorted(root.glob(f"[0-9]*/{MANIFEST}"), key=lambda file: file.stat().st_mtime_ns)
    strange = [
        m.parent for m in found if ID.fullmatch(m.parent.name) and m.parent.name not in known
    ]
    _write(root, [asdict(entry) for folder in strange if (entry := _readable(folder))])


def note_again(root: Path, former: Path) -> None:
    """After a restore: the ids that were published since the backup was made are not forgotten."""
    known = index(root)
    strange = [asdict(entry) for id, entry in index(former).items() if id not in known]
    gone = [entry for entry in index(former).values() if entry.left and entry.id in known]
    root.mkdir(parents=True, exist_ok=True)
    _write(root, [*strange, *({"id": e.id, "left": e.left, "on": e.on} for e in gone)])


def entry_of(folder: Path) -> Entry:
    """What is remembered of a release; raises OSError, ValueError where it cannot be read."""
    manifest = Manifest.from_json((folder / MANIFEST).read_bytes())
    made = datetime.fromtimestamp((folder / MANIFEST).stat().st_mtime, UTC)
    return Entry(
        id=folder.name,
        day=manifest.newest_change,
        as_of=manifest.stands_on,
        made=made.isoformat(timespec="milliseconds"),
        name=manifest.approval.name if manifest.approval else "",
        cells=digest_of_cells(folder / STATISTICS),
        rights=digest_of_rights(rights_of(manifest)),
    )


def rights_of(manifest: Manifest) -> frozenset[tuple[str, str]]:
    """The layers that a release shows, each with the agreements which let it."""
    return frozenset((layer.slug, a.key) for layer in manifest.layers for a in layer.agreements)


def digest_of_rights(rights: Iterable[tuple[str, str]]) -> str:
    """Short, for a line of the list."""
    return sha256(repr(sorted(rights)).encode()).hexdigest()[:16]


def digest_of_cells(file: Path) -> str:
    """The sha256 of the cells as text, in their order: it does not depend on how Parquet is written."""
    table = pq.read_table(file)
    for place, name in enumerate(table.schema.names):
        if pa.types.is_list(table.schema.field(name).type):
            joined: Any = pc.binary_join(table[name].combine_chunks(), ";")
            table = table.set_column(place, name, joined)
    sink = BytesIO()
    pa_csv.write_csv(table, sink)
    return sha256(sink.getvalue()).hexdigest()


def _readable(folder: Path) -> Entry | None:
    try:
        return entry_of(folder)
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return None


def _write(root: Path, lines: list[dict[str, Any]]) -> None:
    """Append, so that years of lines cost nothing; a line cut short before stays a line of its own."""
    if not lines:
        return
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    file = root / INDEX
    if not file.exists():
        settle(file, text.encode())
        return
    with file.open("ab+") as end:
        end.seek(-1 if file.stat().st_size else 0, os.SEEK_END)
        cut = file.stat().st_size and end.read(1) != b"\n"
        end.write(("\n" if cut else "").encode() + text.encode())
        end.flush()
        os.fsync(end.fileno())
    open_to_readers(file)
    settle_names(root)
