"""How a value is worked out from rows: one function for each word of docs/cells.md."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from ekokarta.reading.standing import Part
from ekokarta.reading.years import said_in
from ekokarta.release import MeasureFacts


class Worked(NamedTuple):
    """A value, how many rows gave it, how many should have, and what it was divided from."""

    value: float | None
    n: int
    expected: int
    numerator: float | None = None
    denominator: float | None = None


Working = Callable[[MeasureFacts, Sequence[Part], Sequence[Part], int], Worked]


def exact(number: float) -> Decimal:
    """The shortest decimal that reads back as the same number."""
    return Decimal(repr(number))


def _count(measure: MeasureFacts, _: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    here = [part for part in heard if part.counted]
    return Worked(float(_things(measure, here)), len(here), len(here))


def _things(measure: MeasureFacts, parts: Sequence[Part]) -> int:
    """For how many things the rows stand: one each, where no column says more."""
    told = [part.row.get(measure.counting) if measure.counting else None for part in parts]
    return sum(1 if number is None else int(number) for number in told)


def _total(measure: MeasureFacts, _: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    said = [(part.row[str(measure.of)], part.weight) for part in heard]
    known = [exact(size) * part for size, part in said if size is not None and part is not None]
    return Worked(float(sum(known)) if known else None, len(known), len(heard))


def _mean(measure: MeasureFacts, _: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    here = [part.row[str(measure.of)] for part in heard if part.counted]
    known = [exact(size) for size in here if size is not None]
    top = sum(known, Decimal(0))
    value = float(top / len(known)) if known else None
    return Worked(value, len(known), len(here), float(top), float(len(known)))


def _share(measure: MeasureFacts, seen: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    here = [part for part in seen if part.counted]
    known = [
        part
        for part in here
        if all(said_in(part.row, name, year) not in (None, "") for name in measure.only)
    ]
    top = _things(measure, [one for one in known if one in heard])
    bottom = _things(measure, known)
    value = top / bottom if bottom else None
    return Worked(value, len(known), len(here), float(top), float(bottom))


def _ratio(measure: MeasureFacts, _: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    said = [(part.row[str(measure.of)], part.row[str(measure.per)], part.weight) for part in heard]
    known = [
        (exact(a) * w, exact(b) * w)
        for a, b, w in said
        if a is not None and b is not None and w is not None
    ]
    top, bottom = (sum((pair[side] for pair in known), Decimal(0)) for side in (0, 1))
    value = float(top / bottom) if bottom else None
    return Worked(value, len(known), len(heard), float(top), float(bottom))


def _reported(measure: MeasureFacts, _: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    own = [part.row[str(measure.of)] for part in heard if part.own]
    known = [number for number in own if number is not None]
    return Worked(float(known[0]) if known else None, len(known), len(own))


WORKED_OUT: dict[str, Working] = {
    "count": _count,
    "total": _total,
    "mean": _mean,
    "share": _share,
    "ratio": _ratio,
    "reported": _reported,
}
"By the word of a measure. A release with another word can be read, but not counted again."
