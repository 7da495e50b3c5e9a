"""Lines and areas cut along the borders of tiles."""

from collections.abc import Iterator

import shapely
from shapely.affinity import affine_transform
from shapely.geometry import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from ekokarta.publication.tiles.mercator import EXTENT, Tile, side

BUFFER = 64
"Units by which a tile shows what is beyond its border, so that no seam is drawn."


def cut(shape: BaseGeometry, zoom: int) -> Iterator[tuple[Tile, BaseGeometry]]:
    """The pieces of a line or an area (on the square) in each tile, in whole units of the tile."""
    whole, unit = side(zoom), side(zoom) / EXTENT
    west, north, east, south = (int(bound) // whole for bound in shape.bounds)
    kind = int(shapely.get_dimensions(shape))
    for column in range(west, east + 1):
        for row in range(north, south + 1):
            left, top = column * whole, row * whole
            margin = BUFFER * unit
            frame = shapely.box(
                left - margin, top - margin, left + whole + margin, top + whole + margin
            )
            part = shapely.intersection(shape, frame)
            local = affine_transform(part, (1 / unit, 0, 0, 1 / unit, -left / unit, -top / unit))
            piece = solid(shapely.set_precision(local, 1), kind)
            if not piece.is_empty:
                yield Tile(zoom, column, row), piece


def solid(shape: BaseGeometry, dimension: int) -> BaseGeometry:
    """The parts of `shape` of this dimension: 1 are lines, 2 areas."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    kept = [p for p in parts if shapely.get_dimensions(p) == dimension and not p.is_empty]
    return MultiLineString(kept) if dimension == 1 else MultiPolygon(kept)
