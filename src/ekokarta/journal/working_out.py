"""Working a record out again: what follows from others is what `clean` makes of them now."""

from collections.abc import Sequence
from copy import copy
from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.journal.near import Near
from ekokarta.layers import Record
from ekokarta.layers.kinds import Neighbours


def worked_out(record: Any, near: Neighbours | None = None) -> tuple[Any, ValidationError | None]:
    """A copy of the record with what follows now, and what its rules say against it."""
    after = copy(record)
    after.neighbours = near
    try:
        after.work_out()
    except ValidationError as problem:
        return after, problem
    finally:
        after.neighbours = None
    return after, None


def redone(record: Any, near: Neighbours | None = None) -> Any:
    """A copy of the record with what follows now; whatever people typed is as they typed it."""
    after, (known, _) = copy(record), worked_out(record, near)
    for name in derived(type(record)):
        setattr(after, name, getattr(known, name))
    return after


def derived(model: type[Record]) -> set[str]:
    """The columns which nobody writes: they follow, so no line of the journal brings them back."""
    columns = (c for c in model._meta.concrete_fields if not c.editable and not c.primary_key)
    return {c.attname for c in columns} - {"state", "simulated"}


def all_worked_out(records: Sequence[Any]) -> list[tuple[Any, ValidationError | None]]:
    """`worked_out` for records which will stand together, none of which is written yet."""
    near = Near(type(records[0]), records) if records else None
    return [worked_out(record, near) for record in records]
