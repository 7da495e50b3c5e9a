"""What is compared between units and years.

A measure looks at the records *shown* in a unit, each with its weight there, and tallies them.
It says how its numbers are added up over space; the kind of record says how over time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, NamedTuple

from ekokarta.layers.columns import Column, Course
from ekokarta.layers.course import Step, read_course, state_in
from ekokarta.layers.state import PLAIN, Over
from ekokarta.terms import PIECES, Term, Unit, in_each, plain

Condition = Mapping[Any, Any]
"For each column, or inherited column, the value that it must have."
Happening = Mapping[Any, Any]
"One column: of a `Course` the state into which the thing came; of a `Day` None."


class Shown(NamedTuple):
    """A record as one unit sees it in one year."""

    record: Any
    year: int
    counted: bool = True
    "Whether it is here at all, or only a part which nobody could place lower down."
    weight: float | None = 1.0
    "The part of its quantities which is here; None where the shares are not known."
    own: bool = True
    "Whether it speaks of this very unit, not of a part of it."


class Tally(NamedTuple):
    """What a measure found: a value, its parts, and how many records gave it."""

    value: float | None
    n: int
    n_expected: int
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A number for each unit and year. `better` ("more", "fewer") says which change is wanted.

    With `happened` it is a flow told by the history of a place: it counts in the year of that day,
    or of that step, and in no other.
    """

    called: Term | None = None
    "Its title, where the words of the column and of `only` read stiffly."
    only: Condition = field(default_factory=dict, hash=False)
    "The records which it counts, if not all: `only={authorised: False}`."
    happened: Happening = field(default_factory=dict, hash=False)
    "What must have happened in the year: `{conversion: Conversion.CONVERTED}`, `{opened_on: None}`."
    better: str = ""
    address: str = ""
    "Its slug, where it had one before `only` made it narrower: what was cited stays."
    headline: bool = False
    "Of the register that leads its theme: it stands for the whole subject, also as a gap."
    over_space: ClassVar[Over]
    divides: ClassVar[bool] = False
    "Whether a record in two units gives each its share, or is shown whole in both."
    percent: ClassVar[bool] = False
    word: ClassVar[str]
    "How it is worked out, in a word for machines."

    def __init_subclass__(cls) -> None:
        if not isinstance(getattr(cls, "over_space", None), Over):
            raise TypeError(f"Measure {cls.__name__} must say how it adds up: over_space = Over...")

    def __post_init__(self) -> None:
        """An inherited column is a descriptor here, which knows its field."""
        for name in ("only", "happened"):
            said = {getattr(c, "field", c): value for c, value in getattr(self, name).items()}
            object.__setattr__(self, name, said)

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
        return [*self.only, *self.happened]

    def tally(self, shown: Iterable[Shown]) -> Tally:
        raise NotImplementedError

    def takes(self, shown: Shown) -> bool:
        """Whether `only` holds at the end of the year; what is not known does not hold."""
        if self.happened and not self.happens(shown.record, shown.year):
            return False
        return not self.only or all(said_by(shown, c) == value for c, value in self.only.items())

    def happens(self, record: Any, year: int) -> bool:
        """Whether in this year happened to the record what a flow counts."""
        return any(str(year) in _years_of(record, c, to) for c, to in self.happened.items())

    def over_time(self, model: Any) -> Over:
        """How its numbers add up over the years: a flow adds up, though the thing stands."""
        return Over.SUM if self.happened else model.over_time

    def hears(self, shown: Shown) -> bool:
        """Whether the record has a say in the number."""
        return self.takes(shown)

    def is_inexact(self, record: Any) -> bool:
        """Whether the source of a figure itself says «более», «около» of it."""
        return getattr(record, "qualifier", PLAIN[0]) not in PLAIN

    def _slug(self, *words: str) -> str:
        if self.address:
            return self.address
        states = {column: state for column, state in self.happened.items() if state is not None}
        said = {**self.only, **states}
        return "_".join([*words, *(f"{c.name}_{v}".lower() for c, v in said.items())])

    def _title(self, start: Term) -> Term:
        """Such as: Number; Authorised: no. Or as the declaration calls it."""
        if self.called:
            return self.called
        clauses = [start, *(_clause(column, value) for column, value in self.only.items())]
        return in_each(lambda language: "; ".join(c.spoken_in(language) for c in clauses))


def _clause(column: Column, value: Any) -> Term:
    title, said = label(column), word(column, value)
    return in_each(lambda language: f"{title.spoken_in(language)}: {said.spoken_in(language)}")


def said_by(shown: Shown, column: Column) -> Any:
    """What the record says in a column; of a state that changes, what it was when the year ended."""
    value = getattr(shown.record, column.attname)
    return state_in(value, shown.year) if isinstance(column, Course) else value


def _years_of(record: Any, column: Column, state: Any) -> set[str]:
    """The years in which it happened; none where the day is not known."""
    value = getattr(record, column.attname)
    if not isinstance(column, Course):
        return {value[:4]} - {""}
    return {step.since[:4] for step in entered(value, state)} - {""}


def entered(course: str, state: str) -> list[Step]:
    """The steps into a state from another one; to stay in it is no event."""
    steps = read_course(course)
    before = ("", *(step.state for step in steps))
    return [s for s, was in zip(steps, before, strict=False) if s.state == state != was]


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
