"""The time of which a figure speaks."""

from collections.abc import Iterable
from datetime import date
from re import fullmatch
from typing import NamedTuple

from ekokarta.terms import first_day, last_day

UNKNOWN_PERIOD, PLANNED = "unknown", "planned"


class Span(NamedTuple):
    """`year` is None unless the whole period lies in one year that is not merely planned."""

    year: int | None
    planned: bool


def read_period(text: str) -> Span:
    """What "2023", "2023-05", "2023-05-29", "2023-Q2", "2023/2025", "unknown", "planned 2025-Q4" say.

    A planned period belongs to no year of the comparison: what is planned has not happened.
    Raises ValueError for anything else.
    """
    if text == UNKNOWN_PERIOD:
        return Span(None, planned=False)
    word, _, rest = text.partition(" ")
    if word == PLANNED:
        _years(rest)
        return Span(None, planned=True)
    years = _years(text)
    return Span(years[0] if len(years) == 1 else None, planned=False)


def year_of(text: str) -> int | None:
    """The year of a period, as `read_period` finds it; None also for what is no period."""
    try:
        return read_period(text).year
    except ValueError:
        return None


def days_of(text: str) -> tuple[date, date]:
    """The first and the last day of "2023", "2023-05", "2023-Q2", "2023-01/2023-06".

    Raises ValueError for a period without dates.
    """
    first, _, last = text.partition("/")
    return _ends(first)[0], _ends(last or first)[1]


def overlap(one: str, other: str) -> bool:
    """Whether two periods have a day in common."""
    (begins, ends), (starts, stops) = days_of(one), days_of(other)
    return begins <= stops and starts <= ends


def cover(periods: Iterable[str], year: int) -> bool:
    """Whether periods which do not overlap are all days of the year."""
    spans = [days_of(period) for period in periods]
    days = sum((last - first).days + 1 for first, last in spans)
    return days >= (date(year + 1, 1, 1) - date(year, 1, 1)).days


def _ends(text: str) -> tuple[date, date]:
    if quarter := fullmatch(r"(\d{4})-Q([1-4])", text):
        month = int(quarter[2]) * 3
        return first_day(f"{quarter[1]}-{month - 2:02}"), last_day(f"{quarter[1]}-{month:02}")
    return first_day(text), last_day(text)


def _years(text: str) -> list[int]:
    """The years which a period touches, none for an empty text."""
    ends = [_year(part) for part in text.split("/")] if text else []
    if len(ends) > 2 or ends != sorted(ends):
        raise ValueError(text)
    return sorted(set(ends))


def _year(text: str) -> int:
    if quarter := fullmatch(r"(\d{4})-Q[1-4]", text):
        return int(quarter[1])
    return first_day(text).year
