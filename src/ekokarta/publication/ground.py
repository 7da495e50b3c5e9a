"""What lies under every map: the newest boundaries, what they add up to, lakes and rivers.

Oblasts and the country are dissolved from the districts and never drawn apart, so each line of a map is one line.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import LinearRing, Polygon, shape
from shapely.geometry.base import BaseGeometry

from ekokarta.territory.boundary import Epoch

GEO = Path(__file__).resolve().parents[1] / "territory" / "seed" / "geo"
Drawn = dict[str, BaseGeometry]
"The polygon of each unit that has one, by SOATE, in degrees."
CRACK = 0.004
"Degrees: a hole in what districts add up to that is narrower is a fault of the drawing."


def newest_epoch() -> Epoch | None:
    """The boundaries of the latest day; None before any were imported."""
    return Epoch.objects.order_by("valid_from").last()


def polygons_of(epoch: Epoch | None) -> Drawn:
    """The polygons of the units, by SOATE."""
    return {b.unit_id: b.geometry for b in epoch.boundaries.order_by("unit")} if epoch else {}


def together(polygons: Drawn, finest: float) -> Drawn:
    """Without the corners that a picture of so many degrees cannot show; borders stay shared."""
    simple = shapely.coverage_simplify(list(polygons.values()), finest)
    return dict(zip(polygons, simple, strict=True))


def oblasts_of(polygons: Drawn, parents: Mapping[str, str | None]) -> Drawn:
    """What the districts and cities add up to, by the SOATE of their oblast."""
    within: dict[str, list[BaseGeometry]] = {}
    for key, polygon in polygons.items():
        within.setdefault(parents.get(key) or key, []).append(polygon)
    return {key: dissolved(parts) for key, parts in sorted(within.items())}


def dissolved(parts: Iterable[BaseGeometry]) -> BaseGeometry:
    """One area of its parts and of the lakes between them; an enclave of a neighbour stays a hole."""
    areas = shapely.get_parts(shapely.union_all(list(parts)))
    whole = [Polygon(a.exterior, [r for r in a.interiors if _is_enclave(r)]) for a in areas]
    return shapely.union_all(whole)


def inner_borders(oblasts: Sequence[BaseGeometry]) -> BaseGeometry:
    """The lines which two oblasts share."""
    shared = [one.boundary.intersection(other.boundary) for one, other in combinations(oblasts, 2)]
    pieces = shapely.get_parts(shapely.get_parts(shared))
    lines = [piece for piece in pieces if piece.geom_type == "LineString"]
    return shapely.line_merge(shapely.union_all(lines))


def lakes_of(polygons: Drawn, finest: float = 0.0) -> Iterator[tuple[dict[str, Any], BaseGeometry]]:
    """Each lake, the largest first: what it says of itself, and where it is.

    Where the districts leave a lake out, their edges are its shore; else it is drawn by GSHHG,
    without what `finest` degrees do not show.
    """
    whole = shapely.get_parts(shapely.union_all(list(polygons.values())))
    holes = [Polygon(ring) for area in whole for ring in area.interiors]
    for said, lake in shipped("lakes"):
        left_out = [hole for hole in holes if _is_mostly(hole, lake)]
        yield said, left_out[0] if left_out else lake.simplify(finest)


@cache
def shipped(name: str) -> list[tuple[dict[str, Any], BaseGeometry]]:
    """The features of a drawing that comes with the product: what they say, and where."""
    drawing = json.loads((GEO / f"{name}.geojson").read_text(encoding="utf-8"))
    return [(f["properties"], shape(f["geometry"])) for f in drawing["features"]]


def _is_enclave(ring: LinearRing) -> bool:
    hole = Polygon(ring)
    wide = bool(2 * hole.area / hole.length > CRACK)
    return wide and not any(_is_mostly(hole, lake) for _, lake in shipped("lakes"))


def _is_mostly(hole: BaseGeometry, lake: BaseGeometry) -> bool:
    return bool(hole.intersects(lake) and hole.intersection(lake).area > hole.area / 2)
