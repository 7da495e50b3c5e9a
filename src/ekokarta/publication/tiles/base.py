"""The base map as tiles: land, borders, units, lakes, rivers, and the points of its labels."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ekokarta.publication.ground import (
    Drawn,
    dissolved,
    inner_borders,
    lakes_of,
    oblasts_of,
    shipped,
    together,
)
from ekokarta.publication.tiles.archive import Feature, Told, archive
from ekokarta.publication.tiles.cutting import cut
from ekokarta.publication.tiles.labels import Label
from ekokarta.publication.tiles.mercator import SHOWN, in_tiles, on_square
from ekokarta.release import REPORTING, UnitFacts

LOWEST, DEEPEST = 2, 10
FINE = 0.7
"Pixels: corners that stand out less are left away."
BOUNDS = (69.2, 39.1, 80.3, 43.3)
"West, south, east, north of the country in degrees: where a program of geography begins."


class Area(NamedTuple):
    """A reporting unit with a polygon (degrees)."""

    key: str
    id: int
    type: str
    parent: str
    shape: BaseGeometry


class Base(NamedTuple):
    """All that the base map is made from."""

    areas: tuple[Area, ...]
    labels: tuple[Label, ...]
    attribution: str = ""
    "Whose drawings these are, for programs of geography."


@lru_cache(maxsize=4)
def base_tiles(base: Base) -> bytes:
    """The archive of the base map. It is kept: until something of it changes it costs nothing."""
    zooms = range(LOWEST, DEEPEST + 1)
    return archive((f for zoom in zooms for f in _features(base, zoom)), BOUNDS, base.attribution)


def areas_of(units: Iterable[UnitFacts], polygons: Drawn) -> tuple[Area, ...]:
    """The polygons of the reporting units, each with the id under which tiles know it."""
    types = {unit.key: unit for unit in units}
    return tuple(
        Area(key, number, types[key].type, types[key].parent or "", polygons[key])
        for key, number in numbers(types.values()).items()
        if key in polygons
    )


def numbers(units: Iterable[UnitFacts]) -> dict[str, int]:
    """For each reporting unit its running number, in the order of the codes."""
    keys = sorted(unit.key for unit in units if unit.type in REPORTING)
    return {key: number for number, key in enumerate(keys, 1)}


def _features(base: Base, zoom: int) -> Iterator[Feature]:
    finest = FINE * 360 / (SHOWN << zoom)
    areas = together({area.key: area.shape for area in base.areas}, finest)
    parents = {area.key: area.parent for area in base.areas}
    oblasts = list(oblasts_of(areas, parents).values())
    country = dissolved(oblasts)
    yield from _drawn("land", [country], zoom)
    for area in base.areas:
        said: Told = {"soate": area.key, "type": area.type}
        yield from _drawn("unit", [areas[area.key]], zoom, said, area.id)
    yield from _drawn("lake", [lake for _, lake in lakes_of(areas, finest)], zoom)
    yield from _drawn("river", [river.simplify(finest) for _, river in shipped("rivers")], zoom)
    yield from _drawn("oblast", [inner_borders(oblasts)], zoom)
    yield from _drawn("country", [country.boundary], zoom)
    for label in base.labels:
        if zoom >= label.lowest:
            (tile,), (point,) = in_tiles(on_square(np.array([label.at])), zoom)
            yield Feature(tile, label.layer, point, dict(label.said), label.id)


def _drawn(
    layer: str,
    shapes: Iterable[BaseGeometry],
    zoom: int,
    said: Told | None = None,
    id: int | None = None,
) -> Iterator[Feature]:
    for shape in shapes:
        for tile, piece in cut(shapely.transform(shape, on_square), zoom):
            yield Feature(tile, layer, piece, said or {}, id)
