"""What may be chosen in a column, where the list is short."""

from typing import Any

from ekokarta.layers import NO, YES, Code, Column, Flag, Mark, Reference, State, Where
from ekokarta.release import REPORTING
from ekokarta.terms import alphabetical
from ekokarta.territory.unit import Unit

MOST = 300
"Longer lists nobody scrolls through."
Choice = tuple[str, str]
"What stands in the cell, and what it says beside if that is a key."


def choices(column: Column) -> list[Choice]:
    """The words of the list in the language spoken now; none where anything may be written."""
    if isinstance(column, Mark):
        return [(str(column.said(answer)), "") for answer in (False, True)]
    if isinstance(column, Flag):
        return [(str(YES), ""), (str(NO), "")]
    if isinstance(column, Code) and column.codes:
        return [(str(term), "") for term in column.codes.words().values()]
    if isinstance(column, Where):
        units = Unit._default_manager.filter(state=State.ACCEPTED, type__in=REPORTING)
        return [(name, "") for name in sorted((str(u.title) for u in units), key=alphabetical)]
    return _records(column) if isinstance(column, Reference) else []


def _records(column: Any) -> list[Choice]:
    target = column.related_model._default_manager.exclude(state=State.WITHDRAWN)
    found = list(target.order_by("pk")[: MOST + 1])
    return [(r.natural_key()[0], str(r)) for r in found] if len(found) <= MOST else []


def is_closed(column: Column) -> bool:
    """Whether nothing else than the list is understood."""
    return isinstance(column, Flag | Code)
