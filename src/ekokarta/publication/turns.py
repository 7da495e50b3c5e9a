"""When what is published last turned by itself: states of records and agreements begin and end on their days.

A release says how things stand on its `as_of`: the newest day, up to today, on which anything was
written or turned. So a day on which nothing turned makes the same release again, to the byte.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ekokarta.law.display_agreement import DisplayAgreement
from ekokarta.layers import Course, Day, Layer, read_course
from ekokarta.terms import first_day, last_day


def last_turn(layer: Layer, day: str) -> str:
    """The newest day, up to `day` (both ISO text), on which a published state of the layer turned."""
    columns = [column.name for column in layer.columns if isinstance(column, Course)]
    return max((d for name in columns for d in _steps(layer, name) if d <= day), default="")


def last_ruling(agreements: Iterable[DisplayAgreement], day: str) -> str:
    """The newest day, up to `day`, on which an agreement began or ceased to let rows out."""
    return max((d for one in agreements for d in _turns(one) if d <= day), default="")


def _steps(layer: Layer, name: str) -> Iterator[str]:
    texts = layer.accepted.exclude(**{name: ""}).order_by().values_list(name, flat=True).distinct()
    for text in texts:
        yield from (first_day(s.since).isoformat() for s in read_course(text) if s.since)


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
            yield (last_day(text) + timedelta(days=1)).isoformat()
