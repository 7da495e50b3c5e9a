"""Web Mercator in whole numbers: the world is a square of 2**28, so sums and seams are exact."""

from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from pmtiles.tile import zxy_to_tileid
from shapely.geometry import Point

BITS = 28
EXTENT = 4096
"Units along the side of a tile."
SHOWN = 512
"Pixels along the side of a tile, as maps draw it."
NORTHERNMOST = 85.0511
"Latitude at which the square ends, and southernmost, with a minus."


class Tile(NamedTuple):
    """A square of the map: `column` from the date line eastwards, `row` from the north."""

    zoom: int
    column: int
    row: int

    @property
    def number(self) -> int:
        """Its place on the curve along which an archive is ordered."""
        return zxy_to_tileid(self.zoom, self.column, self.row)


def on_square(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitude and latitude (EPSG:4326) as x and y of the square, y down."""
    longitude, latitude = degrees.T
    within = np.radians(np.clip(latitude, -NORTHERNMOST, NORTHERNMOST))
    x, y = longitude / 360 + 0.5, 0.5 - np.arcsinh(np.tan(within)) / (2 * np.pi)
    square: NDArray[np.float64] = np.column_stack([x, y]) * 2**BITS
    return np.clip(square, 0, 2**BITS - 1)


def in_tiles(square: NDArray[Any], zoom: int) -> tuple[list[Tile], list[Point]]:
    """For each point of the square its tile, and the point in whole units of the tile."""
    whole = square.astype(np.int64)
    inside = whole % side(zoom) * EXTENT // side(zoom)
    tiles = [Tile(zoom, column, row) for column, row in (whole // side(zoom)).tolist()]
    return tiles, list(np.asarray(shapely.points(inside.astype(float))))


def side(zoom: int) -> int:
    """The side of a tile of `zoom`, in units of the square."""
    return 1 << BITS - zoom


def pixels(number: float, zoom: int) -> float:
    """So many pixels of a map of `zoom`, in units of the square."""
    return number * side(zoom) / SHOWN
