"""Keeps the data folder of a version for later ones to upgrade: tests/upgrade/keep.py COMMIT

Takes the tree of the commit out of git, lives a small life with its own commands (`life.py` tells
which), and packs registry and releases into tests/upgrade/kept/COMMIT.tar.xz. The packages are those of the
Python that runs this; where a commit needs others, run it with a Python that has them.
"""

import io
import lzma
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

from life import Version, live

HERE = Path(__file__).resolve().parent
HEAVY = (".pmtiles", ".csv", ".woff2")


def main(commit: str) -> None:
    """Take out, live, pack."""
    with tempfile.TemporaryDirectory() as folder:
        tree, data = Path(folder, "tree"), Path(folder, "data")
        take_out(commit, tree)
        live(Version(tree, data))
        pack(data, HERE / "kept" / f"{commit}.tar.xz")


def take_out(commit: str, tree: Path) -> None:
    """The files of the commit, without its history."""
    tree.mkdir()
    packed = subprocess.run(
        ["git", "archive", commit], cwd=HERE.parents[1], check=True, capture_output=True
    )
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(tree)


def pack(data: Path, file: Path) -> None:
    """`registry.sql` and `releases/`, compressed, without tiles, fonts and the rows a second time as CSV."""
    (data / "registry.sql").write_text(_dumped(data / "registry.sqlite3"), encoding="utf-8")
    for heavy in (file for end in HEAVY for file in data.glob(f"releases/2*/**/*{end}")):
        heavy.unlink()
    with lzma.open(file, "wb", preset=9) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        for name in ("registry.sql", "releases"):
            tar.add(data / name, name, filter=_plain)
    print(file, file.stat().st_size)


def _dumped(registry: Path) -> str:
    with closing(sqlite3.connect(registry)) as base:
        base.create_collation("ky", lambda a, b: (a > b) - (a < b))
        base.execute("UPDATE staff_user SET password = '!'")
        base.execute("DELETE FROM django_session")
        return "\n".join(base.iterdump())


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without whose it was and in which second."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


if __name__ == "__main__":
    main(sys.argv[1])
