"""`/{lang}/search/?q=`: a unit or an object by its name, in any language, also a former one."""

from functools import lru_cache
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from ekokarta.portal.called import Called, called
from ekokarta.portal.page import page, show
from ekokarta.portal.paging import page_asked, part_of
from ekokarta.portal.places import passport_of
from ekokarta.portal.records import rows_of, title_of, units_of
from ekokarta.portal.words import card as words
from ekokarta.reading import Release
from ekokarta.release import COUNTRY, LayerFacts, UnitFacts
from ekokarta.terms import Term, fold

MOST = 50
"So many objects stand on one page."
LONGEST = 100


class Found(NamedTuple):
    """Something by its name; `names` are folded.

    `where` is the district of what lies in one: many villages share a name.
    """

    names: tuple[str, ...]
    layer: LayerFacts
    row: dict[str, Any]
    where: Term | None

    def called(self, release: Release) -> Called:
        """Its name with its marks, in the language of the reader."""
        return called(release, self.layer, self.row)


@page
def search(request: HttpRequest, release: Release) -> HttpResponse:
    """A single unit is opened at once; else a list."""
    q = request.GET.get("q", "").strip()[:LONGEST]
    units = _units(release, fold(q)) if q else []
    objects = _objects(release, fold(q)) if q else []
    if len(units) == 1 and not objects:
        return HttpResponseRedirect(passport_of(units[0]))
    part = part_of(objects, page_asked(request), MOST, q=q)
    return show(
        request, release, "search", words,
        q=q,
        title=words.SEARCH.filled(q=q),
        units=[{"title": u.title, "link": passport_of(u), "code": u.key} for u in units],
        part=part,
        objects=[
            {"called": f.called(release), "what": f.layer.title, "where": f.where or ""}
            for f in part.here
        ],
    )  # fmt: skip


def _units(release: Release, word: str) -> list[UnitFacts]:
    """Those whose name, in any language, now or once, has a word that begins so; or its code."""
    exact = [u for u in release.manifest.units if u.key == word]
    return exact or [u for u in release.manifest.units if _begins(_names(u), word)]


def _names(unit: UnitFacts) -> tuple[str, ...]:
    terms = [unit.title, *(name.title for name in unit.names)]
    if unit.key == COUNTRY:
        terms = terms[:1]
    return tuple(fold(text) for term in terms for text in term.each())


def _objects(release: Release, word: str) -> list[Found]:
    return [found for found in _index(release) if _begins(found.names, word)]


def _begins(names: tuple[str, ...], word: str) -> bool:
    return any(f" {word}" in f" {name}" for name in names)


@lru_cache(maxsize=4)
def _index(release: Release) -> tuple[Found, ...]:
    """All published records which have a name, but the units and their names."""
    return tuple(
        found
        for layer in release.manifest.layers
        if layer.theme != "reference"
        for found in _named(release, layer)
    )


def _named(release: Release, layer: LayerFacts) -> list[Found]:
    return [
        Found(
            tuple(fold(t) for t in title.each()),
            layer,
            row,
            _where(release, layer, row),
        )
        for row in rows_of(release, layer)
        if (title := title_of(layer, row))
    ]


def _where(release: Release, layer: LayerFacts, row: dict[str, Any]) -> Term | None:
    """The one unit in which a record lies; None where it is none or several."""
    units = units_of(layer, row)
    return release.units[units[0]].title if len(units) == 1 and units[0] in release.units else None
