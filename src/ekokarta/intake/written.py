"""Each kind of column as text in a cell: what `understood` reads as the same value again."""

from decimal import Decimal
from functools import singledispatch
from re import fullmatch
from typing import Any

import shapely

from ekokarta.intake.text import SOM_IN_TYIYN
from ekokarta.layers import (
    NO,
    YES,
    Amount,
    Code,
    Column,
    Course,
    Figure,
    Flag,
    Geometry,
    Mark,
    Qualified,
    Quantity,
    Reference,
    name_of,
    read_course,
    said_qualified,
    written_course,
)


@singledispatch
def written(column: Column, value: Any) -> str:
    """The text which `understood` reads as `value`."""
    return str(value)


@written.register
def _(column: Reference, value: Any) -> str:
    return str(value.natural_key()[0])


@written.register
def _(column: Flag, value: bool) -> str:
    return str(YES if value else NO)


@written.register
def _(column: Mark, value: bool) -> str:
    return str(column.said(value))


@written.register
def _(column: Quantity, value: float) -> str:
    """Without an exponent: people and `understood` read 0.000001, not 1e-06."""
    return format(Decimal(repr(value)), "f").removesuffix(".0")


@written.register
def _(column: Qualified, value: str) -> str:
    return str(said_qualified(value))


@written.register
def _(column: Amount, value: int) -> str:
    return str(Decimal(value) / SOM_IN_TYIYN)


@written.register
def _(column: Code, value: str) -> str:
    return str(column.codes(value).label) if column.codes and value else value


@written.register
def _(column: Course, value: str) -> str:
    codes = column.codes
    said = [
        s._replace(state=str(codes(s.state).label) if codes else s.state)
        for s in read_course(value)
    ]
    return written_course(tuple(said))


@written.register
def _(column: Geometry, value: Any) -> str:
    return str(shapely.to_wkt(value, rounding_precision=-1))


def is_without_zeros(column: Column, before: Any, said: Any) -> bool:
    """Whether `said` is the number `before` as a spreadsheet programme keeps it: "3.30" as "3.3".

    Of numbers that are kept as texts only; nobody says with it that the number is less exact.
    """
    is_number = isinstance(column, Qualified) or column.name == name_of(Figure.said)
    if not is_number or not fullmatch(r"-?[0-9]{1,20}\.[0-9]{0,20}0", str(before)):
        return False
    return bool(said == str(before).rstrip("0").rstrip("."))
