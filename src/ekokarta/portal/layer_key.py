"""What the signs of the drawn layers mean, and how many objects have each in the year."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from ekokarta.portal.catalogue import address
from ekokarta.portal.glyphs import codes_of, glyph
from ekokarta.portal.placed import Placed, placed
from ekokarta.portal.screen import Screen
from ekokarta.portal.words import map as words
from ekokarta.reading import Release
from ekokarta.release import LayerFacts
from ekokarta.terms import Term, said_number


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign, its word, and how many objects have it; `code` is what the tiles call it."""

    code: str
    picture: SafeString
    word: Term
    count: str


@dataclass(frozen=True, slots=True)
class LayerKey:
    """The signs of a layer. `homeless` objects have no place, so no sign."""

    layer: LayerFacts
    source: str
    "The address of its tiles; empty where the release has none."
    signs: tuple[Sign, ...]
    count: str
    homeless: str
    simulated: bool
    partly: bool
    "Whether others of its objects are real."


def layer_keys(release: Release, screen: Screen) -> list[LayerKey]:
    """One a drawn layer, in their order; it decides the shape."""
    year = screen.question.year
    return [
        _key(release, layer, shape, placed(release, layer.slug, year))
        for shape, layer in enumerate(screen.layers)
    ]


def _key(release: Release, layer: LayerFacts, shape: int, objects: Sequence[Placed]) -> LayerKey:
    homeless = layer.rows - layer.rows_with_place
    simulated = any(one.simulated for one in objects)
    return LayerKey(
        layer=layer,
        source=address(release, layer.tiles.file) if layer.tiles else "",
        signs=tuple(_signs(layer, shape, objects, simulated)),
        count=said_number(len(objects)),
        homeless=said_number(homeless) if homeless else "",
        simulated=simulated,
        partly=simulated and not all(one.simulated for one in objects),
    )


def _signs(layer: LayerFacts, shape: int, objects: Sequence[Placed], simulated: bool) -> list[Sign]:
    """Every word of the layer, also of which there is none now; what is not known only if it is."""
    known = codes_of(layer)
    if not known:
        return [_sign("", shape, 0, layer.title, len(objects), simulated)]
    counts = Counter(one.code if one.code in known else "" for one in objects)
    signs = [
        _sign(code, shape, place, word, counts[code], simulated)
        for place, (code, word) in enumerate(known.items())
    ]
    unknown = [_sign("", shape, None, words.UNKNOWN_CODE, counts[""], simulated)]
    return signs + (unknown if counts[""] else [])


def _sign(
    code: str, shape: int, place: int | None, word: Term, count: int, simulated: bool
) -> Sign:
    paths = mark_safe(glyph(shape, place, simulated=simulated))
    return Sign(code, paths, word, said_number(count))
