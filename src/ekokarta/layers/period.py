"""The time of which a figure speaks."""

from re import fullmatch
from typing import NamedTuple

from ekokarta.terms import first_day

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
