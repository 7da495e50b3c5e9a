"""Places in cells: WKT, or latitude and longitude in degrees (EPSG:4326)."""

from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from ekokarta.errors import Misunderstood
from ekokarta.intake import reasons
from ekokarta.intake.degrees import LATITUDE, LONGITUDE, read_degrees, read_pair

WKT = ("POINT", "LINESTRING", "LINEARRING", "POLYGON", "MULTI", "GEOMETRYCOLLECTION")
DEEPEST = 8
"Brackets within brackets: polygons of a collection in a collection have six, and what reads them recurs."
NOWHERE = 0.5
"Degrees around 0; 0, in the ocean: there lies what has no coordinates."
COUNTRY_BOX = (69.0, 39.0, 80.5, 43.5)
"West, south, east, north of the country in degrees, a little wider."


def as_geometry(text: str) -> BaseGeometry:
    """A valid two-dimensional geometry, x = longitude; raises Misunderstood."""
    try:
        if not text.lstrip()[:20].upper().startswith(WKT):
            latitude, longitude = read_pair(text)
            return checked(shapely.Point(longitude, latitude))
        shape = shapely.force_2d(shapely.from_wkt(_shallow(text)))
    except (shapely.errors.GEOSException, TypeError, ValueError) as error:
        raise Misunderstood(reasons.NO_SHAPE.filled(text=text[:60])) from error
    return checked(shape)


def _shallow(text: str) -> str:
    """`text` if no reader has to recur far; raises ValueError."""
    depth = 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if depth > DEEPEST:
            raise ValueError(text[:60])
    return text


def point(*, latitude: str, longitude: str) -> BaseGeometry:
    """The point which two cells say; raises Misunderstood."""
    try:
        y, x = read_degrees(latitude), read_degrees(longitude)
    except ValueError as error:
        said = f"{latitude}; {longitude}"
        raise Misunderstood(reasons.NO_SHAPE.filled(text=said[:60])) from error
    if y.axis == LONGITUDE or x.axis == LATITUDE:
        raise Misunderstood(reasons.SWAPPED)
    return checked(shapely.Point(x.value, y.value))


def checked(shape: Any) -> BaseGeometry:
    """`shape` if it can be on the Earth, is valid, and is not turned round."""
    if shape is None or partly_empty(shape):
        raise Misunderstood(reasons.BAD_SHAPE)
    west, south, east, north = shape.bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise Misunderstood(reasons.BAD_SHAPE)
    if max(map(abs, shape.bounds)) < NOWHERE:
        raise Misunderstood(reasons.NOUGHT)
    if not _inside(west, south) and _inside(south, west):
        raise Misunderstood(reasons.SWAPPED)
    if not shape.is_valid:
        raise Misunderstood(reasons.CROSSED.filled(at=_spot(shape)))
    rounded: BaseGeometry = shapely.transform(shape, lambda at: at.round(7))
    return rounded


def partly_empty(shape: Any) -> bool:
    """Whether a part or a hole of it has no points: GEOS 3.14 ends the whole process when it divides such a line."""
    if shape.is_empty:
        return True
    if isinstance(shape, shapely.Polygon):
        return any(ring.is_empty for ring in shape.interiors)
    return any(map(partly_empty, getattr(shape, "geoms", ())))


def _spot(shape: BaseGeometry) -> str:
    """Where it is wrong: GEOS says it at the end of its reason, in brackets."""
    return str(shapely.is_valid_reason(shape)).partition("[")[2].rstrip("]") or "?"


def is_far(shape: Any) -> bool:
    """Whether no part of it lies near the country."""
    return not shapely.box(*COUNTRY_BOX).intersects(shapely.box(*shape.bounds))


def _inside(x: float, y: float) -> bool:
    west, south, east, north = COUNTRY_BOX
    return west <= x <= east and south <= y <= north
