"""When what is published last turned by itself: states of records and agreements begin and end on their days.

A release says how things stand on its `as_of`: the newest day, up to today, on which anything was
written or turned. So a day on which nothing turned makes the same release again, to the byte.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ekokarta.law.display_agreement import DisplayAgreement
from ekokarta.layers import Course, Day, Ends, Layer, read_course
from ekokarta.terms import day_after, first_day


def last_turn(layer: Layer, day: str) -> str:
    """The newest day, up to `day` (both ISO text), on which a published state of the layer turned."""
    return max(
        (d for column in layer.columns for d in _days(layer, column) if d <= day), default=""
    )


def last_ruling(agreements: Iterable[DisplayAgreement], day: str) -> str:
    """The newest day, up to `day`, on which an agreement began or ceased to let rows out."""
    return max((d for one in agreements for d in _turns(one) if d <= day), default="")


def _days(layer: Layer, column: object) -> Iterator[str]:
    """The days on which what a column says turns by itself."""
    if isinstance(column, Course):
        steps = (step for text in _texts(layer, column.name) for step in read_course(text))
        yield from (first_day(step.since).isoformat() for step in steps if step.since)
    elif isinstance(column, Day) and column.ends:
        turn = day_after if column.ends is Ends.AFTER else lambda text: first_day(text).isoformat()
        yield from filter(None, map(turn, _texts(layer, column.name)))


def _texts(layer: Layer, name: str) -> Iterator[str]:
    said = layer.accepted.exclude(**{name: ""}).order_by().values_list(name, flat=True)
    yield from said.distinct()


def _turns(agreement: DisplayAgreement) -> Iterator[str]:
    for day in sorted(set(_said(agreement))):
        before = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
        if agreement.lets_show(day) != agreement.lets_show(before):
            yield day


def _said(agreement: DisplayAgreement) -> Iterator[str]:
    """Days on which it may turn: those which it names, and the days after."""
    for column in agreement._meta.concrete_fields:
        if isinstance(column, Day) and (text := getattr(agreement, column.attname)):
            yield first_day(text).isoformat()
            yield day_after(text)
