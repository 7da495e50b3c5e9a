"""The four kinds of record, which differ in two things: when they count, and where.

A *place* stands from one day to another, so it counts in every year at whose end it stands.
An *event* happens once, so it counts in the year in which it happened.
A *figure* is reported for a period, so it counts in its year; its value may be a word.
An *entry* is a row of reference: an act, a norm, a unit. It has no place and never counts.

From these differences the comparison of districts by year follows for every layer.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, ClassVar, Protocol, Self, cast

from django.db import models

from ekokarta.layers.columns import (
    Code,
    Course,
    Day,
    Key,
    Name,
    Text,
    Where,
)
from ekokarta.layers.course import read_course
from ekokarta.layers.depends import Depends
from ekokarta.layers.ending import Ends
from ekokarta.layers.geometry import Geometry
from ekokarta.layers.order import InOrder, refuse_disorder
from ekokarta.layers.origin import ORIGIN, Mark
from ekokarta.layers.portions import portions
from ekokarta.layers.reasonable import Reasonable
from ekokarta.layers.state import Over, State
from ekokarta.layers.warning import Warn
from ekokarta.terms import Term, is_partial, last_day

NAME = Term(ru="Наименование", ky="Аталышы", en="Name")
NAME_KY = Term(ru="Название на кыргызском", ky="Кыргызча аталышы", en="Name in Kyrgyz")
NAME_EN = Term(ru="Название на английском", ky="Англисче аталышы", en="Name in English")
LOCATION = Term(ru="Место на карте", ky="Картадагы орду", en="Location")


class ByKey(models.Manager[Any]):
    """Other registers and sheets name a record by its key."""

    def get_by_natural_key(self, key: str) -> "Record":
        record: Record = self.get(key=key)
        return record

    def by_natural_keys(self, keys: Collection[str]) -> dict[str, Any]:
        """The records with these keys, read at once; a key that nobody has is left out."""
        return {r.key: r for some in portions(keys) for r in self.filter(key__in=some)}


class Neighbours(Protocol):
    """Who answers for the other records of a register: the registry, or a sheet in planning."""

    def saying(self, **said: Any) -> Iterable[Any]:
        """The records which say this in these columns."""

    def stored(self, key: str) -> Any:
        """The record with this key as it is in the registry; None if it is new."""


Follows = Mapping[str, tuple[str, Callable[[Any], Any]]]


class Record(Reasonable):
    """One row of a register: what we know, who says so, whether it is accepted."""

    key = Key(Term(ru="Номер", ky="Номери", en="Key"))
    external = Name(
        Term(ru="Внешний номер", ky="Тышкы номери", en="External id"), blank=True, db_index=True
    )
    source = Text(Term(ru="Источник", ky="Булак", en="Source"))
    state = Code(
        Term(ru="Состояние", ky="Абалы", en="State"), State, default=State.ENTERED, editable=False
    )
    simulated = Mark(ORIGIN)

    kind: ClassVar[str]
    over_time: ClassVar[Over]
    counted: ClassVar[bool] = True
    neighbours: Neighbours | None = None
    "Set while a sheet is planned: then the rows above answer too, though none is written yet."

    follows: ClassVar[Follows] = {}
    "Columns which no sheet has, because they follow from another: its name, and how."

    depends: ClassVar[tuple[Depends, ...]] = ()
    "Other records from which its own follow, by which `clean` works them out and judges."

    warns: ClassVar[tuple[Warn, ...]] = ()
    "What may be wrong in a record and is taken all the same."

    in_order: ClassVar[tuple[InOrder, ...]] = ()
    "Which of its days cannot be before which, also of a record to which it refers."

    objects = ByKey()

    class Meta:
        abstract = True

    @property
    def stands(self) -> bool:
        """Whether it is accepted: only then may another record follow from it."""
        return bool(self.state == State.ACCEPTED)

    def beside(self, **said: Any) -> list[Any]:
        """Other accepted records which say this, invented ones beside invented ones alone."""
        return self.others(**said, state=State.ACCEPTED, simulated=self.simulated)

    def others(self, **said: Any) -> list[Any]:
        """Other records of the register which say this. A rule asks here, never the database."""
        if self.neighbours is not None:
            return [r for r in self.neighbours.saying(**said) if r.key != self.key]
        return list(type(self)._default_manager.filter(**said).exclude(pk=self.pk))

    def stored(self) -> Self | None:
        """The record as it is in the registry now; None if it is new."""
        if self.neighbours is not None:
            return cast(Self | None, self.neighbours.stored(self.key))
        return None if self.pk is None else type(self)._default_manager.filter(pk=self.pk).first()

    def clean(self) -> None:
        """What its days say must be in order; whoever knows more says it in addition."""
        super().clean()
        refuse_disorder(self)

    def __str__(self) -> str:
        return str(self.title) or self.key

    @property
    def title(self) -> Term:
        """The name in the three languages; the Russian one where another is not known."""
        name, ky, en = (str(getattr(self, n, "")) for n in ("name", "name_ky", "name_en"))
        return Term(ru=name or self.key, ky=ky or name or self.key, en=en or name or self.key)

    def natural_key(self) -> tuple[str]:
        return (self.key,)

    def counts_in(self, year: int) -> bool:
        """Whether the record counts in `year`. A row of reference never does."""
        return False

    def is_estimated(self, year: int) -> bool:
        """Whether it counts in `year` by a convention only, because its time is partly known."""
        return False


class Located(Record):
    """A record which is somewhere: in one unit, in several, across the border, or unknown."""

    where = Where(Term(ru="Район или город", ky="Район же шаар", en="District or city"))

    class Meta:
        abstract = True

    @property
    def series_key(self) -> tuple[Any, ...]:
        """Of a figure: what it is a figure of. Other records add up, whatever they are."""
        return ()


class Place(Located):
    """A thing that stands somewhere: a landfill, a station, a treatment plant."""

    kind, over_time = "place", Over.LAST
    ageless: ClassVar[bool] = False
    "Nobody opened it: a river, a village. Without a day it stands in every year, and that is no guess."
    name = Name(NAME)
    name_ky = Name(NAME_KY)
    name_en = Name(NAME_EN)
    geometry = Geometry(LOCATION)
    opened_on = Day(Term(ru="Открыт", ky="Ачылган", en="Opened on"))
    closed_on = Day(Term(ru="Закрыт", ky="Жабылган", en="Closed on"), ends=Ends.FROM)
    in_order: ClassVar[tuple[InOrder, ...]] = (InOrder("opened_on", "closed_on"),)

    essentials: ClassVar[tuple[Any, ...]] = (
        Record.key, name, name_ky, name_en, Located.where, geometry, opened_on, closed_on,
        Record.source,
    )  # fmt: skip

    class Meta:
        abstract = True

    def counts_in(self, year: int) -> bool:
        """It stands on 31 December; if we do not know when it opened, it always stood."""
        end = f"{year}-12-31"  # ISO text compares like the first day that it can mean
        return self.opened_on <= end and not (self.closed_on and self.closed_on <= end)

    def is_estimated(self, year: int) -> bool:
        partly = any(day and is_partial(day) for day in (self.opened_on, self.closed_on))
        return partly or not (self.opened_on or self.ageless or self._was_known(year))

    def _was_known(self, year: int) -> bool:
        """Whether a history of it begins in `year` or before, so that it stood by then."""
        courses = [c for c in self._meta.concrete_fields if isinstance(c, Course)]
        told = [step for c in courses for step in read_course(getattr(self, c.attname))]
        return any(step.since and step.since <= f"{year}-12-31" for step in told)


class Event(Located):
    """A thing that happened on a day: a violation, an inspection, a planting."""

    kind, over_time = "event", Over.SUM
    happened_on = Day(Term(ru="Дата", ky="Күнү", en="Date"), blank=False)
    geometry = Geometry(LOCATION)

    essentials: ClassVar[tuple[Any, ...]] = (
        Record.key, Located.where, happened_on, geometry, Record.source,
    )  # fmt: skip

    class Meta:
        abstract = True

    def counts_in(self, year: int) -> bool:
        return bool(self.happened_on[:4] == str(year))

    def is_estimated(self, year: int) -> bool:
        return is_partial(self.happened_on)


class Entry(Record):
    """A row of reference without a place: an act, a norm, a unit, an enterprise."""

    kind, over_time, counted = "entry", Over.NONE, False
    name = Name(NAME, blank=False)
    name_ky = Name(NAME_KY)
    name_en = Name(NAME_EN)
    valid_from = Day(Term(ru="Действует с", ky="Күчүнө кирген күнү", en="Valid from"))
    valid_to = Day(Term(ru="Действует до", ky="Күчү бүткөн күнү", en="Valid to"), ends=Ends.AFTER)
    in_order: ClassVar[tuple[InOrder, ...]] = (InOrder("valid_from", "valid_to"),)

    essentials: ClassVar[tuple[Any, ...]] = (
        Record.key, name, name_ky, name_en, valid_from, valid_to, Record.source,
    )  # fmt: skip

    class Meta:
        abstract = True

    def in_force(self, day: str) -> bool:
        """Whether it holds on `day` (ISO text), the last day included; without dates it always did."""
        ended = self.valid_to and last_day(self.valid_to).isoformat() < day
        return self.valid_from <= day and not ended
