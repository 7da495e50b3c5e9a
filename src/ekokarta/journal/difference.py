"""What is different between two states of a record, in words that the journal keeps."""

from collections.abc import Iterator, Mapping
from typing import Any

from ekokarta.layers import Record

Said = dict[str, list[str | None]]
"For each column that changed: its text before and after; None is no value."


def difference(before: Record | None, after: Record) -> Said:
    """For each column that changed: its text before and after."""
    return {c.attname: said for c, said in _compared(before, after) if said[0] != said[1]}


def texts(record: Record) -> dict[str, str | None]:
    """What each column says, as text."""
    return {c.attname: _text(c, record) for c in _columns(record)}


def set_texts(record: Any, said: Mapping[str, str | None]) -> None:
    """Give columns the values which their texts in the journal say."""
    for column, text in said.items():
        field = record._meta.get_field(column.removesuffix("_id"))
        setattr(record, column, None if text is None else field.to_python(text))


def _compared(before: Record | None, after: Record) -> Iterator[tuple[Any, list[str | None]]]:
    """Columns with equal values are left out before anything is made into text."""
    for column in _columns(after):
        new = after.__dict__.get(column.attname)
        old = before.__dict__.get(column.attname) if before else None
        if old is None or old != new:
            yield column, [_text(column, before) if before else None, _text(column, after)]


def _columns(record: Record) -> list[Any]:
    return [c for c in record._meta.concrete_fields if not c.primary_key]


def _text(column: Any, record: Record) -> str | None:
    """The text of a column; a link to a record that is not saved yet is said by its key."""
    value = getattr(record, column.attname)
    if value is None and column.is_relation and column.is_cached(record):
        target = getattr(record, column.name)
        return None if target is None else str(target.natural_key()[0])
    return None if value is None else str(column.value_to_string(record))
