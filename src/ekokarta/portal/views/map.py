"""`/{lang}/map/`: the map screen, whole without a script."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.safestring import SafeString

from ekokarta.portal import beside, choices
from ekokarta.portal.captions import caption
from ekokarta.portal.layer_list import layer_list
from ekokarta.portal.object_panel import pinned
from ekokarta.portal.page import page, show
from ekokarta.portal.painting import Painting, painting
from ekokarta.portal.places import drawn_below
from ekokarta.portal.screen import Screen, asked
from ekokarta.portal.svg_map import Painted, country_map
from ekokarta.portal.svg_points import points
from ekokarta.portal.words import districts as district_words
from ekokarta.portal.words import map as words
from ekokarta.reading import Release
from ekokarta.release import said_of_borders

FEW = 3
"Measures of each register in the list; of the one on the map all."
WHAT, ON = "what", "on"
"The forms say layer and measure in one word, and each layer on its own; the address says them apart."


@page
def map_screen(request: HttpRequest, release: Release) -> HttpResponse:
    """The whole screen in one state."""
    if WHAT in request.GET or ON in request.GET:
        return HttpResponseRedirect(request.path + _apart(release, request))
    screen = asked(release, request.GET.dict())
    now = painting(release, screen)
    called = caption(screen.question.layer, screen.question.measure)
    return show(
        request, release, "map", words,
        d=district_words,
        title=words.TITLE,
        about=words.ABOUT.filled(caption=called),
        screen=screen,
        said=screen.words(),
        choices=choices.choices(release, screen.question, few=FEW),
        years=_years(release, screen),
        layers=layer_list(release, screen),
        painting=now,
        picture=_picture(release, screen, now),
        credits=[n for n in release.manifest.notices if n != said_of_borders(release.sketch)],
        base_map=beside.base_map(release),
        scale=" ".join(f"{part:g}" for part in release.sketch.scale),
        **beside.about(release, screen),
        **beside.keys(release, screen),
        **beside.opened(release, screen),
    )  # fmt: skip


def _apart(release: Release, request: HttpRequest) -> str:
    """The canonical query of what a form chose."""
    said = request.GET.dict()
    if WHAT in said:
        said["layer"], _, said["measure"] = said.pop(WHAT).partition(".")
    if ON in request.GET:
        said["layers"] = ",".join(slug for slug in request.GET.getlist(ON) if slug)
    return asked(release, said).address()


def _years(release: Release, screen: Screen) -> list[dict[str, Any]]:
    now = screen.question.year
    return [
        {"year": str(year), "link": screen.address(year=str(year)), "now": year == now}
        for year in release.manifest.years
    ]


def _picture(release: Release, screen: Screen, now: Painting) -> SafeString:
    """The country in SVG: fills, the frame of what is chosen, objects, a pin for the one opened."""
    painted = {unit.key: Painted(unit.ink, unit.said, unit.link) for unit in now.units}
    chosen = drawn_below(release, screen.unit) if screen.unit else []
    return country_map(
        release,
        painted,
        title=now.title,
        about=str(words.MAP_ABOUT),
        chosen=chosen,
        inside=points(release, screen.layers, now.question.year) + _pin(release, screen),
    )


def _pin(release: Release, screen: Screen) -> str:
    pin = pinned(release, screen.object) if screen.object else ""
    return f'<g id="pin">{pin}</g>'
