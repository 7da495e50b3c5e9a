"""Vector tiles: whether an archive is that of the layers whose tiles it shall hold."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ekokarta.release.proof.words import Finding

HEADER = 127
"Bytes of the header of PMTiles 3."
METADATA, COMPRESSION, ZOOMS = slice(24, 40), 97, slice(100, 102)
GZIP = 2


def of_archives(folder: Path, manifest: Any) -> Iterator[Finding]:
    """Each archive has the vector layers and the zooms which the manifest says of it."""
    for layer in manifest["layers"]:
        tiles = layer.get("tiles")
        if not tiles:
            continue
        names, zooms = told_by((folder / tiles["file"]).read_bytes())
        wanted = {tiles["points"], tiles["shapes"]} - {""}
        if not wanted <= names or not zooms[0] <= tiles["minzoom"] <= tiles["maxzoom"] <= zooms[1]:
            yield "tiles", f"{tiles['file']}: {layer['slug']}"


def told_by(content: bytes) -> tuple[set[str], tuple[int, int]]:
    """The names of the vector layers of an archive, its lowest and its highest zoom."""
    if content[:8] != b"PMTiles\x03" or len(content) < HEADER:
        return set(), (0, 0)
    place = content[METADATA]
    start, length = int.from_bytes(place[:8], "little"), int.from_bytes(place[8:], "little")
    packed = content[start : start + length]
    said = json.loads(gzip.decompress(packed) if content[COMPRESSION] == GZIP else packed)
    low, high = content[ZOOMS]
    return {layer["id"] for layer in said.get("vector_layers", [])}, (low, high)
