"""Classes of colour and their legend: the same breaks in all years, zero and gaps apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ekokarta.portal.cells import said
from ekokarta.portal.words import districts as words
from ekokarta.release import Cell, MeasureFacts, Status
from ekokarta.terms import said_number

SPREAD: dict[int, tuple[int, ...]] = {1: (3,), 2: (2, 4), 3: (1, 3, 5), 4: (1, 2, 4, 5)}
"Which of the five colours are taken where there are fewer classes."
GAPS = {
    Status.NOT_REPORTED: ("h", "v-none"),
    Status.WITHHELD: ("p", "v-hid"),
    Status.NOT_MONITORED: ("", "v-na"),
    Status.NOT_APPLICABLE: ("", "v-na"),
}
"Of each status without a number: its pattern on the map and the class of its swatch."


@dataclass(frozen=True, slots=True)
class LegendRow:
    """A swatch, what it means, and how many units have it."""

    css: str
    word: str
    count: str


@dataclass(frozen=True, slots=True)
class Ink:
    """How a unit is filled: by a class of CSS or by a pattern of the drawing."""

    css: str = ""
    pattern: str = ""
    dark: bool = False
    "Whether text upon it must be light."


def ink(cell: Cell, measure: MeasureFacts) -> Ink:
    """The fill of a unit with this cell."""
    if cell.value is None:
        pattern, _ = GAPS.get(cell.status, GAPS[Status.NOT_REPORTED])
        return Ink("" if pattern else "qa", pattern)
    colour = _colour(cell.value, measure)
    return Ink(colour, dark=colour in ("q4", "q5"))


def legend(cells: Iterable[Cell], measure: MeasureFacts) -> list[LegendRow]:
    """Zero, the classes from low to high, then the kinds of gap that occur; with counts."""
    cells = list(cells)
    inks = Counter(ink(cell, measure).css for cell in cells if cell.value is not None)
    rows = [LegendRow("q0", str(words.ZERO), str(inks["q0"]))] if inks["q0"] else []
    for colour, word in zip(_colours(measure), _words(cells, measure), strict=True):
        rows.append(LegendRow(colour, word, str(inks[colour])))
    gaps = Counter(cell.status for cell in cells if cell.value is None)
    for status, (_, css) in GAPS.items():
        if gaps[status]:
            rows.append(LegendRow(css, str(status.label), str(gaps[status])))
    return rows


def _colours(measure: MeasureFacts) -> tuple[str, ...]:
    n = min(len(measure.breaks) + 1, 5)
    return tuple(f"q{i}" for i in SPREAD.get(n, (1, 2, 3, 4, 5)))


def _colour(value: float, measure: MeasureFacts) -> str:
    if value == 0:
        return "q0"
    place = sum(value > bound for bound in measure.breaks[:4])
    return _colours(measure)[place]


def _words(cells: list[Cell], measure: MeasureFacts) -> list[str]:
    """Whole numbers as «3–5», others as bounds, the upper one belonging to the class."""
    breaks = measure.breaks[:4]
    if not breaks:
        only = sorted({cell.value for cell in cells if cell.value})
        return [said(only[0], measure) if len(only) == 1 else _above(0, measure)]
    whole = (measure.unit.code, measure.over_space) == ("1", "sum") and all(
        float(bound).is_integer() for bound in breaks
    )
    between = _whole if whole else _between
    first = (
        _whole(0, breaks[0], measure)
        if whole
        else words.UP_TO.filled(high=said(breaks[0], measure))
    )
    middle = [between(low, high, measure) for low, high in pairwise(breaks)]
    return [str(first), *middle, _above(breaks[-1], measure)]


def _above(low: float, measure: MeasureFacts) -> str:
    return str(words.ABOVE.filled(low=said(low, measure)))


def _whole(low: float, high: float, measure: MeasureFacts) -> str:
    lowest = said_number(int(low) + 1)
    return lowest if int(low) + 1 == int(high) else f"{lowest}–{said_number(int(high))}"


def _between(low: float, high: float, measure: MeasureFacts) -> str:
    start = said(low, measure).removesuffix("\u00a0%") if measure.percent else said(low, measure)
    return f"{start}–{said(high, measure)}"
