"""A concentration beside its limit (ПДК), where a substance may also not have been found."""

from typing import Any, NamedTuple

from ekokarta.layers import Qualifier, read_qualified
from ekokarta.terms import Term

DETERMINATIONS = Term(ru="Определений", ky="Аныктоолор", en="Determinations")
ABOVE = Term(ru="Превышений ПДК", ky="ЧДКдан жогорулары", en="Above the limit")
SHARE_ABOVE = Term(
    ru="Доля превышений ПДК", ky="ЧДКдан жогорулардын үлүшү", en="Share above the limit"
)
BELOW = Term(ru="Ниже предела обнаружения", ky="Аныктоо чегинен төмөн", en="Below detection")
OVER_LIMIT = Term(
    ru="Выше ПДК дня пробы для этого водопользования.",
    ky="Үлгү алынган күнкү, ушул суу пайдалануу үчүн ЧДКдан жогору.",
    en="Above the limit of the day for this use of the water.",
)


class Verdict(NamedTuple):
    """`detected`, `exceeds`: yes, no, or None where it cannot be said; `times` the limit, to 0.01."""

    detected: bool | None
    times: float | None
    exceeds: bool | None


BELOW_REACH = (Qualifier.LESS_THAN, Qualifier.UP_TO, Qualifier.AT_MOST)
"How a laboratory writes that it found less than it can see: «<0,05», «менее 0,05»."


def result(said: str, detects_from: float | None) -> tuple[float | None, float | None]:
    """What was found and from where on the method detects; «<0,05» says the second, not the first."""
    if not said:
        return None, detects_from
    number, qualifier = read_qualified(said)
    if qualifier in BELOW_REACH:
        return None, detects_from or float(number)
    return float(number), detects_from


def judged(found: float | None, detects_from: float | None, limit: float | None) -> Verdict:
    """What a laboratory's result says. All three in one unit; None where not known.

    What was not found is not zero: it is less than the method detects. So it does not exceed a limit
    which the method can see, and says nothing of one that lies below its reach.
    """
    if found is not None:
        times = round(found / limit, 2) if limit else None
        return Verdict(True, times, found > limit if limit else None)
    if detects_from is None:
        return Verdict(None, None, None)
    return Verdict(False, None, False if limit and detects_from <= limit else None)


def of_limit(limit: Any) -> dict[str, str]:
    """The samples which this limit judges."""
    return {"substance": limit.substance, "purpose": limit.purpose}


def compared(said: str, detects_from: float | None, limit: float | None) -> Verdict:
    """The verdict on what a laboratory wrote: «0,12», «<0,05» or nothing."""
    return judged(*result(said, detects_from), limit)
