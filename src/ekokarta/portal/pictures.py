"""A comparison as tiles or as a map, with the legend which both share."""

from typing import Any

from ekokarta.portal.captions import caption, low
from ekokarta.portal.cells import aloud, shown
from ekokarta.portal.change import aloud as changed
from ekokarta.portal.classes import ink, legend
from ekokarta.portal.comparison import Comparison, Line
from ekokarta.portal.marks import marks
from ekokarta.portal.places import oblast_of
from ekokarta.portal.question import VIEWS, Question
from ekokarta.portal.svg_map import Painted, country_map
from ekokarta.portal.tile_grid import Tile, tile_grid
from ekokarta.portal.words import districts as words
from ekokarta.portal.words.change import RANK
from ekokarta.reading import Release
from ekokarta.release import Caveat, measured


def pictures(release: Release, question: Question, comparison: Comparison) -> dict[str, Any]:
    """What the template needs to show one of them; nothing for the table."""
    if question.view == VIEWS[0]:
        return {}
    cells = comparison.cells(question.year)
    flags = {flag for cell in cells for flag in cell.flags}
    draw = _tiles if question.view == VIEWS[1] else _map
    return {
        "picture": draw(release, question, comparison),
        "legend": legend(cells, question.measure),
        "scale": f"{question.year} · {low(str(measured(question.measure)))}",
        "tags": marks(flags),
        "simulated_now": Caveat.SIMULATED in flags,
    }


def _title(question: Question) -> str:
    return f"{caption(question.layer, question.measure)}, {question.year}"


def _named(line: Line, question: Question) -> str:
    """«Тонский район: 15; 2022–2024: +5, +50 %, добавилось записей: 5; место 3 из 49»."""
    now = aloud(line.cells[question.year], question.measure)
    told = f"{line.title}: {now}; {'–'.join(map(str, question.ends))}: {changed(line.found.change, question.measure)}"
    place = line.place.of if line.place.text and question.year == question.end else ""
    return f"{told}; {low(str(RANK))} {place}" if place else told


def _map(release: Release, question: Question, comparison: Comparison) -> str:
    painted = {
        line.unit.key: Painted(
            ink(line.cells[question.year], question.measure), _named(line, question), line.link
        )
        for line in comparison.units
    }
    return country_map(release, painted, title=_title(question), about=str(words.MAP_ABOUT))


def _tiles(release: Release, question: Question, comparison: Comparison) -> str:
    tiles = {line.unit.key: _tile(release, question, line) for line in comparison.units}
    return tile_grid(release, tiles, title=_title(question))


def _tile(release: Release, question: Question, line: Line) -> Tile:
    cell, oblast = line.cells[question.year], oblast_of(release, line.unit)
    return Tile(
        ink=ink(cell, question.measure),
        text=shown(cell, question.measure).short,
        title=_named(line, question),
        link=line.link,
        oblast=oblast.key if oblast else line.unit.key,
    )
