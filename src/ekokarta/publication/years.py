"""Which years a register has cells of: those that are compared, and every one of which it tells."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ekokarta.layers import Course, Day, Event, Figure, Layer, read_course

EARLIEST = 2015
"Before it a year is history of a single thing, not a comparison of districts."


def years_told(
    layer: Layer, records: Iterable[Any], signed: Iterable[int], pinned: Sequence[int], until: int
) -> tuple[int, ...]:
    """The `pinned` years, and from `EARLIEST` to `until` those with an event, a figure, a step, a sign-off."""
    told = {year for record in records for year in _years_of(layer, record)} | set(signed)
    return tuple(sorted({*pinned, *(year for year in told if EARLIEST <= year <= until)}))


def _years_of(layer: Layer, record: Any) -> Iterator[int]:
    if isinstance(record, Event):
        yield from _year(record.happened_on)
    elif isinstance(record, Figure):
        yield from _year(str(record.year or ""))
    for column in _histories(layer):
        value = getattr(record, column.attname)
        days = (
            [step.since for step in read_course(value)] if isinstance(column, Course) else [value]
        )
        for day in days:
            yield from _year(day)


def _histories(layer: Layer) -> list[Any]:
    """The published columns that tell when something changed, and the days which a flow counts."""
    days = {column for m in layer.compare for column in m.happened if isinstance(column, Day)}
    open_names = {*layer.open_names}
    courses = [c for c in layer.model._meta.concrete_fields if isinstance(c, Course)]
    return [*(c for c in courses if c.name in open_names), *sorted(days, key=lambda c: c.name)]


def _year(day: str) -> Iterator[int]:
    if day[:4].isdigit():
        yield int(day[:4])
