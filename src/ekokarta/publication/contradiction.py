"""Figures of parts that exceed the figure of their whole: said as what it is, never as a remainder."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from ekokarta.layers import Measure, OfColumn, Over, Shown
from ekokarta.publication.guard import Row
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, Caveat, Cell, Status
from ekokarta.territory.spread import Atlas

SAID = frozenset({Caveat.CONTRADICTION})


def contradict(
    measure: Measure, country: Atlas, rows: dict[str, Row], seen: Mapping[str, list[Shown]]
) -> None:
    """Mark in `rows` the wholes whose parts were reported as more; they have no remainder."""
    if measure.over_space is not Over.SUM or not isinstance(measure, OfColumn):
        return
    for unit in country.parents:
        own = any(s.own and measure.takes(s) for s in seen[unit])
        if own and _exceeded(
            rows[unit][measure], [rows[p][measure] for p in country.children(unit)]
        ):
            rows[unit][measure] = _flagged(rows[unit][measure])
    rest = rows[NOT_DISTRIBUTED][measure]
    if (rest.value or 0) < 0 and not _owes(measure, seen[NOT_DISTRIBUTED]):
        gone = Cell(
            value=None, n=rest.n, n_expected=rest.n_expected, status=Status.NOT_APPLICABLE,
            flags=rest.flags,
        )  # fmt: skip
        rows[NOT_DISTRIBUTED][measure] = _flagged(gone)
        rows[COUNTRY][measure] = _flagged(rows[COUNTRY][measure])


def _exceeded(whole: Cell, parts: list[Cell]) -> bool:
    """Whether the parts are more than the whole; numbers below nothing may well make up for it."""
    numbers = [part.value for part in parts if part.value is not None]
    if whole.value is None or min([whole.value, *numbers]) < 0:
        return False
    return sum(map(_exact, numbers), Decimal(0)) > _exact(whole.value)


def _exact(number: float) -> Decimal:
    return Decimal(repr(number))


def _owes(measure: OfColumn, seen: list[Shown]) -> bool:
    """Whether a figure itself is below nothing, so that a remainder may be."""
    return any((measure.amount(s.record) or 0) < 0 for s in seen if measure.takes(s))


def _flagged(cell: Cell) -> Cell:
    return replace(cell, flags=cell.flags | SAID)
