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
    return [
        Line(
            change, [_said(record, name, *pair) for name, pair in change.said.items() if any(pair)]
        )
        for change in changes.select_related("by", "batch").order_by("-pk")
    ]


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
