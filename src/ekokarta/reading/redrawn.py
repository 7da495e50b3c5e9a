"""What a number of a former year would be within later boundaries: an estimate by area.

Only of sums of quantities which belong to one year each (fees paid, tonnes reported): such a
number was counted by the boundaries of its time. What stands is ascribed to a district once, so
it is counted by the same boundaries in all years; and a part of a count, a share or a mean does
not follow from a part of an area.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from ekokarta.reading.change import FOUND, is_simulated, number
from ekokarta.reading.reason import STOCK
from ekokarta.release import Cell, CrosswalkFacts, MeasureFacts

TOTAL = "total"
"`word` of the sum of a quantity."
Parts = dict[str, Decimal]
"Of former units the part of the area which lies in one unit now."


def former(
    measure: MeasureFacts,
    crosswalk: Iterable[CrosswalkFacts],
    unit: str,
    base: int,
    end: int,
    cell_of: Callable[[str], Cell | None],
) -> Decimal | None:
    """The number of `base` within the boundaries at the end of `end`; None where none follows.

    `cell_of` gives the cell of a unit in `base`. None too if no boundary of the unit changed, or
    if one of the units of which it is made has no number to share.
    """
    parts = made_of(unit, crosswalk, base, end)
    if not _follows_area(measure) or parts == {unit: Decimal(1)}:
        return None
    cells = {part: cell_of(part) for part in parts}
    found = {part: cell for part, cell in cells.items() if cell and cell.status in FOUND}
    if len(found) < len(parts) or len({is_simulated(cell) for cell in found.values()}) > 1:
        return None
    return sum((number(cell) * parts[part] for part, cell in found.items()), Decimal(0))


def made_of(unit: str, crosswalk: Iterable[CrosswalkFacts], base: int, end: int) -> Parts:
    """Of which parts of which units the unit consists, through all epochs after `base` to `end`."""
    rows = [row for row in crosswalk if base < int(row.since[:4]) <= end]
    parts: Parts = {unit: Decimal(1)}
    for since in sorted({row.since for row in rows}, reverse=True):
        parts = _before(parts, [row for row in rows if row.since == since])
    return parts


def _before(parts: Mapping[str, Decimal], rows: list[CrosswalkFacts]) -> Parts:
    """One epoch back; a unit which the crosswalk does not name has kept its boundary."""
    found: Parts = {}
    for unit, part in parts.items():
        origins = {r.source: Decimal(repr(r.share)) for r in rows if r.target == unit}
        for origin, share in (origins or {unit: Decimal(1)}).items():
            found[origin] = found.get(origin, Decimal(0)) + part * share
    return found


def _follows_area(measure: MeasureFacts) -> bool:
    return measure.word == TOTAL and measure.over_time != STOCK
