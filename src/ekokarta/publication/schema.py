"""The shape of a published layer: one line here for each kind of column."""

from collections.abc import Callable
from functools import singledispatch
from typing import Any, NamedTuple

import pyarrow as pa
import shapely

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
    Layer,
    Name,
    Period,
    Qualified,
    Qualifier,
    Quantity,
    Reference,
    Text,
    Where,
    Year,
    label,
    layers_of,
    read_course,
    read_qualified,
    state_on,
)
from ekokarta.release import ColumnFacts
from ekokarta.terms import Term, first_day, plain


class Leaf(NamedTuple):
    """A column of the file: its name, its type, and how it is read from a record."""

    name: str
    type: pa.DataType
    read: Callable[[Any], Any]


@singledispatch
def leaves(column: Column, day: str) -> list[Leaf]:
    """The columns of the file which one column of the register becomes; `day` is now."""
    raise TypeError(f"No file can hold a {type(column).__name__} ({column.name}).")


def _one(stored: pa.DataType, turn: Callable[[Any], Any] = lambda value: value) -> Any:
    def leaf(column: Column, day: str) -> list[Leaf]:
        name = column.attname
        return [Leaf(column.name, stored, lambda record: turn(getattr(record, name)))]

    return leaf


def _text(value: str) -> str | None:
    return value or None


for kind, stored, turn in (
    (Name, pa.string(), _text),
    (Text, pa.string(), _text),
    (Key, pa.string(), _text),
    (Code, pa.string(), _text),
    (Period, pa.string(), _text),
    (Flag, pa.bool_(), lambda value: value),
    (Quantity, pa.float64(), lambda value: value),
    (Amount, pa.float64(), lambda tyiyn: None if tyiyn is None else tyiyn / 100),
    (Year, pa.int16(), lambda value: value),
    (Geometry, pa.binary(), lambda shape: None if shape is None else shapely.to_wkb(shape)),
):
    leaves.register(kind, _one(stored, turn))


@leaves.register
def _(column: Day, day: str) -> list[Leaf]:
    """The first day that it can mean, and how precisely it is known."""
    name = column.attname
    return [
        Leaf(column.name, pa.date32(), lambda r: _first(getattr(r, name))),
        Leaf(f"{column.name}_precision", pa.string(), lambda r: precision(getattr(r, name))),
    ]


@leaves.register
def _(column: Qualified, day: str) -> list[Leaf]:
    """The number, and what its source says of it: exact, more_than, up_to, about."""
    name = column.attname
    return [
        Leaf(column.name, pa.float64(), lambda r: _told(getattr(r, name), "number", float)),
        Leaf(
            f"{column.name}_qualifier",
            pa.string(),
            lambda r: _told(getattr(r, name), "qualifier", str),
        ),
    ]


def _told(text: str, part: str, turn: Callable[[Any], Any]) -> Any:
    return turn(getattr(read_qualified(text), part)) if text else None


STEPS = pa.list_(pa.struct([("since", pa.string()), ("state", pa.string())]))


@leaves.register
def _(column: Course, day: str) -> list[Leaf]:
    """What it is on `day`, and all its states, past and coming, with the days from which on it is so."""
    name = column.attname
    return [
        Leaf(column.name, pa.string(), lambda r: state_on(getattr(r, name), day) or None),
        Leaf(f"{column.name}_course", STEPS, lambda r: _steps(getattr(r, name))),
    ]


def _steps(text: str) -> list[dict[str, str]]:
    return [step._asdict() for step in read_course(text)]


@leaves.register
def _(column: Where, day: str) -> list[Leaf]:
    """As it was said, and the SOATE codes of its parts."""
    return [
        Leaf("where", pa.string(), lambda r: r.where_id),
        Leaf("units", pa.list_(pa.string()), lambda r: units_in(r.where_id)),
    ]


@leaves.register
def _(column: Reference, day: str) -> list[Leaf]:
    """The key of the other record."""
    name = column.name
    return [Leaf(name, pa.string(), lambda r: getattr(getattr(r, name), "key", None))]


def units_in(where: str) -> list[str]:
    """The SOATE codes in the words of a whereabouts; none for unknown, transboundary, abroad."""
    parts = [part.partition("=")[0].strip() for part in where.split(";")]
    return sorted(part for part in parts if part.isdigit())


def precision(text: str) -> str | None:
    """How precisely a day is known: year, month or day; None if it is not."""
    return {4: "year", 7: "month", 10: "day"}.get(len(text))


def _first(text: str) -> Any:
    return first_day(text) if text else None


ALWAYS = [
    Leaf("id", pa.int64(), lambda record: record.pk),
    Leaf("simulated", pa.bool_(), lambda record: record.simulated),
]


def file_columns(layer: Layer, day: str = "") -> list[Leaf]:
    """The columns of the file of `layer` on `day`: its id, what it declares, whether it is simulated."""
    declared = [leaf for column in layer.columns for leaf in leaves(column, day)]
    return [ALWAYS[0], *declared, ALWAYS[1]]


def arrow_schema(layer: Layer) -> pa.Schema:
    """The columns in order, each with its title in three languages and its unit."""
    about = {fact.name: fact for fact in facts_of(layer)}
    return pa.schema(
        [
            pa.field(c.name, c.type, metadata=_metadata(about.get(c.name)))
            for c in file_columns(layer)
        ]
    )


def facts_of(layer: Layer) -> list[ColumnFacts]:
    """What the manifest says of the columns of `layer`."""
    return [facts(column) for column in layer.columns]


def facts(column: Any) -> ColumnFacts:
    """What the manifest says of one column."""
    words = column.codes.words() if column.codes else {}
    if isinstance(column, Flag):
        words = {"true": YES, "false": NO}
    if isinstance(column, Qualified):
        words = Qualifier.words()
    return ColumnFacts(
        name=column.name,
        title=label(column),
        kind=type(column).__name__.lower(),
        unit=getattr(column, "unit", None),
        words=words,
        refers_to=_target(column),
        currency=column.currency.name if column.currency else None,
        ends=str(getattr(column, "ends", "")),
        over=tuple(map(str, (*getattr(column, "late", ()), *getattr(column, "over", ())))),
    )


def _target(column: Any) -> str | None:
    if isinstance(column, Where):
        return "units"
    if not isinstance(column, Reference):
        return None
    return next((layer.slug for layer in layers_of(column.remote_field.model)), None)


def _metadata(fact: ColumnFacts | None) -> dict[str, str]:
    if fact is None:
        return {}
    title: Term = fact.title or plain(fact.name)
    titles = {f"title:{language}": title.spoken_in(language) for language in ("ky", "ru", "en")}
    return titles | ({"unit": fact.unit.code} if fact.unit else {})
