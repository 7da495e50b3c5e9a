"""What of a published row is over on the day of which its release speaks."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from ekokarta.release import ColumnFacts, LayerFacts
from ekokarta.terms import last_day

Row = Mapping[str, Any]


class Ended(NamedTuple):
    """A column by which a row is over: its state (empty of a day), and the ISO day, as precise as known."""

    column: ColumnFacts
    state: str
    on: str


def ended(layer: LayerFacts, row: Row, day: str) -> list[Ended]:
    """The columns that say so on `day` (ISO text), states before days; nothing in releases of old.

    A state says it better than the day from which it follows, so where one does, no day is named.
    """
    states = [one for column in layer.columns for one in _state(column, row)]
    return states or [one for column in layer.columns for one in _passed(column, row, day)]


def _state(column: ColumnFacts, row: Row) -> Iterator[Ended]:
    """`row` holds the state on the day of the release, and all its steps."""
    now = row.get(column.name)
    if now and now in column.over:
        steps = row.get(f"{column.name}_course") or ()
        since = [step["since"] for step in steps if step["state"] == now]
        yield Ended(column, str(now), since[-1] if since else "")


def _passed(column: ColumnFacts, row: Row, day: str) -> Iterator[Ended]:
    first = row.get(column.name)
    if not column.ends or not isinstance(first, date):
        return
    known = {"year": 4, "month": 7}.get(str(row.get(f"{column.name}_precision")), 10)
    said = first.isoformat()[:known]
    if said <= day if column.ends == "from" else last_day(said).isoformat() < day:
        yield Ended(column, "", said)
