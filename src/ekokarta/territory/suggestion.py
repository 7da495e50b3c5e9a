"""Point in district: it suggests and warns, and never decides."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import shapely

from ekokarta.territory.boundary import Boundary, Epoch
from ekokarta.territory.ground import divided


@dataclass(frozen=True)
class Suggestion:
    """The units in whose polygons a place lies; `drawn` are all which have a polygon at all."""

    units: tuple[str, ...]
    named: str
    drawn: frozenset[str]
    generalised: bool


_cache: dict[tuple[int, int], Any] = {}


def suggest(geometry: Any) -> Suggestion | None:
    """The units in which `geometry` (EPSG:4326) lies by the newest boundaries; None without any."""
    return suggest_each([geometry])[0]


def suggest_each(geometries: Sequence[Any]) -> list[Suggestion | None]:
    """`suggest` for many at once, in their order."""
    epoch = Epoch.objects.order_by("valid_from").last()
    if epoch is None or not geometries:
        return [None] * len(geometries)
    tree, boundaries = _tree(epoch)
    points = shapely.point_on_surface(geometries)
    hits: dict[int, list[int]] = defaultdict(list)
    for point, boundary in tree.query(points, predicate="within").T.tolist():
        hits[point].append(boundary)
    drawn = frozenset(b.unit_id for b in boundaries)
    return [
        _suggestion([boundaries[i] for i in sorted(hits[n])], drawn, epoch)
        for n in range(len(points))
    ]


def shared_out(line: Any) -> str:
    """The words for `where` of a line (EPSG:4326): its share in each unit by the newest boundaries.

    Empty for what is no line, and where there are no boundaries.
    """
    epoch = Epoch.objects.order_by("valid_from").last()
    if epoch is None or line is None or line.area or not line.length:
        return ""
    tree, boundaries = _tree(epoch)
    near = (boundaries[i] for i in tree.query(line, predicate="intersects"))
    return divided(line, {b.unit_id: b.geometry for b in near})


def needs_parts(record: Any) -> bool:
    """Whether nobody has said how a line is shared: its place is unknown, or several units without shares."""
    shape = getattr(record, "geometry", None)
    if shape is None or shape.area or not shape.length:
        return False
    parts = record.where.shares
    return not parts or (len(parts) > 1 and None in parts.values())


def _suggestion(found: list[Boundary], drawn: frozenset[str], epoch: Epoch) -> Suggestion:
    return Suggestion(
        units=tuple(b.unit_id for b in found),
        named=", ".join(f"{b.unit.name} ({b.unit_id})" for b in found),
        drawn=drawn,
        generalised=epoch.generalised,
    )


def _tree(epoch: Epoch) -> tuple[Any, list[Boundary]]:
    """The polygons of the epoch, built once for each edition."""
    edition = (epoch.pk, epoch.edition)
    if edition not in _cache:
        boundaries = list(epoch.boundaries.select_related("unit").order_by("unit"))
        _cache.clear()
        _cache[edition] = (shapely.STRtree([b.geometry for b in boundaries]), boundaries)
    found: tuple[Any, list[Boundary]] = _cache[edition]
    return found
