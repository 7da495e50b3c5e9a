"""Invented days in the order that their register asks."""

from typing import Any

from ekokarta.layers import Layer, is_before
from ekokarta.layers.order import orders_of


def in_order(layer: Layer, line: dict[str, str]) -> dict[str, str]:
    """The row, with what would come too early: not linked or not known, or on the earliest day it can be."""
    columns: Any = {c.name: c for c in layer.model._meta.concrete_fields}
    for rule in orders_of(layer.model):
        earlier, later = (_name(rule.earlier), _name(rule.later))
        link = _name(rule.of) if rule.of is not None else ""
        first = (
            _day_of(columns[link], line.get(link, ""), earlier) if link else line.get(earlier, "")
        )
        if not is_before(_first_day(line.get(later, "")), first):
            continue
        loose = link or later
        may_lack = columns[loose].null or (columns[loose].blank and not link)
        line = {**line, loose: ""} if may_lack else {**line, later: first}
    return line


def _first_day(text: str) -> str:
    """The day, or the first one that a history says."""
    return next((word for word in text.replace(";", " ").split() if word[:4].isdecimal()), "")


def _name(column: Any) -> str:
    return column if isinstance(column, str) else str(getattr(column, "field", column).name)


def _day_of(reference: Any, key: str, name: str) -> str:
    """What the record with this key says; empty where there is none."""
    target = reference.remote_field.model._default_manager
    return str(target.filter(key=key).values_list(name, flat=True).first() or "") if key else ""
