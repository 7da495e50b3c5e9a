"""Tiles to one PMTiles file: the same tiles are always the same bytes."""

import gzip
from collections import defaultdict
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any, NamedTuple

import mapbox_vector_tile
from pmtiles.tile import Compression, TileType
from pmtiles.writer import Writer
from shapely.geometry.base import BaseGeometry

from ekokarta.publication.tiles.mercator import EXTENT, Tile

Bounds = tuple[float, float, float, float]
Told = Mapping[str, int | str]


class Feature(NamedTuple):
    """Something drawn in a tile, on one of its layers."""

    tile: Tile
    layer: str
    shape: BaseGeometry
    "In whole units of the tile, y down."
    said: Told
    id: int | None = None


def archive(features: Iterable[Feature], bounds: Bounds, attribution: str = "") -> bytes:
    """The features in their order as vector tiles; `bounds`: west, south, east, north in degrees.

    `attribution` says whose drawings they are; empty: the file says nothing of it.
    """
    tiles: dict[Tile, dict[str, list[Feature]]] = defaultdict(lambda: defaultdict(list))
    for feature in features:
        tiles[feature.tile][feature.layer].append(feature)
    sink = BytesIO()
    writer = Writer(sink)
    for tile in sorted(tiles, key=lambda tile: tile.number):
        writer.write_tile(tile.number, gzip.compress(encoded(tiles[tile]), mtime=0))
    told = {"attribution": attribution} if attribution else {}
    writer.finalize(_header(bounds), {"vector_layers": _contents(tiles), **told})
    return sink.getvalue()


def encoded(layers: Mapping[str, list[Feature]]) -> bytes:
    """One vector tile."""
    said = [
        {
            "name": name,
            "features": [{"geometry": f.shape, "properties": f.said, "id": f.id} for f in features],
        }
        for name, features in sorted(layers.items())
    ]
    options = {"y_coord_down": True, "extents": EXTENT}
    tile: bytes = mapbox_vector_tile.encode(said, default_options=options)
    return tile


def _header(bounds: Bounds) -> dict[str, Any]:
    sides = ("min_lon_e7", "min_lat_e7", "max_lon_e7", "max_lat_e7")
    edges = {side: round(bound * 1e7) for side, bound in zip(sides, bounds, strict=True)}
    return {"tile_type": TileType.MVT, "tile_compression": Compression.GZIP, **edges}


def _contents(tiles: Mapping[Tile, Mapping[str, list[Feature]]]) -> list[dict[str, Any]]:
    """What programs of geography ask for: the layers, their fields, their zooms."""
    zooms: dict[str, set[int]] = defaultdict(set)
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    for tile, layers in tiles.items():
        for name, features in layers.items():
            zooms[name].add(tile.zoom)
            for key, value in (pair for feature in features for pair in feature.said.items()):
                fields[name][key] = "String" if isinstance(value, str) else "Number"
    return [
        {
            "id": name,
            "fields": dict(sorted(fields[name].items())),
            "minzoom": min(zooms[name]),
            "maxzoom": max(zooms[name]),
        }
        for name in sorted(zooms)
    ]
