"""Plausible sums: a column is scaled so that its total of a year is the one that was hinted."""

from decimal import Decimal
from typing import Any

from ekokarta.intake.simulated.hints import Hints
from ekokarta.layers import Amount, Layer

Line = dict[str, str]


def scaled(lines: list[Line], hints: Hints, layer: Layer) -> list[Line]:
    """The same rows with the totals of `hints.totals`; {column: {year: sum}}, money in som."""
    for name, wanted in hints.totals.items():
        column = layer.model._meta.get_field(name)
        for year, total in wanted.items():
            here = [line for line in lines if line.get(name) and _year(line) == year]
            _scale(here, name, Decimal(str(total)), column)
    return lines


def _scale(lines: list[Line], name: str, total: Decimal, column: Any) -> None:
    now = sum((Decimal(line[name]) for line in lines), Decimal(0))
    if not now:
        return
    places = _places(lines, name, column)
    for line in lines:
        value = (Decimal(line[name]) * total / now).quantize(places)
        line[name] = format(value, "f")
    rest = total - sum((Decimal(line[name]) for line in lines), Decimal(0))
    lines[-1][name] = format(Decimal(lines[-1][name]) + rest, "f")


def _places(lines: list[Line], name: str, column: Any) -> Decimal:
    """Money to the tyiyn; what is counted stays whole."""
    if all("." not in line[name] for line in lines) and not isinstance(column, Amount):
        return Decimal(1)
    return Decimal("0.01") if isinstance(column, Amount) else Decimal("0.001")


def _year(line: Line) -> str:
    return (line.get("happened_on") or line.get("period") or line.get("opened_on") or "")[:4]
