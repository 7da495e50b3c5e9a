"""What is compared between units and years.

A measure looks at the records *shown* in a unit, each with its weight there, and tallies them.
It says how its numbers are added up over space; the kind of record says how over time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar, NamedTuple

from ekokarta.layers.columns import Column
from ekokarta.layers.state import Over
from ekokarta.terms import PERCENT, PIECES, Term, Unit, in_each, plain

Condition = Mapping[Column, Any]


class Shown(NamedTuple):
    """A record as one unit sees it."""

    record: Any
    counted: bool
    "Whether it is here at all, or only a part which nobody could place lower down."
    weight: float | None
    "The part of its quantities which is here; None where the shares are not known."


class Tally(NamedTuple):
    """What a measure found: a value, its parts, and how many records gave it."""

    value: float | None
    n: int
    n_expected: int
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A number for each unit and year. `better` ("more", "fewer") colours its change."""

    only: Condition = field(default_factory=dict, hash=False)
    "The records which it counts, if not all: `only={authorised: False}`."
    better: str = ""
    over_space: ClassVar[Over]
    divides: ClassVar[bool] = False
    "Whether a record in two units gives each its share, or is shown whole in both."
    percent: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        if not isinstance(getattr(cls, "over_space", None), Over):
            raise TypeError(f"Measure {cls.__name__} must say how it adds up: over_space = Over...")

    @property
    def slug(self) -> str:
        raise NotImplementedError

    @property
    def title(self) -> Term:
        raise NotImplementedError

    @property
    def unit(self) -> Unit:
        return PIECES

    @property
    def columns(self) -> Sequence[Column]:
        """The columns which it reads."""
        return list(self.only)

    def tally(self, shown: Iterable[Shown]) -> Tally:
        raise NotImplementedError

    def takes(self, record: Any) -> bool:
        """Whether `only` holds; what is not known does not hold."""
        return all(getattr(record, column.attname) == value for column, value in self.only.items())

    def hears(self, record: Any) -> bool:
        """Whether the record has a say in the number."""
        return self.takes(record)

    def _slug(self, *words: str) -> str:
        return "_".join([*words, *(f"{c.name}_{v}".lower() for c, v in self.only.items())])

    def _title(self, start: Term) -> Term:
        """Such as: Number; Authorised: no."""
        clauses = [start, *(_clause(column, value) for column, value in self.only.items())]
        return in_each(lambda language: "; ".join(c.spoken_in(language) for c in clauses))


def _clause(column: Column, value: Any) -> Term:
    title, said = label(column), word(column, value)
    return in_each(lambda language: f"{title.spoken_in(language)}: {said.spoken_in(language)}")


@dataclass(frozen=True, kw_only=True)
class Count(Measure):
    """How many records. One which lies in two units is shown in each and counted once above."""

    over_space = Over.SUM

    @property
    def slug(self) -> str:
        return self._slug("count")

    @property
    def title(self) -> Term:
        return self._title(Term(ru="Количество", ky="Саны", en="Number"))

    def tally(self, shown: Iterable[Shown]) -> Tally:
        n = sum(s.counted and self.takes(s.record) for s in shown)
        return Tally(value=n, n=n, n_expected=n)


@dataclass(frozen=True)
class OfColumn(Measure):
    """A measure of one numeric column, named by its Python name: `Total(area)`."""

    of: Any
    measured_in: Unit | None = None
    "Of an inherited column, which does not know its unit: `Total(Figure.number, TONNE)`."
    over_space = Over.NONE
    word: ClassVar[str]

    def __post_init__(self) -> None:
        """Outside its class body a field is a descriptor, which knows its field."""
        object.__setattr__(self, "of", getattr(self.of, "field", self.of))

    @property
    def slug(self) -> str:
        return self._slug(self.word, self.of.name)

    @property
    def title(self) -> Term:
        return self._title(label(self.of))

    @property
    def unit(self) -> Unit:
        return self.measured_in or getattr(self.of, "unit", None) or PIECES

    @property
    def columns(self) -> Sequence[Column]:
        return [self.of, *self.only]

    def amount(self, record: Any) -> Decimal | None:
        """The number of the record as a clerk would write it: exact, money in its main unit."""
        value = getattr(record, self.of.attname)
        return None if value is None else Decimal(repr(value)) / self.unit.minor


@dataclass(frozen=True)
class Total(OfColumn):
    """The sum of a quantity, each record by the share of it which lies in the unit."""

    over_space, divides, word = Over.SUM, True, "total"

    def tally(self, shown: Iterable[Shown]) -> Tally:
        here = [s for s in shown if self.takes(s.record)]
        known = [(self.amount(s.record), s.weight) for s in here]
        parts = [
            n if w == 1 else n * Decimal(repr(w))
            for n, w in known
            if n is not None and w is not None
        ]
        return Tally(float(sum(parts)) if parts else None, n=len(parts), n_expected=len(here))


@dataclass(frozen=True)
class Mean(OfColumn):
    """The mean over the records that say their number. Means are never added up."""

    over_space, word = Over.MEAN, "mean"

    @property
    def title(self) -> Term:
        of = label(self.of)
        return self._title(
            in_each(
                lambda language: f"{of.spoken_in(language)}, {Over.MEAN.label.spoken_in(language)}"
            )
        )

    def tally(self, shown: Iterable[Shown]) -> Tally:
        here = [s.record for s in shown if s.counted and self.takes(s.record)]
        known = [n for n in map(self.amount, here) if n is not None]
        total = sum(known, Decimal(0))
        value = float(total / len(known)) if known else None
        return Tally(value, len(known), len(here), float(total), float(len(known)))


@dataclass(frozen=True, kw_only=True)
class Share(Measure):
    """The part for which `only` holds, of the records of which we know whether it holds: 0 to 1."""

    over_space, percent = Over.RATIO, True

    @property
    def slug(self) -> str:
        return self._slug("share")

    @property
    def title(self) -> Term:
        return self._title(Term(ru="Доля", ky="Үлүшү", en="Share"))

    @property
    def unit(self) -> Unit:
        return PERCENT

    def hears(self, record: Any) -> bool:
        """In a share those for which `only` does not hold speak too."""
        return True

    def tally(self, shown: Iterable[Shown]) -> Tally:
        here = [s.record for s in shown if s.counted]
        known = [r for r in here if all(_is_known(r, c) for c in self.only)]
        part = sum(self.takes(record) for record in known)
        value = part / len(known) if known else None
        return Tally(value, len(known), len(here), float(part), float(len(known)))


def _is_known(record: Any, column: Column) -> bool:
    return getattr(record, column.attname) not in (None, "")


def label(column: Column) -> Term:
    """The title of a column; a column of Django's own is called by its name."""
    said: Term | None = getattr(column, "label", None)
    return said or plain(column.name)


def word(column: Column, value: Any) -> Term:
    """What `value` of `column` is called: a code by its word, yes and no as such."""
    if isinstance(value, bool):
        return YES if value else NO
    codes = getattr(column, "codes", None)
    said: Term = codes(value).label if codes else plain(str(value))
    return said


YES = Term(ru="да", ky="ооба", en="yes")
NO = Term(ru="нет", ky="жок", en="no")
