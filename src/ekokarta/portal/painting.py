"""A measure painted on the map: the same fills, words and legend for the page and for its script."""

from dataclasses import dataclass, replace
from typing import Any

from ekokarta.portal.captions import caption, low
from ekokarta.portal.cells import Shown, aloud, shown
from ekokarta.portal.classes import Ink, LegendRow, ink, legend
from ekokarta.portal.comparison import Comparison, Line, compared
from ekokarta.portal.marks import Mark, marks
from ekokarta.portal.question import Question
from ekokarta.portal.screen import Screen
from ekokarta.reading import Release
from ekokarta.release import Caveat, measured
from ekokarta.terms import Term


@dataclass(frozen=True, slots=True)
class PaintedUnit:
    """A district of one year: its fill, what it says in one line, its cell, where it is opened."""

    key: str
    name: Term
    ink: Ink
    said: str
    shown: Shown
    link: str


@dataclass(frozen=True)
class Painting:
    """One measure in one year."""

    question: Question
    units: tuple[PaintedUnit, ...]
    legend: list[LegendRow]
    tags: tuple[Mark, ...]
    simulated: bool

    @property
    def title(self) -> str:
        """«ООПТ: площадь, га, 2023»."""
        return f"{caption(self.question.layer, self.question.measure)}, {self.question.year}"

    @property
    def scale(self) -> str:
        """«площадь, га»."""
        return low(str(measured(self.question.measure)))

    def unit(self, key: str) -> PaintedUnit | None:
        """Of the reporting units the one with this key."""
        return next((unit for unit in self.units if unit.key == key), None)


def painting(release: Release, screen: Screen) -> Painting:
    """Of the year that is asked for."""
    return _painting(compared(release, screen.question), screen)


def paintings(release: Release, screen: Screen) -> list[Painting]:
    """Of all years, the breaks being the same in each."""
    comparison = compared(release, screen.question)
    years = [replace(screen.question, year=year) for year in release.manifest.years]
    return [_painting(comparison, replace(screen, question=question)) for question in years]


def _painting(comparison: Comparison, screen: Screen) -> Painting:
    question = screen.question
    cells = comparison.cells(question.year)
    flags = {flag for cell in cells for flag in cell.flags}
    return Painting(
        question=question,
        units=tuple(_unit(line, screen) for line in comparison.units),
        legend=legend(cells, question.measure),
        tags=marks(flags),
        simulated=Caveat.SIMULATED in flags,
    )


def _unit(line: Line, screen: Screen) -> PaintedUnit:
    cell, measure = line.cells[screen.question.year], screen.question.measure
    return PaintedUnit(
        key=line.unit.key,
        name=line.title,
        ink=ink(cell, measure),
        said=f"{line.title}: {aloud(cell, measure)}",
        shown=shown(cell, measure),
        link=screen.address(unit=line.unit.key, object=""),
    )


def as_json(painting: Painting) -> dict[str, Any]:
    """For the script: of each unit its fill, its line, the words of its cell and their tone."""
    return {
        "title": painting.title,
        "units": {
            unit.key: [
                unit.ink.pattern or unit.ink.css, unit.said, unit.shown.text, unit.shown.tone,
                unit.shown.simulated,
            ]
            for unit in painting.units
        },
    }  # fmt: skip
