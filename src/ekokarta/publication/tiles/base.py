"""The base map as tiles: land, borders, units, lakes, rivers, and the points of its labels."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ekokarta.publication.ground import Drawn, oblasts_of, outline_of, shipped, together
from ekokarta.publication.tiles.archive import Feature, Told, archive
from ekokarta.publication.tiles.cutting import cut, solid
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
    official: bool
    "Whether the areas add up to oblasts and country; else those have drawings of their own."
    labels: tuple[Label, ...]


@lru_cache(maxsize=4)
def base_tiles(base: Base) -> bytes:
    """The archive of the base map. It is kept: until something of it changes it costs nothing."""
    zooms = range(LOWEST, DEEPEST + 1)
    return archive((f for zoom in zooms for f in _features(base, zoom)), BOUNDS)


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
    oblasts = oblasts_of(areas, parents, official=base.official)
    if not base.official:
        oblasts = together(oblasts, finest)
    country = outline_of(oblasts.values())
    yield from _drawn("land", [country], zoom)
    for area in base.areas:
        said: Told = {"soate": area.key, "type": area.type}
        yield from _drawn("unit", [areas[area.key]], zoom, said, area.id)
    for name in ("lake", "river"):
        yield from _drawn(name, [g.simplify(finest) for _, g in shipped(f"{name}s")], zoom)
    yield from _drawn("oblast", _inner_borders(list(oblasts.values())), zoom)
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


def _inner_borders(oblasts: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """The lines which two oblasts share."""
    shared = (one.boundary.intersection(other.boundary) for one, other in combinations(oblasts, 2))
    lines = [solid(line, 1) for line in shared]
    return [shapely.line_merge(shapely.union_all(lines))]
