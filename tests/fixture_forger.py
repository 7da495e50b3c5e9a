"""Whoever changes a release and mends its hashes and its id, as a forger would."""

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ekokarta.release import CHANGES, MANIFEST, STATISTICS, digest_of, identifier

Forging = Callable[[Path], None]


def copied(folder: Path, to: Path) -> Path:
    """The release in another folder, under its name."""
    return Path(shutil.copytree(folder, to / folder.name))


def forged(folder: Path, to: Path, change: Forging) -> Path:
    """A copy with the change in it, whose files and id fit together again."""
    copy = copied(folder, to)
    change(copy)
    return rehashed(copy)


def rehashed(folder: Path) -> Path:
    """The folder with hashes, sizes and id as they follow from what lies in it."""
    manifest = json.loads((folder / MANIFEST).read_bytes())
    for file in manifest["files"]:
        content = (folder / file["path"]).read_bytes()
        file["sha256"], file["bytes"] = sha256(content).hexdigest(), len(content)
    text = said(manifest | {"release": ""})
    manifest["release"] = identifier(manifest["newest_change"], digest_of(text))
    (folder / MANIFEST).write_bytes(said(manifest))
    return folder.rename(folder.with_name(manifest["release"]))


def said(manifest: Any) -> bytes:
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


def in_manifest(change: Callable[[Any], Any], name: str = MANIFEST) -> Forging:
    """Changes what the manifest says, or the catalogue."""

    def forge(folder: Path) -> None:
        manifest = json.loads((folder / name).read_bytes())
        change(manifest)
        (folder / name).write_bytes(said(manifest))

    return forge


def in_rows(
    change: Callable[[list[dict[str, Any]]], list[dict[str, Any]]], path: str = STATISTICS
) -> Forging:
    """Changes the rows of a Parquet file; by default the cells."""

    def forge(folder: Path) -> None:
        schema = pq.read_schema(folder / path)
        rows = change(pq.read_table(folder / path).to_pylist())
        pq.write_table(pa.Table.from_pylist(rows, schema=schema), folder / path)

    return forge


def in_cell(wanted: Callable[[dict[str, Any]], bool], **other: Any) -> Forging:
    """Changes the first cell that is `wanted`; a function as a value is given the old one."""

    def change(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        row = next(row for row in rows if wanted(row))
        row |= {n: v(row[n]) if callable(v) else v for n, v in other.items()}
        return rows

    return in_rows(change)


def in_text(path: str, old: str, new: str) -> Forging:
    """Changes one text of a file."""

    def forge(folder: Path) -> None:
        content = (folder / path).read_text(encoding="utf-8")
        assert old in content
        (folder / path).write_text(content.replace(old, new, 1), encoding="utf-8", newline="")

    return forge


def other_changes(folder: Path) -> None:
    """Says that nothing was changed."""
    (folder / CHANGES).write_text('{"since": null, "layers": [], "files": {}, "steps": [], "x": 1}')
