"""What lies under every map: the newest boundaries, the oblasts, lakes and rivers."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from ekokarta.territory.boundary import Epoch

GEO = Path(__file__).resolve().parents[1] / "territory" / "seed" / "geo"
Drawn = dict[str, BaseGeometry]
"The polygon of each unit that has one, by SOATE, in degrees."


def newest_epoch() -> Epoch | None:
    """The boundaries of the latest day; None before any were imported."""
    return Epoch.objects.order_by("valid_from").last()


def is_official(epoch: Epoch | None) -> bool:
    """Whether the borders are those of the state, so that districts add up to oblasts."""
    return epoch is not None and not epoch.generalised


def polygons_of(epoch: Epoch | None) -> Drawn:
    """The polygons of the units, by SOATE."""
    return {b.unit_id: b.geometry for b in epoch.boundaries.order_by("unit")} if epoch else {}


def together(polygons: Drawn, finest: float) -> Drawn:
    """Without the corners that a picture of so many degrees cannot show; borders stay shared."""
    simple = shapely.coverage_simplify(list(polygons.values()), finest)
    return dict(zip(polygons, simple, strict=True))


def oblasts_of(polygons: Drawn, parents: Mapping[str, str | None], *, official: bool) -> Drawn:
    """What official districts add up to, by SOATE; else the oblasts that come with the product."""
    if not official:
        return {said["name"]: area for said, area in shipped("oblasts")}
    within: dict[str, list[BaseGeometry]] = {}
    for key, polygon in polygons.items():
        within.setdefault(parents.get(key) or "", []).append(polygon)
    return {key: shapely.union_all(parts) for key, parts in sorted(within.items())}


def outline_of(oblasts: Iterable[BaseGeometry]) -> BaseGeometry:
    """The country; cracks of two hundred metres between its parts are closed."""
    closed: BaseGeometry = shapely.union_all([g.buffer(0.002) for g in oblasts]).buffer(-0.002)
    return closed


def shipped(name: str) -> list[tuple[dict[str, Any], BaseGeometry]]:
    """The features of a drawing that comes with the product: what they say, and where."""
    drawing = json.loads((GEO / f"{name}.geojson").read_text(encoding="utf-8"))
    return [(f["properties"], shape(f["geometry"])) for f in drawing["features"]]
