"""Point in district: it suggests and warns, and never decides."""

from dataclasses import dataclass
from typing import Any

import shapely

from ekokarta.territory.boundary import Boundary, Epoch


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
    epoch = Epoch.objects.order_by("valid_from").last()
    if epoch is None:
        return None
    tree, boundaries = _tree(epoch)
    hits = sorted(int(i) for i in tree.query(geometry.representative_point(), predicate="within"))
    found = [boundaries[i] for i in hits]
    return Suggestion(
        units=tuple(b.unit_id for b in found),
        named=", ".join(f"{b.unit.name} ({b.unit_id})" for b in found),
        drawn=frozenset(b.unit_id for b in boundaries),
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
