"""The history of a record in words: who, when, what, why."""

from typing import Any, NamedTuple

from ekokarta.journal.models import Change
from ekokarta.layers import label
from ekokarta.terms import Term, plain


class Line(NamedTuple):
    """One change: `said` are triples of the column's title, what it was, what it became."""

    change: Change
    said: list[tuple[Term, str, str]]


def story(record: Any) -> list[Line]:
    """Every change of `record`, the newest first."""
    changes = Change.objects.filter(model=record._meta.label, key=record.key)
    order = [c.attname for c in record._meta.concrete_fields]
    return [
        Line(change, [_said(record, n, *change.said[n]) for n in _in(order, change.said)])
        for change in changes.select_related("by", "batch").order_by("-pk")
    ]


def _in(order: list[str], said: dict[str, Any]) -> list[str]:
    """What a change said, as the form has it: PostgreSQL keeps no order of its own."""
    named = [name for name, pair in said.items() if any(pair)]
    return sorted(named, key=lambda name: order.index(name) if name in order else len(order))


def _said(record: Any, name: str, before: str | None, after: str | None) -> tuple[Term, str, str]:
    columns = {c.attname: c for c in record._meta.concrete_fields}
    column = columns.get(name)
    title = label(column) if column is not None else plain(name)
    return title, _word(column, before), _word(column, after)


def _word(column: Any, text: str | None) -> str:
    if not text:
        return "—"
    codes = getattr(column, "codes", None)
    return str(codes(text).label) if codes and text in codes.words() else text
