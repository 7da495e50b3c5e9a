"""Figures of parts that exceed the figure of their whole: said as what it is, never as a remainder."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from ekokarta.layers import Measure, OfColumn, Over, Shown
from ekokarta.publication.guard import Row
from ekokarta.publication.seen import Told
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, Caveat, Cell, Status
from ekokarta.territory.spread import Atlas

SAID = frozenset({Caveat.CONTRADICTION})


def contradict(
    measure: Measure, country: Atlas, rows: dict[str, Row], seen: Mapping[str, list[Shown]],
    across: Mapping[str, list[Told]], year: int,
) -> None:  # fmt: skip
    """Mark in `rows` the wholes whose parts were reported as more; they have no remainder."""
    if measure.over_space is not Over.SUM or not isinstance(measure, OfColumn):
        return
    for unit in country.parents:
        own = [s.record for s in seen[unit] if s.own and measure.takes(s)]
        if any(record.number is not None for record in own):
            below = [rows[part][measure].value for part in country.children(unit)]
            numbers = [_exact(value) for value in below if value is not None]
            numbers += _across(measure, across.get(unit, []), year)
            if _exceeded(rows[unit][measure], numbers):
                rows[unit][measure] = _flagged(rows[unit][measure])
    rest = rows[NOT_DISTRIBUTED][measure]
    if (rest.value or 0) < 0 and not _owes(measure, seen[NOT_DISTRIBUTED]):
        gone = Cell(
            value=None, n=rest.n, n_expected=rest.n_expected, status=Status.NOT_APPLICABLE,
            flags=rest.flags,
        )  # fmt: skip
        rows[NOT_DISTRIBUTED][measure] = _flagged(gone)
        rows[COUNTRY][measure] = _flagged(rows[COUNTRY][measure])


def _across(measure: OfColumn, told: list[Told], year: int) -> list[Decimal]:
    """What was reported of several units right below together, or of nobody knows which."""
    taken = [(measure.amount(r), rest) for r, rest in told if measure.takes(Shown(r, year))]
    return [amount * rest for amount, rest in taken if amount is not None]


def _exceeded(whole: Cell, parts: list[Decimal]) -> bool:
    """Whether the parts are more than the whole; numbers below nothing may well make up for it."""
    if whole.value is None or min([_exact(whole.value), *parts]) < 0:
        return False
    return sum(parts, Decimal(0)) > _exact(whole.value)


def _exact(number: float) -> Decimal:
    return Decimal(repr(number))


def _owes(measure: OfColumn, seen: list[Shown]) -> bool:
    """Whether a figure itself is below nothing, so that a remainder may be."""
    return any((measure.amount(s.record) or 0) < 0 for s in seen if measure.takes(s))


def _flagged(cell: Cell) -> Cell:
    return replace(cell, flags=cell.flags | SAID)
