"""Some records of a register: those which say so in their columns, as a person would say it."""

from collections.abc import Iterable
from typing import Any

from ekokarta.errors import Misunderstood
from ekokarta.intake.headings import spelt, vocabulary
from ekokarta.intake.sheet import NO_TARGET
from ekokarta.intake.text import understood
from ekokarta.intake.wishes import read_mapping
from ekokarta.layers import Column, Layer, Record, State, Where


def selected(layer: Layer, only: str = "") -> list[Record]:
    """The records that were not withdrawn, and which say all of "Район = Тонский; Вид = свалка".

    A place is in a unit also where it lies in a part of it. Raises Misunderstood.
    """
    records = layer.model._default_manager.exclude(state=State.WITHDRAWN).order_by("pk")
    wanted = [(_column(layer, name), text) for name, text in read_mapping(only).items()]
    means = [(column, understood(column, text)) for column, text in wanted]
    return [record for record in records if _says(record, means)]


def _column(layer: Layer, name: str) -> Column:
    known = vocabulary(layer)
    if spelt(name) not in known:
        raise Misunderstood(NO_TARGET.filled(columns=name, layer=layer.title))
    return known[spelt(name)].column


def _says(record: Any, means: Iterable[tuple[Column, Any]]) -> bool:
    return all(_holds(column, getattr(record, column.name), value) for column, value in means)


def _holds(column: Column, own: Any, value: Any) -> bool:
    if isinstance(column, Where) and len(value.shares) == 1:
        return bool(own.lies_in(next(iter(value.shares))))
    return bool(own == value)
