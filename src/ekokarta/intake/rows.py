"""Rows of a sheet as records, or as reasons why not."""

from dataclasses import dataclass
from typing import Any

from ekokarta.intake.headings import heading
from ekokarta.intake.rules import Errors
from ekokarta.intake.sentences import reason
from ekokarta.layers import Record
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
"What a row says, by the name of the column. A column which the sheet lacks says nothing."


def invalid(record: Record, errors: Errors, number: int) -> list[Refused]:
    """What the rules say against the record, in our words."""
    return [
        Refused(number, _named(record, name), reason(problem))
        for name, problems in errors.items()
        for problem in problems
    ]


def _named(record: Record, name: str) -> Term:
    columns = {c.name: c for c in record._meta.concrete_fields}
    return heading(columns[name]) if name in columns else plain("—")
