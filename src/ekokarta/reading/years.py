"""What a published row says of a year: whether it counts in it, and what it was at its end."""

from collections.abc import Mapping
from typing import Any

Row = Mapping[str, Any]


def counts_in(kind: str, row: Row, year: int) -> bool:
    """The rule of the kind: stands at the end of the year, happened in it, was reported for it."""
    if kind == "place":
        opened, closed = row.get("opened_on"), row.get("closed_on")
        return (opened is None or opened.year <= year) and not (closed and closed.year <= year)
    if kind == "event":
        return bool(row["happened_on"] and row["happened_on"].year == year)
    return bool(row.get("year") == year)


def said_in(row: Row, name: str, year: int) -> Any:
    """The value of a column; of a state that changes, what it was at the end of the year."""
    steps = row.get(f"{name}_course")
    if steps is None:
        return row.get(name)
    past = [step["state"] for step in steps if step["since"] <= f"{year}-12-31"]
    return past[-1] if past else None


def happened_in(row: Row, name: str, state: str, year: int) -> bool:
    """Whether the day lies in the year; of a history, whether a step to the state does."""
    if not state:
        day = row.get(name)
        return day is not None and day.year == year
    steps = row.get(f"{name}_course") or ()
    was = None
    for step in steps:
        if step["state"] == state != was and step["since"][:4] == str(year):
            return True
        was = step["state"]
    return False
