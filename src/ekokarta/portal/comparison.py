"""The table of districts: one measure, all years, what changed; the same rows for every picture."""

from dataclasses import dataclass
from decimal import Decimal

from ekokarta.portal.alphabet import alphabetical, by_name
from ekokarta.portal.places import oblast_of, passport_of, reporting
from ekokarta.portal.question import AGAINST, CHANGE, FIRST_SORT, OBLAST, ORDERS, RANK, Question
from ekokarta.portal.told import Told, told
from ekokarta.portal.words.districts import REST
from ekokarta.portal.words.frame import TYPES
from ekokarta.reading import Ranking, Release
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, Cell, UnitFacts
from ekokarta.terms import Term


@dataclass(frozen=True)
class Line(Told):
    """A row of the table."""

    unit: UnitFacts
    title: Term
    link: str
    oblast: Term


@dataclass(frozen=True)
class Comparison:
    """All rows: the country, the units in the order asked for, what is in none of them."""

    country: Line
    units: tuple[Line, ...]
    rest: Line

    @property
    def ranking(self) -> Ranking:
        """How the reporting units stand in the last of the two years."""
        return self.country.found.ranking

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every row from above."""
        return (self.country, *self.units, self.rest)

    def cells(self, year: int) -> list[Cell]:
        """Of the reporting units in one year."""
        return [line.cells[year] for line in self.units]


def compared(release: Release, question: Question) -> Comparison:
    """What the release answers to the question."""
    lines = [_line(release, unit, question) for unit in reporting(release)]
    return Comparison(
        country=_line(release, release.unit(COUNTRY), question),
        units=tuple(in_order(lines, question)),
        rest=_line(release, release.unit(NOT_DISTRIBUTED), question),
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


def _number(line: Line, column: str) -> float | Decimal | None:
    if column == CHANGE:
        return line.change.difference
    if column == AGAINST:
        return line.beside.number
    if column == RANK:
        return None if line.found.rank is None else line.found.rank.place
    return line.cells[int(column)].value


def _line(release: Release, unit: UnitFacts, question: Question) -> Line:
    oblast, rest = oblast_of(release, unit), unit.key == NOT_DISTRIBUTED
    row = told(release, question.layer, question.measure, unit.key, question.asked)
    return Line(
        **vars(row),
        unit=unit,
        title=REST if rest else unit.title,
        link="" if rest else passport_of(unit),
        oblast=oblast.title if oblast else TYPES.get(unit.type, Term(ru="", ky="", en="")),
    )
