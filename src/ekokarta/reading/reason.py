"""Why two years of one number differ, and what to think of the difference."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from ekokarta.release import Caveat, Cell

Years = Mapping[int, Cell]
"The cells of one measure in one unit, by year."
STOCK = "last"
"`over_time` of what stands: the same record counts in many years."


class Cause(StrEnum):
    """What is said of a change; the words stand in the doors. First what happened, then doubts."""

    ARRIVED = "arrived"
    LEFT = "left"
    REVISED = "revised"
    METHOD_CHANGED = "method_changed"
    BOUNDARY_CHANGED = "boundary_changed"
    COMPLETENESS = "completeness"
    PARTIAL_YEAR = "partial_year"
    PROVISIONAL = "provisional"
    ESTIMATED = "estimated"
    INEXACT = "inexact"
    UNDIVIDED = "undivided"


ON_THE_WAY = (Caveat.METHOD_CHANGED, Caveat.BOUNDARY_CHANGED)
"What happens between two years; so it counts whichever year after the base says it."
AT_AN_END = (
    Caveat.PARTIAL_YEAR,
    Caveat.PROVISIONAL,
    Caveat.ESTIMATED,
    Caveat.INEXACT,
    Caveat.UNDIVIDED,
)
"What makes one of the two numbers doubtful; years between them do not matter."


@dataclass(frozen=True, slots=True)
class Reason:
    """One cause: of how many records, or in which years."""

    cause: Cause
    count: int | None = None
    "Records, where they were counted."
    years: tuple[int, ...] = ()
    "The years which say so, where it is said of years."


def reasons(years: Years, over_time: str, base: int, end: int) -> tuple[Reason, ...]:
    """Every reason that is known, in the order of `Cause`; both ends must have a cell."""
    passed = range(base + 1, end + 1)
    found = [
        *_counted(years, passed),
        *_revised(years[base], years[end], over_time),
        *_flagged(years, ON_THE_WAY, passed),
        *_flagged(years, AT_AN_END, (base, end)),
        *_completeness(years, base, end),
    ]
    order = list(Cause)
    return tuple(sorted(found, key=lambda reason: order.index(reason.cause)))


def _counted(years: Years, passed: Iterable[int]) -> Iterator[Reason]:
    """Records that came or went in any year after the base; silent where one year is not known."""
    cells = [years.get(year) for year in passed]
    for cause in (Cause.ARRIVED, Cause.LEFT):
        told: list[int | None] = [getattr(cell, cause, None) for cell in cells]
        known = [count for count in told if count is not None]
        if len(known) == len(told) and (total := sum(known)):
            yield Reason(cause, total)


def _revised(before: Cell, after: Cell, over_time: str) -> Iterator[Reason]:
    """Corrected records behind the two numbers; one that stands in both years counts once.

    Which of them stand in both is not published, so of a stock it is the larger number: at least
    so many. Events and figures belong to one year each, so theirs add up.
    """
    told = (before.revised or 0, after.revised or 0)
    if count := max(told) if over_time == STOCK else sum(told):
        yield Reason(Cause.REVISED, count)


def _flagged(years: Years, flags: Iterable[Caveat], asked: Iterable[int]) -> Iterator[Reason]:
    asked = tuple(asked)
    for flag in flags:
        said = tuple(y for y in asked if y in years and flag in years[y].flags)
        if said:
            yield Reason(Cause(str(flag)), years=said)


def _completeness(years: Years, base: int, end: int) -> Iterator[Reason]:
    """The numbers rest on different parts of the records which should have given them."""
    before, after = part_known(years[base]), part_known(years[end])
    if before is not None and after is not None and before != after:
        yield Reason(Cause.COMPLETENESS, years=(base, end))


def part_known(cell: Cell) -> Fraction | None:
    """Of the records which should have given the number the part that did: 0 to 1."""
    return Fraction(cell.n or 0, cell.n_expected) if cell.n_expected else None
