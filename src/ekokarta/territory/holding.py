"""What holds at a place on a day: zones, moratoria, bans. The check before any permit is given."""

from collections.abc import Iterable, Set
from typing import Any, Protocol, TypeVar

from shapely.geometry.base import BaseGeometry

from ekokarta.journal.moment import once
from ekokarta.terms import last_day
from ekokarta.territory.unit import Unit


class Ruling(Protocol):
    """A rule which holds somewhere for some time: a restriction, a moratorium."""

    geometry: Any
    where_id: Any

    def holds_on(self, day: str) -> bool: ...


R = TypeVar("R", bound=Ruling)


def holding(
    rulings: Iterable[R], day: str, *, shape: BaseGeometry | None, units: Set[str]
) -> list[R]:
    """Those of `rulings` which hold on `day` (ISO text) for what stands, or is meant to stand, there.

    `shape` (EPSG:4326) is its point or area, None where nobody knows it; `units` are all in which it
    may lie: its unit with those above, and those below if no more is known. A ruling with an area
    holds where the area is; one without, in the whole of its units. Where the shape is not known,
    every ruling of the units is named: better one too many.
    """
    return [r for r in rulings if r.holds_on(day) and _reaches(r, shape, units)]


def in_term(day: str, begins: str, ends: str) -> bool:
    """Whether `day` lies between the two, both included: "2023" to "2026" are four whole years."""
    return begins <= day and not (ends and last_day(ends).isoformat() < day)


def units_over(where: str) -> frozenset[str]:
    """The units in the words of a whereabouts with all that contain them: whose rulings reach it."""
    parents = once(
        "parents of units", lambda: dict(Unit._default_manager.values_list("key", "parent_id"))
    )
    found: set[str] = set()
    for code in _codes(where):
        while code and code not in found:
            found.add(code)
            code = parents.get(code) or ""
    return frozenset(found)


def _reaches(ruling: Ruling, shape: BaseGeometry | None, units: Set[str]) -> bool:
    area = ruling.geometry
    if area is not None and area.area and shape is not None:
        return bool(area.intersects(shape))
    return not units.isdisjoint(_codes(ruling.where_id))


def _codes(where: str) -> set[str]:
    """The units in the words of a whereabouts; none for unknown or transboundary."""
    return {part.partition("=")[0].strip() for part in where.split(";")}
