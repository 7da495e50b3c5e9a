"""Tiles read back: what is in an archive, by zoom and layer."""

import gzip
from collections import defaultdict
from dataclasses import dataclass
from math import atan, degrees, pi, sinh
from typing import Any

import mapbox_vector_tile
import shapely
from pmtiles.reader import MemorySource, all_tiles
from shapely.geometry.base import BaseGeometry

EXTENT = 4096


@dataclass(frozen=True)
class Drawn:
    """A feature of a tile; `shape` in units of the tile, y down, `at` on the unit square."""

    tile: tuple[int, int, int]
    id: int
    said: dict[str, Any]
    shape: BaseGeometry

    @property
    def inside(self) -> bool:
        """Whether its tile contains it, and no neighbour does."""
        x, y = self.shape.coords[0]
        return 0 <= x < EXTENT and 0 <= y < EXTENT

    @property
    def on_map(self) -> BaseGeometry:
        """Its shape on the square of the world."""
        zoom, column, row = self.tile
        return shapely.transform(self.shape, lambda at: (at / EXTENT + [column, row]) / 2**zoom)

    @property
    def degrees(self) -> tuple[float, float]:
        """Longitude and latitude of a point."""
        x, y = self.on_map.coords[0]
        return (x - 0.5) * 360, degrees(atan(sinh(pi * (1 - 2 * y))))


def decoded(archive: bytes) -> dict[int, dict[str, list[Drawn]]]:
    """Zoom to layer to features."""
    found: dict[int, dict[str, list[Drawn]]] = defaultdict(lambda: defaultdict(list))
    for tile, content in all_tiles(MemorySource(archive)):
        options = {"y_coord_down": True}
        layers = mapbox_vector_tile.decode(gzip.decompress(content), default_options=options)
        for name, layer in layers.items():
            assert layer["extent"] == EXTENT
            for f in layer["features"]:
                shape = shapely.geometry.shape(f["geometry"])
                drawn = Drawn(tile, f.get("id", 0), f["properties"], shape)
                found[tile[0]][name].append(drawn)
    return found


def largest(archive: bytes) -> int:
    """Bytes of the largest tile, as it is sent."""
    return max(len(content) for _, content in all_tiles(MemorySource(archive)))
