"""An outline for a drawing of its own."""

from collections.abc import Iterator
from math import cos, radians

from shapely import transform
from shapely.geometry.base import BaseGeometry


def flat(shape: BaseGeometry) -> BaseGeometry:
    """Degrees made as long as they are there, so that a square field looks like one."""
    narrow = cos(radians(shape.centroid.y))
    return transform(shape, lambda places: places * (narrow, 1.0))


def rings(shape: BaseGeometry) -> Iterator[list[float]]:
    """The outer rings of its areas as x, y, x, y."""
    for part in getattr(shape, "geoms", [shape]):
        if part.geom_type == "Polygon":
            yield [number for place in part.exterior.coords for number in place[:2]]
