"""`/{lang}/map/…/`: the parts of the map screen for its script, made as the page makes them."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.gzip import gzip_page

from ekokarta.portal import beside
from ekokarta.portal.page import page, show
from ekokarta.portal.painting import as_json, paintings
from ekokarta.portal.screen import Screen, asked
from ekokarta.portal.svg_points import points
from ekokarta.portal.words import districts as district_words
from ekokarta.portal.words import map as words
from ekokarta.reading import Release

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def part(view: View[P]) -> View[P]:
    """Search engines have the page; a part is not for them."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **said: P.kwargs) -> HttpResponse:
        response = view(request, *args, **said)
        response["X-Robots-Tag"] = "noindex"
        return response

    return answer


@part
@gzip_page
@page
def values(request: HttpRequest, release: Release) -> HttpResponse:
    """A measure in all years: fill and words of each unit, legend, source."""
    screen = asked(release, request.GET.dict())
    years = {
        str(one.question.year): {
            **as_json(one),
            "legend": _html(request, release, "legend", painting=one),
        }
        for one in paintings(release, screen)
    }
    said = beside.about(release, screen)
    about = _html(request, release, "about", screen=screen, **said)
    return JsonResponse({"release": release.id, "years": years, "about": about})


@part
@page
def objects(request: HttpRequest, release: Release) -> HttpResponse:
    """The signs of the drawn layers: their key, and where they stand upon the plain map."""
    screen = asked(release, request.GET.dict())
    marks = points(release, screen.layers, screen.question.year)
    return _shown(request, release, "objects", marks=marks, **beside.keys(release, screen))


@part
@page
def panel(request: HttpRequest, release: Release) -> HttpResponse:
    """What is opened: a unit, an object, or several objects at one place (`ids`)."""
    screen: Screen = asked(release, request.GET.dict())
    said = beside.opened(release, screen, request.GET.get("ids", ""))
    return _shown(request, release, "panel", **said)


def _shown(request: HttpRequest, release: Release, name: str, **said: Any) -> HttpResponse:
    return show(request, release, f"_map_{name}", words, d=district_words, **said)


def _html(request: HttpRequest, release: Release, name: str, **said: Any) -> str:
    return _shown(request, release, name, **said).content.decode()
