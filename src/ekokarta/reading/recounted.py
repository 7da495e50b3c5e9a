"""A cell as the rows say it, with the rows that say it."""

from dataclasses import dataclass, replace

from ekokarta.reading.standing import Part
from ekokarta.release import Caveat, Status


@dataclass(frozen=True)
class Recounted:
    """What the rows say of a cell, and which rows: the trace of a number."""

    value: float | None
    n: int
    status: Status
    parts: tuple[Part, ...] = ()
    n_expected: int = 0
    numerator: float | None = None
    denominator: float | None = None
    flags: frozenset[Caveat] = frozenset()


def flagged(found: Recounted) -> Recounted:
    """The cell with the flag of a contradiction."""
    return replace(found, flags=found.flags | {Caveat.CONTRADICTION})


def without_rest(found: Recounted) -> Recounted:
    """A remainder below nothing: no number, and said why."""
    gone = replace(found, value=None, numerator=None, denominator=None)
    return flagged(replace(gone, status=Status.NOT_APPLICABLE))
