"""Measures of a numeric column: its total, its mean, what was reported."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ekokarta.layers.columns import Column, Qualified
from ekokarta.layers.measures import Measure, Shown, Tally, label
from ekokarta.layers.qualified import read_qualified
from ekokarta.layers.state import PLAIN, Over
from ekokarta.terms import PERCENT, PIECES, Term, Unit, in_each


@dataclass(frozen=True)
class OfColumn(Measure):
    """A measure of one numeric column, named by its Python name: `Total(area)`."""

    of: Any
    measured_in: Unit | None = None
    "Of an inherited column, which does not know its unit: `Total(Figure.number, TONNE)`."
    over_space = Over.NONE

    def __post_init__(self) -> None:
        """Outside its class body a field is a descriptor, which knows its field."""
        super().__post_init__()
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
        return [self.of, *super().columns]

    def amount(self, record: Any) -> Decimal | None:
        """The number of the record as a clerk would write it: exact, money in its main unit."""
        return amount_in(self.of, record)

    def is_inexact(self, record: Any) -> bool:
        """Whether the source itself says «более», «около» of the number."""
        return super().is_inexact(record) or is_reserved(self.of, record)


def amount_in(column: Any, record: Any) -> Decimal | None:
    """What the record says in a numeric column: exact, money in its main unit; None if not known."""
    value = getattr(record, column.attname)
    if isinstance(column, Qualified):
        return read_qualified(value).number if value else None
    minor = getattr(column, "unit", PIECES).minor
    return None if value is None else Decimal(repr(value)) / minor


def is_reserved(column: Any, record: Any) -> bool:
    """Whether a record says «более», «около» of its number in this column."""
    value = getattr(record, column.attname) if isinstance(column, Qualified) else ""
    return bool(value) and read_qualified(value).qualifier not in PLAIN


@dataclass(frozen=True)
class Total(OfColumn):
    """The sum of a quantity, each record by the share of it which lies in the unit."""

    over_space, divides, word = Over.SUM, True, "total"

    def tally(self, shown: Iterable[Shown]) -> Tally:
        here = [s for s in shown if self.takes(s)]
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
        here = [s.record for s in shown if s.counted and self.takes(s)]
        known = [n for n in map(self.amount, here) if n is not None]
        total = sum(known, Decimal(0))
        value = float(total / len(known)) if known else None
        return Tally(value, len(known), len(here), float(total), float(len(known)))


@dataclass(frozen=True)
class Ratio(OfColumn):
    """The sum of one quantity by the sum of another, over the records that say both.

    `Ratio(alive, PERCENT, per=planted)`; with PERCENT it is kept as 0 to 1, like a share.
    """

    per: Any = None
    over_space, divides, word = Over.RATIO, True, "ratio"

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "per", getattr(self.per, "field", self.per))

    def is_inexact(self, record: Any) -> bool:
        return super().is_inexact(record) or is_reserved(self.per, record)

    @property
    def percent(self) -> bool:  # type: ignore[override]
        return self.unit is PERCENT

    @property
    def slug(self) -> str:
        return self._slug(self.word, self.of.name, self.per.name)

    @property
    def columns(self) -> Sequence[Column]:
        return [self.per, *super().columns]

    def tally(self, shown: Iterable[Shown]) -> Tally:
        here = [s for s in shown if self.takes(s)]
        said = [
            (amount_in(self.of, s.record), amount_in(self.per, s.record), s.weight) for s in here
        ]
        known = [(Decimal(repr(w)) * n, Decimal(repr(w)) * d) for n, d, w in said
                 if n is not None and d is not None and w is not None]  # fmt: skip
        top, bottom = sum(n for n, _ in known), sum(d for _, d in known)
        value = float(top / bottom) if bottom else None
        return Tally(value, len(known), len(here), float(top), float(bottom))


@dataclass(frozen=True)
class Reported(OfColumn):
    """What was reported for the unit itself; for a whole nothing follows from its parts."""

    over_space, word = Over.NONE, "reported"

    def hears(self, shown: Shown) -> bool:
        """What is said of a part says nothing of the whole."""
        return shown.own and self.takes(shown)

    def tally(self, shown: Iterable[Shown]) -> Tally:
        own = [s.record for s in shown if self.hears(s)]
        known = [n for n in map(self.amount, own) if n is not None]
        return Tally(float(known[0]) if known else None, n=len(known), n_expected=len(own))
