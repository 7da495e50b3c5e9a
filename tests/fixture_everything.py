"""All that a release says, in words: where to look for what must never leave."""

from pathlib import Path

import pyarrow.parquet as pq
from fixture_tiles import decoded


def everything(root: Path) -> bytes:
    """Every byte of every file, every value of every Parquet file and every feature of every tile."""
    found = []
    for file in sorted(p for p in root.rglob("*") if p.is_file()):
        found.append(file.read_bytes())
        if file.suffix == ".parquet":
            found.append(repr(pq.read_table(file).to_pylist()).encode())
        if file.suffix == ".pmtiles" and file.name != "relief.pmtiles":
            found.append(
                repr({z: dict(layers) for z, layers in decoded(found[-1]).items()}).encode()
            )
    return b"\n".join(found)
