"""The data folders of earlier versions, unpacked; what their journals and releases say."""

import sqlite3
import tarfile
from contextlib import closing
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parent / "upgrade" / "kept"
VERSIONS = sorted(file.name.removesuffix(".tar.xz") for file in KEPT.glob("*.tar.xz"))


def unpacked(version: str, folder: Path) -> Path:
    """The data folder of a version as it left it."""
    with tarfile.open(KEPT / f"{version}.tar.xz") as archive:
        archive.extractall(folder)  # ours; Python 3.11.2 has no filters yet
    with closing(sqlite3.connect(folder / "registry.sqlite3")) as base:
        base.create_collation("ky", lambda a, b: (a > b) - (a < b))
        base.executescript((folder / "registry.sql").read_text(encoding="utf-8"))
    return folder


def journal(data: Path) -> list[tuple[Any, ...]]:
    """Every line, as it is written: what was said, by whom, when, why; not whether it was published."""
    with closing(sqlite3.connect(data / "registry.sqlite3")) as base:
        columns = "id, model, key, CAST(said AS BLOB), created, why, by_id, at, batch_id"
        return base.execute(f"SELECT {columns} FROM journal_change ORDER BY id").fetchall()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a release."""
    return {
        f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()
    }
