"""A unit beside another one in the same year: a district and its country, or its neighbour."""

from dataclasses import dataclass
from decimal import Decimal

from ekokarta.reading.change import Obstacle, hindered, number
from ekokarta.release import Cell, MeasureFacts

SUM = "sum"
"`over_space` of what adds up: only then a part has a share of its whole."


@dataclass(frozen=True, slots=True)
class Contrast:
    """What the unit has beside `other`. Where nothing can be said, `obstacle` says why."""

    other: str
    difference: Decimal | None = None
    ratio: Decimal | None = None
    share: Decimal | None = None
    "0 to 1: the part of a whole; then there is neither difference nor ratio."
    obstacle: Obstacle | None = None


def contrast(
    other: str, theirs: Cell | None, mine: Cell | None, measure: MeasureFacts, *, inside: bool
) -> Contrast:
    """`mine` beside `theirs`; a sum which lies `inside` the other unit is a part of it."""
    obstacle = hindered(theirs, mine)
    if obstacle or theirs is None or mine is None:
        return Contrast(other, obstacle=obstacle)
    base, value = number(theirs), number(mine)
    ratio = value / base if base > 0 else None
    unsaid = None if base > 0 else Obstacle.BASE_NEGATIVE if base else Obstacle.BASE_ZERO
    if inside and measure.over_space == SUM:
        return Contrast(other, share=ratio, obstacle=unsaid)
    return Contrast(other, difference=value - base, ratio=ratio, obstacle=unsaid)
