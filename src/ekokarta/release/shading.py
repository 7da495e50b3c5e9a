"""In which class of colour a number falls, and what the classes mean: the same wherever it is drawn."""

from collections.abc import Iterable
from itertools import pairwise

from ekokarta.release.cell import Status
from ekokarta.release.manifest import MeasureFacts
from ekokarta.release.saying import said
from ekokarta.terms import Term, said_number

SPREAD: dict[int, tuple[int, ...]] = {1: (3,), 2: (2, 4), 3: (1, 3, 5), 4: (1, 2, 4, 5)}
"Which of the five colours are taken where there are fewer classes."
GAPS = {
    Status.NOT_REPORTED: ("h", "v-none"),
    Status.WITHHELD: ("p", "v-hid"),
    Status.NOT_MONITORED: ("", "v-na"),
    Status.NOT_APPLICABLE: ("", "v-na"),
}
"Of each status without a number: its pattern on the map and the class of its swatch."


def colours(measure: MeasureFacts) -> tuple[str, ...]:
    """The classes of CSS which the measure takes, from low to high."""
    n = min(len(measure.breaks) + 1, 5)
    return tuple(f"q{i}" for i in SPREAD.get(n, (1, 2, 3, 4, 5)))


def colour(value: float, measure: MeasureFacts) -> str:
    """The class of CSS of one number; zero has its own."""
    if value == 0:
        return "q0"
    place = sum(value > bound for bound in measure.breaks[:4])
    return colours(measure)[place]


def words_of_classes(values: Iterable[float], measure: MeasureFacts) -> list[str]:
    """Whole numbers as «3–5», others as bounds, the upper one belonging to the class."""
    breaks = measure.breaks[:4]
    if not breaks:
        only = sorted(set(values))
        return [said(only[0], measure) if len(only) == 1 else _above(0, measure)]
    whole = (measure.unit.code, measure.over_space) == ("1", "sum") and all(
        float(bound).is_integer() for bound in breaks
    )
    between = _whole if whole else _between
    first = _whole(0, breaks[0], measure) if whole else UP_TO.filled(high=said(breaks[0], measure))
    middle = [between(low, high, measure) for low, high in pairwise(breaks)]
    return [str(first), *middle, _above(breaks[-1], measure)]


def _above(low: float, measure: MeasureFacts) -> str:
    return str(ABOVE.filled(low=said(low, measure)))


def _whole(low: float, high: float, measure: MeasureFacts) -> str:
    lowest = said_number(int(low) + 1)
    return lowest if int(low) + 1 == int(high) else f"{lowest}–{said_number(int(high))}"


def _between(low: float, high: float, measure: MeasureFacts) -> str:
    start = said(low, measure).removesuffix("\u00a0%") if measure.percent else said(low, measure)
    return f"{start}–{said(high, measure)}"


UP_TO = Term(ru="до {high}", ky="≤ {high}", en="up to {high}")
ABOVE = Term(ru="больше {low}", ky="> {low}", en="more than {low}")
