"""Measures that count: how many records, and which part of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ekokarta.layers.columns import Column
from ekokarta.layers.measures import Measure, Shown, Tally, said_by
from ekokarta.layers.state import Over
from ekokarta.terms import PERCENT, Term, Unit


def times(counting: Any, record: Any) -> int:
    """For how many things the record stands: what its source only counts is one record."""
    known = getattr(record, counting.attname) if counting is not None else None
    return 1 if known is None else int(known)


@dataclass(frozen=True, kw_only=True)
class Counting(Measure):
    """It counts records, or the things for which they stand: `Count(counting=areas)`."""

    counting: Any = None
    "The column that says for how many things a record stands; where it says nothing, for one."
    over_space = Over.SUM

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "counting", getattr(self.counting, "field", self.counting))

    @property
    def columns(self) -> Sequence[Column]:
        return [*super().columns, *([self.counting] if self.counting is not None else [])]


@dataclass(frozen=True, kw_only=True)
class Count(Counting):
    """How many records. One which lies in two units is shown in each and counted once above."""

    over_space, word = Over.SUM, "count"

    @property
    def slug(self) -> str:
        return self._slug(self.word)

    @property
    def title(self) -> Term:
        return self._title(Term(ru="Количество", ky="Саны", en="Number"))

    def tally(self, shown: Iterable[Shown]) -> Tally:
        here = [s.record for s in shown if s.counted and self.takes(s)]
        value = sum(times(self.counting, record) for record in here)
        return Tally(value=value, n=len(here), n_expected=len(here))


@dataclass(frozen=True, kw_only=True)
class Share(Counting):
    """The part for which `only` holds, of the records of which we know whether it holds: 0 to 1."""

    over_space, percent, word = Over.RATIO, True, "share"

    @property
    def slug(self) -> str:
        return self._slug(self.word)

    @property
    def title(self) -> Term:
        return self._title(Term(ru="Доля", ky="Үлүшү", en="Share"))

    @property
    def unit(self) -> Unit:
        return PERCENT

    def hears(self, shown: Shown) -> bool:
        """In a share those for which `only` does not hold speak too."""
        return True

    def tally(self, shown: Iterable[Shown]) -> Tally:
        here = [s for s in shown if s.counted]
        known = [s for s in here if all(said_by(s, c) not in (None, "") for c in self.only)]
        part = sum(times(self.counting, s.record) for s in known if self.takes(s))
        whole = sum(times(self.counting, s.record) for s in known)
        value = part / whole if whole else None
        return Tally(value, len(known), len(here), float(part), float(whole))
