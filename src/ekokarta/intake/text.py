"""Each kind of column as text in a cell, both ways. A kind which is not here raises."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal, InvalidOperation
from functools import singledispatch
from re import fullmatch
from typing import Any, TypeVar

import shapely
from django.core.exceptions import ObjectDoesNotExist

from ekokarta.errors import Misunderstood
from ekokarta.intake import reasons
from ekokarta.intake.numerals import read_number
from ekokarta.intake.place import as_geometry
from ekokarta.layers import (
    NO,
    YES,
    Amount,
    Code,
    Column,
    Course,
    Day,
    Flag,
    Geometry,
    Key,
    Name,
    Period,
    Qualified,
    Quantity,
    Reference,
    Step,
    Text,
    Where,
    Year,
    read_course,
    said_qualified,
    typed_qualified,
    written_course,
)
from ekokarta.terms import Term, first_day, fold, in_each

T = TypeVar("T")
SOM_IN_TYIYN = 100


@singledispatch
def understood(column: Column, text: str) -> Any:
    """What `text` says in `column`; raises Misunderstood with what would have been understood."""
    raise TypeError(f"No sheet can hold a {type(column).__name__} ({column.name}).")


@singledispatch
def written(column: Column, value: Any) -> str:
    """The text which `understood` reads as `value`."""
    return str(value)


@understood.register(Name)
@understood.register(Key)
@understood.register(Text)
def _(column: Column, text: str) -> str:
    """As typed, without what cannot be seen: zero-width and soft hyphens of pasted texts."""
    return text.translate({0xAD: None, 0x200B: None, 0xFEFF: None, 0x4CA: 0x4A2, 0x4CB: 0x4A3})


@understood.register
def _(column: Code, text: str) -> str:
    return _code(column, text)


def _code(column: Code | Course, text: str) -> str:
    """A code, or its word in any of the languages."""
    words = column.codes.words() if column.codes else {}
    for code, term in words.items():
        if fold(text).replace("_", " ") in (fold(code).replace("_", " "), *map(fold, term.each())):
            return code
    raise confused(text, in_each(lambda tongue: _listed(words, tongue)))


@understood.register
def _(column: Flag, text: str) -> bool:
    for answer, term in ((True, YES), (False, NO)):
        if text.lower() in (*term.each(), str(answer).lower(), str(int(answer))):
            return answer
    raise confused(text, Term(ru="да, нет", ky="ооба, жок", en="yes, no"))


@understood.register
def _(column: Quantity, text: str) -> float:
    return _tried(lambda: float(read_number(text)), text, reasons.A_NUMBER)


@understood.register
def _(column: Qualified, text: str) -> str:
    """ "850", «более 850», «850дөн ашык», "about 40"."""
    return _tried(lambda: typed_qualified(text), text, reasons.A_QUALIFIED)


@understood.register
def _(column: Amount, text: str) -> int:
    """People write som; we keep whole tyiyn and refuse parts of them."""
    return _tried(lambda: _whole(read_number(text) * SOM_IN_TYIYN), text, reasons.SOMS)


@understood.register
def _(column: Year, text: str) -> int:
    return _tried(lambda: first_day(text).year, text, reasons.A_YEAR)


@understood.register
def _(column: Day, text: str) -> str:
    return _tried(lambda: _day(text), text, reasons.A_DAY)


@understood.register
def _(column: Course, text: str) -> str:
    """ "2021 нет; 05.2022 строится": each state with its day, which the first may lack."""
    steps = tuple(_step(column, part.strip()) for part in text.split(";") if part.strip())
    return _tried(lambda: written_course(read_course(written_course(steps))), text, reasons.STATES)


def _step(column: Course, text: str) -> Step:
    day, _, word = text.replace(":", " ", 1).partition(" ")
    if not fullmatch(r"[\d.-]+", day):
        day, word = "", text
    since = _tried(lambda: _day(day), text, reasons.A_DAY) if day else ""
    return Step(since, _code(column, word.strip()))


@understood.register
def _(column: Period, text: str) -> str:
    """What the column's own rule does not know is refused there."""
    return {"—": "unknown", "план": "planned", "неизвестно": "unknown", "белгисиз": "unknown"}.get(
        text.lower(), text
    )


@understood.register
def _(column: Reference, text: str) -> Any:
    target: Any = column.remote_field.model._default_manager
    try:
        return target.get_by_natural_key(text)
    except ObjectDoesNotExist as error:
        raise confused(text, reasons.A_KEY) from error


@understood.register
def _(column: Where, text: str) -> Any:
    target: Any = column.remote_field.model._default_manager
    return target.get_by_natural_key(text)


@understood.register
def _(column: Geometry, text: str) -> Any:
    return as_geometry(text)


@written.register
def _(column: Reference, value: Any) -> str:
    return str(value.natural_key()[0])


@written.register
def _(column: Flag, value: bool) -> str:
    return str(YES if value else NO)


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


def _whole(number: Decimal) -> int:
    if number != int(number) or abs(number) >= 2**63:
        raise ValueError(number)
    return int(number)


def _day(text: str) -> str:
    """ISO text of 31.12.2023, 31.12.23, 12.2023, 1996, 2025-04, 2023-12-31."""
    if month := fullmatch(r"(\d{1,2})\.(\d{4})", text):
        text = f"{month[2]}-{int(month[1]):02}"
    elif "." in text:
        style = "%d.%m.%Y" if fullmatch(r"\d{1,2}\.\d{1,2}\.\d{4}", text) else "%d.%m.%y"
        return datetime.strptime(text, style).date().isoformat()
    first_day(text)
    return text


def _tried(attempt: Callable[[], T], text: str, example: Term) -> T:
    try:
        return attempt()
    except (ValueError, InvalidOperation, OverflowError) as error:
        raise confused(text, example) from error


def confused(text: str, example: Term) -> Misunderstood:
    """The sentence that says what would have been understood instead of `text`."""
    shown = text if len(text) <= 80 else text[:79] + "…"
    return Misunderstood(reasons.NOT_UNDERSTOOD.filled(text=shown, example=example))


def _listed(words: dict[str, Term], tongue: str) -> str:
    return ", ".join(term.spoken_in(tongue) for term in words.values())
