"""The history of a record in words: who, when, what, why."""

from decimal import Decimal
from typing import Any, NamedTuple

from ekokarta.desk.words import VEILED
from ekokarta.journal.models import Change
from ekokarta.layers import (
    NO,
    YES,
    Amount,
    Flag,
    Mark,
    Qualified,
    Quantity,
    Where,
    label,
    said_qualified,
)
from ekokarta.terms import Term, plain, said_number
from ekokarta.territory.whereabouts import Word


class Line(NamedTuple):
    """One change: `said` are triples of the column's title, what it was, what it became."""

    change: Change
    said: list[tuple[Term, str, str]]


def story(record: Any, *, persons: bool = True) -> list[Line]:
    """Every change of `record`, the newest first; without `persons` no word of a person."""
    changes = Change.objects.filter(model=record._meta.label, key=record.key)
    order = [c.attname for c in record._meta.concrete_fields]
    return [
        Line(
            change,
            [told(record, n, *change.said[n], persons=persons) for n in _in(order, change.said)],
        )
        for change in changes.select_related("by", "batch").order_by("-pk")
    ]


def _in(order: list[str], said: dict[str, Any]) -> list[str]:
    """What a change said, as the form has it: PostgreSQL keeps no order of its own."""
    named = [name for name, pair in said.items() if any(pair)]
    return sorted(named, key=lambda name: order.index(name) if name in order else len(order))


def told(
    record: Any, name: str, before: str | None, after: str | None, *, persons: bool = True
) -> tuple[Term, str, str]:
    """The title of a column, what it was, what it became; without `persons` no word of a person."""
    columns = {c.attname: c for c in record._meta.concrete_fields}
    column = columns.get(name)
    title = label(column) if column is not None else plain(name)
    if not persons and getattr(column, "personal", False):
        return title, str(VEILED if before else ""), str(VEILED if after else "")
    return title, _word(column, before), _word(column, after)


def _word(column: Any, text: str | None) -> str:
    """What the journal says, as people read it."""
    if not text:
        return "—"
    if isinstance(column, Qualified):
        return str(said_qualified(text))
    codes = getattr(column, "codes", None)
    if codes and text in codes.words():
        return str(codes(text).label)
    if isinstance(column, Mark):
        return str(column.said(text == "True"))
    if isinstance(column, Flag):
        return str(YES if text == "True" else NO)
    if isinstance(column, Quantity | Amount):
        return _number(column, text)
    return str(Word(text).label) if isinstance(column, Where) and text in Word.words() else text


def _number(column: Any, text: str) -> str:
    """With all its digits, money in its main unit."""
    number = Decimal(text) / (column.unit.minor if column.unit else 1)
    exponent = number.normalize().as_tuple().exponent
    return said_number(number, max(0, -int(exponent)))
