"""Classes of colour and their legend: the same breaks in all years, zero and gaps apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ekokarta.portal.words import districts as words
from ekokarta.release import GAPS, Cell, MeasureFacts, Status, colour, colours, words_of_classes


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
    css = colour(cell.value, measure)
    return Ink(css, dark=css in ("q4", "q5"))


def legend(cells: Iterable[Cell], measure: MeasureFacts) -> list[LegendRow]:
    """Zero, the classes from low to high, then the kinds of gap that occur; with counts."""
    cells = list(cells)
    inks = Counter(ink(cell, measure).css for cell in cells if cell.value is not None)
    rows = [LegendRow("q0", str(words.ZERO), str(inks["q0"]))] if inks["q0"] else []
    known = [cell.value for cell in cells if cell.value]
    for css, word in zip(colours(measure), words_of_classes(known, measure), strict=True):
        rows.append(LegendRow(css, word, str(inks[css])))
    gaps = Counter(cell.status for cell in cells if cell.value is None)
    for status, (_, css) in GAPS.items():
        if gaps[status]:
            rows.append(LegendRow(css, str(status.label), str(gaps[status])))
    return rows
