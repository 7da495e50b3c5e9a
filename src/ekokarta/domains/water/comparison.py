"""A concentration beside its limit (ПДК), where a substance may also not have been found."""

from typing import NamedTuple

from ekokarta.terms import Term

DETERMINATIONS = Term(ru="Определений", ky="Аныктоолор", en="Determinations")
ABOVE = Term(ru="Превышений ПДК", ky="ЧДКдан жогорулары", en="Above the limit")
SHARE_ABOVE = Term(
    ru="Доля превышений ПДК", ky="ЧДКдан жогорулардын үлүшү", en="Share above the limit"
)
BELOW = Term(ru="Ниже предела обнаружения", ky="Аныктоо чегинен төмөн", en="Below detection")


class Verdict(NamedTuple):
    """`detected`, `exceeds`: yes, no, or None where it cannot be said; `times` the limit, to 0.01."""

    detected: bool | None
    times: float | None
    exceeds: bool | None


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
