"""The table of districts: one measure, all years, what changed; the same rows for every picture."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ekokarta.portal.alphabet import alphabetical, by_name
from ekokarta.portal.bars import bars
from ekokarta.portal.cells import Shown, shown
from ekokarta.portal.change import Change, change
from ekokarta.portal.places import oblast_of, passport_of, reporting
from ekokarta.portal.question import CHANGE, FIRST_SORT, OBLAST, ORDERS, Question
from ekokarta.portal.words.districts import REST
from ekokarta.portal.words.frame import TYPES
from ekokarta.reading import Query, Release
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, Cell, MeasureFacts, UnitFacts
from ekokarta.terms import Term

Years = dict[int, Cell]


@dataclass(frozen=True)
class Line:
    """A row of the table."""

    unit: UnitFacts
    title: Term
    link: str
    oblast: Term
    cells: Mapping[int, Cell]
    shown: tuple[Shown, ...]
    change: Change
    bars: str


@dataclass(frozen=True)
class Comparison:
    """All rows: the country, the units in the order asked for, what is in none of them."""

    country: Line
    units: tuple[Line, ...]
    rest: Line

    def cells(self, year: int) -> list[Cell]:
        """Of the reporting units in one year."""
        return [line.cells[year] for line in self.units]


def compared(release: Release, question: Question) -> Comparison:
    """What the release answers to the question."""
    measure = question.measure
    cells: dict[str, Years] = defaultdict(dict)
    query = Query(layers=(question.layer.slug,), measures=(measure.slug,))
    for answer in release.statistics(query):
        cells[answer.unit][answer.year] = answer.cell
    lines = [_line(release, unit, cells[unit.key], question) for unit in reporting(release)]
    return Comparison(
        country=_line(release, release.unit(COUNTRY), cells[COUNTRY], question),
        units=tuple(in_order(lines, question)),
        rest=_line(release, release.unit(NOT_DISTRIBUTED), cells[NOT_DISTRIBUTED], question),
    )


def in_order(lines: list[Line], question: Question) -> list[Line]:
    """Sorted as asked; what has no number stands last in either direction, by name."""
    lines = sorted(lines, key=lambda line: by_name(line.unit))
    down = question.order == ORDERS[1]
    if question.sort == FIRST_SORT:
        return lines[::-1] if down else lines
    if question.sort == OBLAST:
        return sorted(lines, key=lambda line: alphabetical(line.oblast), reverse=down)
    known = [line for line in lines if _number(line, question.sort) is not None]
    rest = [line for line in lines if _number(line, question.sort) is None]
    return [*sorted(known, key=lambda line: _number(line, question.sort) or 0, reverse=down), *rest]


def _number(line: Line, column: str) -> float | None:
    if column == CHANGE:
        difference = line.change.difference
        return None if difference is None else float(difference)
    return line.cells[int(column)].value


def _line(release: Release, unit: UnitFacts, cells: Years, question: Question) -> Line:
    measure = question.measure
    oblast = oblast_of(release, unit)
    rest = unit.key == NOT_DISTRIBUTED
    return Line(
        unit=unit,
        title=REST if rest else unit.title,
        link="" if rest else passport_of(unit),
        oblast=oblast.title if oblast else TYPES.get(unit.type, Term(ru="", ky="", en="")),
        cells=cells,
        shown=row(cells, measure),
        change=change(cells.get(question.base), cells.get(question.end), measure),
        bars=bars([cell.value for _, cell in sorted(cells.items())]),
    )


def row(cells: Years, measure: MeasureFacts) -> tuple[Shown, ...]:
    """The cells of all years for reading."""
    return tuple(shown(cell, measure) for _, cell in sorted(cells.items()))
