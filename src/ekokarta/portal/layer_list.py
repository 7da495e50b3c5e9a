"""The layers by theme: how many objects each has, and how many of them have no place."""

from dataclasses import dataclass

from ekokarta.portal.question import THEMES
from ekokarta.portal.screen import Screen, has_places
from ekokarta.portal.words import frame as frame_words
from ekokarta.portal.words import map as words
from ekokarta.reading import Release
from ekokarta.release import LayerFacts
from ekokarta.terms import Term, Theme, said_number

HIDDEN = str(Theme.REFERENCE)


@dataclass(frozen=True, slots=True)
class Listed:
    """A layer in the list. `link` shows its numbers by district; empty where it has none."""

    layer: LayerFacts
    placed: bool
    drawn: bool
    count: str
    said: Term | str
    link: str
    now: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The layers of a theme; no count where only numbers of them are published."""

    theme: Term
    layers: tuple[Listed, ...]
    count: str
    open: bool


def layer_list(release: Release, screen: Screen) -> list[Group]:
    """Every layer that can be drawn or compared, the twelve subjects first."""
    found: dict[str, list[Listed]] = {theme: [] for theme in THEMES if theme != HIDDEN}
    for layer in release.manifest.layers:
        if layer.theme in found and (has_places(layer) or layer.measures):
            found[layer.theme].append(_listed(layer, screen))
    return [_group(Theme(theme), layers) for theme, layers in found.items() if layers]


def _group(theme: Theme, layers: list[Listed]) -> Group:
    published = [one.layer.rows for one in layers if one.layer.publish == "rows"]
    count = said_number(sum(published)) if published else ""
    opened = any(one.drawn or one.now for one in layers)
    return Group(theme.label, tuple(layers), count, opened)


def _listed(layer: LayerFacts, screen: Screen) -> Listed:
    aggregate = layer.publish != "rows"
    first = layer.measures[0].slug if layer.measures else ""
    return Listed(
        layer=layer,
        placed=has_places(layer),
        drawn=layer in screen.layers,
        count="" if aggregate else said_number(layer.rows),
        said=_said(layer),
        link=screen.address(layer=layer.slug, measure=first) if first else "",
        now=layer == screen.question.layer,
    )


def _said(layer: LayerFacts) -> Term | str:
    """What of it can be seen on the map."""
    if layer.publish != "rows":
        return words.NUMBERS_ONLY
    if not layer.rows:
        return frame_words.EMPTY
    homeless = layer.rows - layer.rows_with_place
    if not has_places(layer):
        return words.NO_PLACES
    return words.WITHOUT_PLACE.filled(n=said_number(homeless)) if homeless else ""
