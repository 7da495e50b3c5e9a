"""The form and the links with which a reader asks another question."""

from typing import Any

from ekokarta.portal.alphabet import by_name
from ekokarta.portal.captions import caption
from ekokarta.portal.places import reporting
from ekokarta.portal.question import (
    AGAINST,
    CHANGE,
    FIRST_SORT,
    OBLAST,
    ORDERS,
    RANK,
    VIEWS,
    Question,
    comparable_layers,
)
from ekokarta.portal.words import districts as words
from ekokarta.reading import Release
from ekokarta.release import COUNTRY, OBLAST_LEVEL, LayerFacts, UnitFacts
from ekokarta.terms import Theme

DIRECTIONS = {ORDERS[0]: "ascending", ORDERS[1]: "descending"}


def choices(release: Release, question: Question, few: int | None = None) -> list[dict[str, Any]]:
    """The options of the select by theme, the twelve subjects first: every measure.

    With `few`: so many of a register, and all of the one that is asked for.
    """
    themes: dict[str, list[dict[str, Any]]] = {}
    for layer in comparable_layers(release):
        themes.setdefault(layer.theme, []).extend(_options(layer, question, few))
    return [{"theme": Theme(theme).label, "options": found} for theme, found in themes.items()]


def _options(layer: LayerFacts, question: Question, few: int | None) -> list[dict[str, Any]]:
    here = layer.slug == question.layer.slug
    return [
        {
            "value": f"{layer.slug}.{measure.slug}",
            "title": caption(layer, measure),
            "now": here and measure == question.measure,
        }
        for measure in layer.measures[: None if here else few]
    ]


def others(release: Release, chosen: str) -> list[dict[str, Any]]:
    """The units which may stand beside the others: the country, then oblasts and their parts."""
    top = [unit for unit in release.manifest.units if unit.level == OBLAST_LEVEL]
    wholes = [release.unit(COUNTRY), *sorted(top, key=by_name)]
    found = [(words.WHOLES, wholes), (words.DISTRICTS, sorted(reporting(release), key=by_name))]
    return [
        {"title": title, "options": [_other(unit, chosen) for unit in units]}
        for title, units in found
    ]


def _other(unit: UnitFacts, chosen: str) -> dict[str, Any]:
    return {"value": unit.key, "title": unit.title, "now": unit.key == chosen}


def years(question: Question, known: list[str]) -> list[dict[str, Any]]:
    """A link for each year."""
    return [
        {"year": year, "link": question.address(year=year), "now": year == str(question.year)}
        for year in known
    ]


def views(question: Question) -> list[dict[str, Any]]:
    """A link for each view of the same question."""
    return [
        {
            "word": words.VIEWS[view],
            "link": question.address(view=view),
            "now": view == question.view,
        }
        for view in VIEWS
    ]


def headings(question: Question, years: list[str]) -> dict[str, Any]:
    """The links that sort, and by which column the table is sorted now."""
    return {
        "name": _heading(question, FIRST_SORT),
        "oblast": _heading(question, OBLAST),
        "years": [{**_heading(question, year), "year": year} for year in years],
        "change": _heading(question, CHANGE),
        "rank": _heading(question, RANK),
        "beside": _heading(question, AGAINST),
        "span": "–".join(map(str, question.ends)),
        "end": str(question.end),
    }


def _heading(question: Question, column: str) -> dict[str, str]:
    now = question.sort == column
    return {
        "link": question.turned(column),
        "sort": DIRECTIONS[question.order] if now else "",
    }
