"""Rows of a sheet as records: the sheet we hand out and the sheet we take back are one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.errors import Misunderstood
from ekokarta.intake import reasons
from ekokarta.intake.headings import Heading, heading
from ekokarta.intake.place import point
from ekokarta.intake.table import Row
from ekokarta.intake.text import understood
from ekokarta.layers import Column, Record, Text, Where
from ekokarta.terms import Term, plain


@dataclass(frozen=True)
class Refused:
    """A row we could not take: its number in the sheet, the column, and the reason."""

    row: int
    column: Term
    reason: Term

    def __str__(self) -> str:
        return f"{self.row};{self.column};{self.reason}"


Values = dict[str, Any]


def values_of(
    heads: Sequence[Heading | None], row: Row, number: int
) -> tuple[Values, list[Refused]]:
    """What the row says, by the name of the column; and what in it could not be understood."""
    if any(row[len(heads) :]) or any(t and h is None for t, h in zip(row, heads, strict=False)):
        return {}, [Refused(number, plain("—"), reasons.TOO_WIDE)]
    values: Values = {}
    refused: list[Refused] = []
    for column, cells in _cells(heads, row).items():
        try:
            values[column.name] = _value(column, cells)
        except Misunderstood as error:
            refused.append(Refused(number, heading(column), error.sentence))
    return values, refused


def fill(record: Record, values: Values) -> None:
    """Write into the record what the row says; a column which the sheet lacks says nothing."""
    for name, value in values.items():
        setattr(record, name, value)


def invalid(record: Record, error: ValidationError, number: int) -> list[Refused]:
    """What the rules of the columns say against the record, in our words."""
    return [
        Refused(number, _named(record, name), reasons.reason(problem))
        for name, problems in error.error_dict.items()
        for problem in problems
    ]


def _cells(heads: Sequence[Heading | None], row: Row) -> dict[Column, list[tuple[Heading, str]]]:
    cells: dict[Column, list[tuple[Heading, str]]] = defaultdict(list)
    for said, text in zip(heads, row, strict=False):
        if said:
            cells[said.column].append((said, text))
    return {column: sorted(said, key=lambda s: s[0].rank) for column, said in cells.items()}


def _value(column: Column, cells: list[tuple[Heading, str]]) -> Any:
    """The value of one column: sentences are joined, of the rest the first that is not empty."""
    parts = {said.part: text for said, text in cells if said.part and text}
    texts = [text for said, text in cells if not said.part and text]
    if isinstance(column, Text) and texts:
        return understood(column, "; ".join(dict.fromkeys(texts)))
    if texts:
        return understood(column, texts[0])
    if len(parts) == 1:
        raise Misunderstood(reasons.HALF_A_POINT)
    return point(**parts) if parts else empty(column)


def empty(column: Column) -> Any:
    """What an empty cell says: not known. Of a place that is a word of its own."""
    if isinstance(column, Where):
        return understood(column, "unknown")
    return None if column.null else column.get_default()


def _named(record: Record, name: str) -> Term:
    columns = {c.name: c for c in record._meta.concrete_fields}
    return heading(columns[name]) if name in columns else plain("—")
