"""Classes of colour: the same in all years, so that a map of 2022 and one of 2024 compare."""

from collections.abc import Iterable
from math import floor, log10

CLASSES = 5


def breaks(values: Iterable[float], *, percent: bool = False) -> tuple[float, ...]:
    """Upper bounds of all classes but the last, rising; zero has a legend row of its own.

    Few different numbers are a class each; many are divided into fifths at round numbers.
    """
    if percent:
        return (0.2, 0.4, 0.6, 0.8)
    known = sorted(value for value in values if value)
    distinct = sorted(set(known))
    if len(distinct) <= CLASSES:
        return tuple(distinct[:-1])
    cuts = (known[len(known) * part // CLASSES] for part in range(1, CLASSES))
    return tuple(sorted({_round(cut) for cut in cuts} - {0.0}))


def _round(value: float) -> float:
    """`value` to two significant digits; a whole number if it is one below a hundred."""
    if abs(value) < 1e-12 or (float(value).is_integer() and abs(value) < 100):
        return value
    digits = 1 - floor(log10(abs(value)))
    return round(value, digits)
