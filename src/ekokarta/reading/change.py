"""What changed between two years, or why that cannot be said."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ekokarta.reading.reason import Reason, Years, reasons
from ekokarta.release import Caveat, Cell, MeasureFacts, Status

FOUND = frozenset({Status.MEASURED, Status.ZERO})
"A number that was found; a limit of detection is none."


class Obstacle(StrEnum):
    """Why there is no difference; or, of the last three, a difference but no percentage."""

    BASE_MISSING = "base_missing"
    END_MISSING = "end_missing"
    WITHHELD = "withheld"
    BELOW_LIMIT = "below_limit"
    REAL_AND_SIMULATED = "real_and_simulated"
    IN_POINTS = "in_points"
    BASE_ZERO = "base_zero"
    BASE_NEGATIVE = "base_negative"


@dataclass(frozen=True, slots=True)
class Change:
    """From `before` to `after`, in the unit of the measure; a share, 0 to 1, differs in hundredths.

    `percent` is of what was there before. Where one of them is None, `obstacle` says why.
    """

    base: int
    end: int
    before: Cell | None
    after: Cell | None
    difference: Decimal | None = None
    percent: Decimal | None = None
    obstacle: Obstacle | None = None
    reasons: tuple[Reason, ...] = ()
    former: Decimal | None = None
    "What the base would be within the boundaries of the end: an estimate by area, see `redrawn`."

    @property
    def simulated(self) -> bool:
        """Whether it is the difference of two invented numbers."""
        return self.difference is not None and is_simulated(self.after)


def change(years: Years, measure: MeasureFacts, base: int, end: int) -> Change:
    """The change of one measure in one unit from the end of `base` to the end of `end`.

    A year is no base of itself: where nothing else is published, the base is missing.
    """
    before, after = years.get(base) if base < end else None, years.get(end)
    obstacle = hindered(before, after)
    if obstacle or before is None or after is None:
        return Change(base, end, before, after, obstacle=obstacle)
    old, new = number(before), number(after)
    percent, unsaid = _percent(old, new - old, measure)
    why = reasons(years, measure.over_time, base, end)
    return Change(base, end, before, after, new - old, percent, unsaid, why)


def hindered(before: Cell | None, after: Cell | None) -> Obstacle | None:
    """Why two cells cannot be compared; None if both are numbers which were found in one way."""
    cells = (before, after)
    if any(cell is not None and cell.status is Status.WITHHELD for cell in cells):
        return Obstacle.WITHHELD
    for cell, missing in zip(cells, (Obstacle.BASE_MISSING, Obstacle.END_MISSING), strict=True):
        if cell is None or cell.value is None:
            return missing
    if any(cell is not None and cell.status not in FOUND for cell in cells):
        return Obstacle.BELOW_LIMIT
    return Obstacle.REAL_AND_SIMULATED if is_simulated(before) != is_simulated(after) else None


def is_simulated(cell: Cell | None) -> bool:
    """Whether the number is invented."""
    return cell is not None and Caveat.SIMULATED in cell.flags


def number(cell: Cell) -> Decimal:
    """The value as it is written, so that 0.3 - 0.1 is 0.2."""
    return Decimal(repr(cell.value))


def _percent(
    old: Decimal, difference: Decimal, measure: MeasureFacts
) -> tuple[Decimal | None, Obstacle | None]:
    """Of what was there before; nothing of nothing, and no percent of a percentage."""
    if measure.percent:
        return None, Obstacle.IN_POINTS
    if old <= 0:
        return None, Obstacle.BASE_NEGATIVE if old else Obstacle.BASE_ZERO
    return difference / old * 100, None
