"""Which part of the country is protected, and whether an outline agrees with its act."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from ekokarta.terms import Term
from ekokarta.territory.ground import hectares

PATROLLED = Term(ru="С патрулём SMART", ky="SMART күзөтү барлар", en="With a SMART patrol")
TOLERANCE = 0.02
"An outline drawn from a paper map differs from the act by less than this part of the area."


class Land(NamedTuple):
    """A protected area as the arithmetic needs it: hectares by the act, and the outline if there is one."""

    area: float | None
    outline: BaseGeometry | None = None
    around: bool = False


def agrees(by_act: float | None, drawn: float | None, tolerance: float = TOLERANCE) -> bool | None:
    """Whether the outline is as large as the act says; None where one of the two is not known."""
    if not by_act or drawn is None:
        return None
    return abs(drawn - by_act) <= tolerance * by_act


def protected_hectares(lands: Iterable[Land]) -> float:
    """What they protect together, nothing counted twice.

    A territory around others adds nothing of its own: its area by the act holds theirs. Where
    outlines overlap, the overlap is taken off once. An area that nobody stated counts as nothing.
    """
    apart = [land for land in lands if not land.around]
    outlines = [land.outline for land in apart if land.area and land.outline is not None]
    twice = sum(map(hectares, outlines)) - hectares(shapely.union_all(outlines)) if outlines else 0
    return sum(land.area or 0 for land in apart) - twice


def lands(records: Iterable[Any]) -> list[Land]:
    """The records of protected areas, as that arithmetic needs them."""
    return [Land(r.area, r.geometry if r.drawn else None, bool(r.around)) for r in records]
