"""`/{lang}/compare/`: up to four units side by side, in all subjects and years."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from ekokarta.portal import choices
from ekokarta.portal.page import page, show
from ekokarta.portal.places import passport_of, short_name
from ekokarta.portal.remarks import remarks
from ekokarta.portal.several import MOST, Several, single, spanned, understood
from ekokarta.portal.side_by_side import tables
from ekokarta.portal.spans import spans
from ekokarta.portal.words import compare as words
from ekokarta.portal.words import districts as district_words
from ekokarta.portal.words.frame import TYPES
from ekokarta.reading import Release
from ekokarta.release import UnitFacts
from ekokarta.terms import PROMISED, Theme, in_each, said_number


@page
def compare(request: HttpRequest, release: Release) -> HttpResponse:
    """The comparison of some units."""
    said = {name: ",".join(request.GET.getlist(name)) for name in request.GET}
    several = understood(release, spanned(said))
    if "span" in said:
        return HttpResponseRedirect(request.path + several.address())
    years = [str(year) for year in release.manifest.years]
    found = tables(release, several)
    named = in_each(lambda tag: ", ".join(u.title.spoken_in(tag) for u in several.units))
    return show(
        request, release, "compare", words,
        title=words.TITLE.filled(units=named),
        about=words.ABOUT.filled(units=named, years=f"{years[0]}–{years[-1]}"),
        d=district_words,
        years=years,
        columns=len(years) + 5,
        between=f"{several.asked.base}–{several.asked.end}",
        end=str(several.asked.end),
        spans=spans(release, several.asked, lambda said: several.address(**said)),
        slots=_slots(release, several),
        themes=_themes(release, several),
        units=[_about(several, unit) for unit in several.units],
        tables=found,
        first=short_name(several.units[0]),
        download=several.download([layer for table in found for layer in table.layers]),
        **remarks(c for t in found for g in t.groups for row in g.rows for c in row.cells.values()),
    )  # fmt: skip


def _themes(release: Release, several: Several) -> list[dict[str, Any]]:
    """The twelve, and whatever else has numbers: the choice of one subject."""
    counted = {layer.theme for layer in release.manifest.layers if layer.measures}
    return [
        {
            "value": str(theme),
            "title": theme.label,
            "now": theme == several.theme,
        }
        for theme in Theme
        if theme in PROMISED or theme in counted
    ]


def _slots(release: Release, several: Several) -> list[dict[str, Any]]:
    """A list of all units for each of the four places."""
    keys = [unit.key for unit in several.units] + [""] * (MOST - len(several.units))
    return [
        {"n": n, "label": words.UNIT.filled(n=n), "groups": choices.others(release, key)}
        for n, key in enumerate(keys, 1)
    ]


def _about(several: Several, unit: UnitFacts) -> dict[str, Any]:
    """What is official about a unit, and how to do without it."""
    return {
        "title": unit.title,
        "link": passport_of(unit),
        "type": TYPES.get(unit.type, ""),
        "area": "" if unit.area is None else said_number(unit.area),
        "population": "" if unit.population is None else said_number(unit.population),
        "population_year": str(unit.population_year or ""),
        "without": single(several, unit).address() if len(several.units) > 1 else "",
        "without_word": words.WITHOUT.filled(unit=unit.title),
    }
