"""One honest cell: what a measure finds in the records which a unit sees."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from ekokarta.layers import Figure, Measure, OfColumn, Over, Shown, Tally, cover
from ekokarta.release import Caveat, Cell, Status


def cell(
    measure: Measure, seen: list[Shown], done: bool, simulated: bool, flags: frozenset[Caveat]
) -> Cell:
    """The honest cell of what `measure` finds in the records which a unit sees.

    `done`: the register is signed off, so no record means zero. `simulated`: rows and sign-offs
    are invented, so even the zero is.
    """
    if not seen:
        return _blank(measure, done, simulated, flags)
    return _found(measure, seen, done, simulated, flags)


@lru_cache(maxsize=4096)
def _blank(measure: Measure, done: bool, simulated: bool, flags: frozenset[Caveat]) -> Cell:
    """The cell of a unit that sees no record: the same for all of them."""
    return _found(measure, [], done, simulated, flags)


def _found(
    measure: Measure, seen: list[Shown], done: bool, simulated: bool, flags: frozenset[Caveat]
) -> Cell:
    tally = measure.tally(seen)
    heard = [s for s in seen if measure.hears(s) and (s.counted or measure.divides)]
    status = _status(tally, measure, done, seen)
    value = {Status.ZERO: 0.0, Status.MEASURED: tally.value}.get(status)
    said = set(_caveats(heard, measure, done))
    if simulated and (heard or status is Status.ZERO):
        said.add(Caveat.SIMULATED)
    if status is not Status.NOT_REPORTED:
        said |= flags
    known = status is Status.MEASURED
    return Cell(
        value=value,
        numerator=tally.numerator if known else None,
        denominator=tally.denominator if known else None,
        n=tally.n,
        n_expected=tally.n_expected,
        status=status,
        flags=frozenset(said),
    )


def _status(tally: Tally, measure: Measure, done: bool, seen: list[Shown]) -> Status:
    """No record means zero only where the register is complete."""
    if tally.n_expected:
        if tally.value is None:
            return Status.NOT_REPORTED
        return Status.MEASURED if tally.value else Status.ZERO
    if measure.over_space is Over.NONE and any(not s.own and measure.takes(s) for s in seen):
        return Status.NOT_APPLICABLE  # the figures of parts say nothing of the whole
    return WHERE_COMPLETE[measure.over_space] if done else Status.NOT_REPORTED


WHERE_COMPLETE = {
    Over.SUM: Status.ZERO,
    Over.NONE: Status.NOT_MONITORED,
    Over.MEAN: Status.NOT_APPLICABLE,
    Over.RATIO: Status.NOT_APPLICABLE,
}
"What it means that a complete register has no record of a unit."


def heard_in(measure: Measure, seen: list[Shown]) -> dict[int, Any]:
    """The records which have a say in the number, by their id."""
    return {s.record.pk: s.record for s in seen if measure.hears(s) and s.counted}


def methods(heard: Mapping[int, Any]) -> set[str]:
    """How the figures were made, if they say so."""
    return {str(getattr(record, "method", "")) for record in heard.values()}


def _caveats(heard: list[Shown], measure: Measure, done: bool) -> Iterator[Caveat]:
    if heard and not done:
        yield Caveat.PROVISIONAL
    if any(s.record.is_estimated(s.year) for s in heard):
        yield Caveat.ESTIMATED
    if measure.divides and any(s.weight is None for s in heard):
        yield Caveat.UNDIVIDED
    if _in_part(heard, measure):
        yield Caveat.PARTIAL_YEAR
    if any(measure.is_inexact(s.record) for s in heard):
        yield Caveat.INEXACT


def _in_part(heard: list[Shown], measure: Measure) -> bool:
    """Whether figures speak of less than the year: a flow of which months lack, a mean of months."""
    if not heard or not isinstance(heard[0].record, Figure) or heard[0].record.is_state:
        return False
    if heard[0].record.adds_up:
        return _lacks_months(heard)
    numbers = isinstance(measure, OfColumn)
    return numbers and any(not cover([s.record.period], s.year) for s in heard)


def _lacks_months(heard: list[Shown]) -> bool:
    told: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for record, year in ((s.record, s.year) for s in heard):
        told[record.where_id, record.series_key, year].append(record.period)
    return any(not cover(periods, thing[-1]) for thing, periods in told.items())
