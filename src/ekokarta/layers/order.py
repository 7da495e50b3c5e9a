"""Which day cannot be before which: declared beside the columns, asked of every record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.layers.course import read_course
from ekokarta.layers.depends import field_of
from ekokarta.terms import Term

Day = tuple[Term, str]
"The title of a day and what it says: ISO text, may be partial, empty where nobody knows."


@dataclass(frozen=True)
class InOrder:
    """`earlier` is not after `later`: two columns, or a column of the record to which `of` refers.

    A course of states begins on its first day. Days that overlap are as good as equal, and of
    what is not known nothing is said.
    """

    earlier: Any
    "A column, or its name: a kind names its own, since a register may call them otherwise."
    later: Any
    of: Any = None
    "The reference to the record of the earlier day. Beside it `refers(…, binds=True)` asks when that changes."

    def broken(self, record: Any) -> ValidationError | None:
        """What speaks against the record, with both days; None if nothing does."""
        later = _column(record, self.later)
        title, first = self._earlier(record)
        second = _day_of(later, record)
        if not is_before(second, first):
            return None
        return ValidationError({later.name: out_of_order((title, first), (later.label, second))})

    def _earlier(self, record: Any) -> Day:
        if self.of is None:
            column = _column(record, self.earlier)
            return column.label, _day_of(column, record)
        reference = field_of(self.of)
        if getattr(record, reference.attname) is None and not reference.is_cached(record):
            return reference.label, ""
        other = getattr(record, reference.name)
        column = other._meta.get_field(self.earlier) if other is not None else None
        return (column.label, _day_of(column, other)) if column else (reference.label, "")


def out_of_order(earlier: Day, later: Day) -> ValidationError:
    """The sentence which names both days."""
    names = {"earlier": earlier[0], "first": earlier[1], "later": later[0], "second": later[1]}
    return ValidationError(
        "%(sentence)s", code="said", params={"sentence": OUT_OF_ORDER.filled(**names)}
    )


def is_before(day: str, other: str) -> bool:
    """Whether `day` is surely before `other`: both ISO text, may be partial or empty."""
    return bool(day and other) and day < other[: len(day)]


def refuse_disorder(record: Any) -> None:
    """Every rule of the model and of what it is a kind of. Raises ValidationError for the first that is broken."""
    for rule in orders_of(type(record)):
        if (problem := rule.broken(record)) is not None:
            raise problem


def orders_of(model: Any) -> Iterator[InOrder]:
    """The rules which its body and those of its kinds declare."""
    for kind in model.__mro__:
        yield from vars(kind).get("in_order", ())


def _column(record: Any, named: Any) -> Any:
    """The column of this register: it may have another title than that of its kind."""
    return record._meta.get_field(named if isinstance(named, str) else field_of(named).name)


def _day_of(column: Any, record: Any) -> str:
    text = str(getattr(record, column.attname) or "")
    if type(column).__name__ != "Course":
        return text
    try:
        return next((step.since for step in read_course(text) if step.since), "")
    except ValueError:  # the column's own rule says so
        return ""


OUT_OF_ORDER = Term(
    ru="«{later}» ({second}) не может быть раньше, чем «{earlier}» ({first}).",
    ky="«{later}» ({second}) «{earlier}» ({first}) күнүнөн эрте болбойт.",
    en="“{later}” ({second}) cannot be before “{earlier}” ({first}).",
)
