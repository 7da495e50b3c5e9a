"""What stands beside the map: whose numbers and borders, the key to the signs, what is opened."""

from typing import Any

from django.urls import reverse

from ekokarta.errors import Misunderstood
from ekokarta.portal.catalogue import address, entry
from ekokarta.portal.layer_key import layer_keys
from ekokarta.portal.object_panel import object_panel, same_place
from ekokarta.portal.screen import Screen
from ekokarta.portal.svg_map import how_drawn
from ekokarta.portal.unit_panel import unit_panel
from ekokarta.portal.words import card as card_words
from ekokarta.portal.words import map as words
from ekokarta.reading import Release
from ekokarta.release import BASE_TILES, RELIEF_TILES, said_of_borders
from ekokarta.terms import Term


def about(release: Release, screen: Screen) -> dict[str, Any]:
    """Whose numbers, whose borders, and where the same numbers stand as a table and as tiles."""
    question = screen.question
    return {
        "table": reverse("districts") + question.address(),
        "tiles": reverse("districts") + question.address(view="tiles"),
        "agreements": entry(release, question.layer)["agreements"],
        "borders": said_of_borders(release.sketch),
        "squares": how_drawn(release),
    }


def keys(release: Release, screen: Screen) -> dict[str, Any]:
    """The key to the signs of the drawn layers in the year."""
    found = layer_keys(release, screen)
    return {
        "keys": found,
        "year": str(screen.question.year),
        "ringed": any(key.simulated for key in found),
    }


def opened(release: Release, screen: Screen, ids: str = "") -> dict[str, Any]:
    """Several objects at one place, else the object, else the unit; nothing if nothing is open."""
    closed = {"closed": screen.address(unit="", object="")}
    if ids:
        return {**closed, **_several(release, screen, ids)}
    if screen.object:
        return {**closed, "object": object_panel(release, screen.object), "c": card_words}
    if screen.unit:
        return {**closed, "panel": unit_panel(release, screen.question, screen.unit)}
    return closed


def _several(release: Release, screen: Screen, ids: str) -> dict[str, Any]:
    """Of the first drawn layer."""
    said = ids.split(",")
    if not screen.layers or not all(id.isascii() and id.isdigit() for id in said):
        raise Misunderstood(NO_IDS)
    found = same_place(release, screen.layers[0], [int(id[:19]) for id in said])
    return {"several": found, "layer": screen.layers[0], "n": words.SAME_PLACE.filled(n=len(found))}


def base_map(release: Release) -> dict[str, str]:
    """The addresses of the base map's tiles; without those that the release lacks."""
    files = {file.path for file in release.manifest.files}
    named = {"base": BASE_TILES, "relief": RELIEF_TILES}
    return {name: address(release, path) for name, path in named.items() if path in files}


NO_IDS = Term(
    ru="«ids» — номера через запятую, а «layers» — слой, которому они принадлежат.",
    ky="«ids» — үтүр менен бөлүнгөн номерлер, «layers» — алар таандык болгон катмар.",
    en="“ids” are numbers with commas, and “layers” is the layer to which they belong.",
)
