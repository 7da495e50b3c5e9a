"""Places of a geodata file as WKT in degrees."""

from collections.abc import Iterator
from typing import Any

import numpy
import shapely
from pyproj import CRS
from pyproj.exceptions import ProjError
from pyproj.transformer import AreaOfInterest, TransformerGroup

from ekokarta.jail.speech import Refusal

DEGREES = "EPSG:4326"
HERE = AreaOfInterest(69.0, 39.0, 80.5, 43.5)
"The country: of several ways between two systems the one made for it."
DEEPEST = 4
"Collections in collections: nobody draws deeper, and each level is a call in a call for who reads it."


def placed(
    asked: dict[str, Any], crs: str | None, wkb: Any
) -> Iterator[tuple[str | None, str | None]]:
    """Each place as WKT in degrees, two-dimensional; with a note where it was mended or is not legible."""
    shapes = shapely.force_2d(shapely.from_wkb(wkb, on_invalid="ignore"))
    turned = transformer(asked, crs, shapes)
    shapes = turned(shapes) if turned else shapes
    bad = ~shapely.is_valid(shapes) & ~shapely.is_missing(shapes) & asked["repair"]
    shapes[bad] = [mended(shape) for shape in shapes[bad]]
    texts = shapely.to_wkt(shapes, rounding_precision=asked["digits"], trim=True)
    nowhere = shapely.is_empty(shapes)
    for raw, text, empty, repaired in zip(wkb, texts, nowhere, bad, strict=True):
        if raw is None or empty:
            yield None, None
        else:
            yield legible(text), "repaired" if repaired else None


def legible(text: str | None) -> str:
    """A place that somebody can read; else a question mark."""
    return text if text and text.count("GEOMETRYCOLLECTION") <= DEEPEST else "?"


def mended(shape: Any) -> Any:
    """A valid shape: its areas stay areas, its lines lines."""
    whole = shapely.get_dimensions(shape)
    parts = shapely.get_parts(shapely.make_valid(shape))
    return shapely.union_all([p for p in parts if shapely.get_dimensions(p) == whole])


def transformer(asked: dict[str, Any], crs: str | None, shapes: Any) -> Any:
    """What turns coordinates into degrees (x = longitude); None where they are degrees already."""
    said = asked["crs"] or crs
    if not said:
        if in_degrees(shapes):
            return None
        raise Refusal("crs")
    try:
        system = CRS.from_user_input(said)
        if system == CRS.from_user_input(DEGREES) or said in (DEGREES, "OGC:CRS84"):
            return None
        ways = TransformerGroup(system, DEGREES, always_xy=True, area_of_interest=HERE).transformers
    except ProjError as error:
        raise Refusal("no_crs", said) from error
    if not ways:
        raise Refusal("no_crs", said)
    turn = ways[0].transform  # one way for all: chosen point by point, a line would break by metres
    return lambda some: shapely.transform(some, lambda at: numpy.column_stack(turn(*at.T)))


def in_degrees(shapes: Any) -> bool:
    """Whether all could be longitude and latitude."""
    west, south, east, north = shapely.total_bounds(shapes)
    return bool(
        numpy.isnan(west) or (west >= -180 and east <= 180 and south >= -90 and north <= 90)
    )
