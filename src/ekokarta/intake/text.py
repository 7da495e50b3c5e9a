"""What the text in a cell means, by the kind of its column. A kind which is not here raises."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import singledispatch
from typing import Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist

from ekokarta.errors import Misunderstood
from ekokarta.intake import examples, reasons
from ekokarta.intake.codes import code_of
from ekokarta.intake.days import SERIAL, TwoDays, read_day, read_when
from ekokarta.intake.length import refuse_long
from ekokarta.intake.numerals import read_number
from ekokarta.intake.origin_words import ORIGINS, read_origin
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
    Mark,
    Name,
    Period,
    Qualified,
    Qualifier,
    Quantity,
    Reference,
    Step,
    Text,
    Told,
    Where,
    Year,
    parted,
    read_course,
    written_course,
    written_qualified,
)
from ekokarta.terms import Term, fold, in_each, unmixed

T = TypeVar("T")
SOM_IN_TYIYN = 100
ALSO = {True: ("есть", "имеется", "бар", "+"), False: ("нету", "отсутствует", "не имеется")}
"Further words for yes and no; a dash is neither."


def understood(column: Column, text: str) -> Any:
    """What `text` says in `column`; raises Misunderstood with what would have been understood."""
    refuse_long(column, text)
    return _understood(column, text)


@singledispatch
def _understood(column: Column, text: str) -> Any:
    raise TypeError(f"No sheet can hold a {type(column).__name__} ({column.name}).")


@_understood.register(Name)
@_understood.register(Key)
@_understood.register(Text)
def _(column: Column, text: str) -> str:
    """As typed, without what cannot be seen: zero-width and soft hyphens of pasted texts."""
    return text.translate({0xAD: None, 0x200B: None, 0xFEFF: None, 0x4CA: 0x4A2, 0x4CB: 0x4A3})


@_understood.register
def _(column: Code, text: str) -> str:
    return _code(column, text)


def _code(column: Code | Course, text: str) -> str:
    """A code, or its word in any of the languages."""
    found = code_of(column, text)
    if found is None:
        words = column.codes.words() if column.codes else {}
        raise confused(text, in_each(lambda tongue: _listed(words, tongue)))
    return found


@_understood.register
def _(column: Flag, text: str) -> bool:
    for answer, term in ((True, YES), (False, NO)):
        words = (*term.each(), *ALSO[answer], str(answer).lower(), str(int(answer)))
        if fold(unmixed(text)) in map(fold, words):
            return answer
    raise confused(text, Term(ru="да, нет", ky="ооба, жок", en="yes, no"))


@_understood.register
def _(column: Mark, text: str) -> bool:
    return _tried(lambda: read_origin(text), text, ORIGINS)


@_understood.register
def _(column: Quantity, text: str) -> float:
    _refuse_reserve(text)
    return _tried(lambda: float(read_number(_bare(column, text))), text, _a_number(column))


def _a_number(column: Quantity) -> Term:
    """What would have been understood: also in which unit, where the column has one."""
    if column.unit is None or column.unit.code == "1":
        return examples.A_NUMBER
    return examples.A_NUMBER_OF.filled(unit=column.unit.symbol)


def _refuse_reserve(text: str) -> None:
    """A reserve would be lost in a column which has no place for it."""
    try:
        qualifier, number = parted(text)
    except ValueError:
        return
    if qualifier != Qualifier.EXACT:
        raise Misunderstood(reasons.NO_RESERVE.filled(text=text[:80], number=number.strip()))


def _bare(column: Any, text: str) -> str:
    """«12,5 га» in a column of hectares is 12,5; another unit stays and is refused."""
    symbols = column.unit.symbol.each() if column.unit else ()
    said = text.rstrip(" .")
    for symbol in symbols:
        number = said.removesuffix(symbol.rstrip("."))
        if number != said and number[-1:].isspace() | number[-1:].isdigit():
            return number
    return text


@_understood.register
def _(column: Qualified, text: str) -> str:
    """ "850", «более 850», «850дөн ашык», "about 40"."""
    return _tried(lambda: _qualified(_bare(column, text)), text, examples.A_QUALIFIED)


def _qualified(text: str) -> str:
    qualifier, number = parted(text)
    return written_qualified(Told(read_number(number), qualifier))


@_understood.register
def _(column: Amount, text: str) -> int:
    """People write som; we keep whole tyiyn and refuse parts of them."""
    return _tried(
        lambda: _whole(read_number(_bare(column, text)) * SOM_IN_TYIYN), text, examples.SOMS
    )


@_understood.register
def _(column: Year, text: str) -> int:
    return _tried(lambda: _year(text), text, examples.A_YEAR)


def _year(text: str) -> int:
    if SERIAL.fullmatch(text):
        raise ValueError(text)
    return int(read_day(text)[:4])


@_understood.register
def _(column: Day, text: str) -> str:
    return _tried(lambda: _day(text), text, examples.A_DAY)


@_understood.register
def _(column: Course, text: str) -> str:
    """ "2021 нет; 05.2022 строится": each state with its day, which the first may lack."""
    steps = tuple(_step(column, part.strip()) for part in text.split(";") if part.strip())
    return _tried(lambda: written_course(read_course(written_course(steps))), text, examples.STATES)


def _step(column: Course, text: str) -> Step:
    day, _, word = text.replace(":", " ", 1).partition(" ")
    if code_of(column, text) or not all(sign.isdecimal() or sign in ".-" for sign in day):
        day, word = "", text
    since = _tried(lambda: _day(day), text, examples.A_DAY) if day else ""
    return Step(since, _code(column, word.strip()))


@_understood.register
def _(column: Period, text: str) -> str:
    """What the column's own rule does not know is refused there."""
    try:
        return read_when(text)
    except ValueError:
        return text


@_understood.register
def _(column: Reference, text: str) -> Any:
    target: Any = column.remote_field.model._default_manager
    try:
        return target.get_by_natural_key(text)
    except ObjectDoesNotExist as error:
        raise confused(text, examples.A_KEY) from error


@_understood.register
def _(column: Where, text: str) -> Any:
    target: Any = column.remote_field.model._default_manager
    return target.get_by_natural_key(text)


@_understood.register
def _(column: Geometry, text: str) -> Any:
    return as_geometry(text)


def _whole(number: Decimal) -> int:
    if number != int(number) or abs(number) >= 2**63:
        raise ValueError(number)
    return int(number)


def _day(text: str) -> str:
    """A day as precise as it is said; raises Misunderstood where it may be one of two."""
    try:
        return read_day(text)
    except TwoDays as two:
        one, other = (".".join(reversed(str(day).split("-"))) for day in two.args)
        raise Misunderstood(reasons.TWO_DAYS.filled(text=text, one=one, other=other)) from two


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
