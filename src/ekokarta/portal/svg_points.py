"""Objects upon the map of the country: signs, and discs with a true number where they are many."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, log10

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ekokarta.portal.captions import low
from ekokarta.portal.glyphs import RING, codes_of, glyph, place_of, shape_at
from ekokarta.portal.placed import Placed, placed
from ekokarta.portal.records import card_of
from ekokarta.portal.words import frame as frame_words
from ekokarta.portal.words import map as words
from ekokarta.reading import Release
from ekokarta.release import LayerFacts, Sketch
from ekokarta.terms import said_number

NEAREST = 34.0
"Pixels of the drawing between two signs of a layer; what is nearer is counted together."
MOST = 80
"So many signs of all layers: more would hide the districts and make the page heavy."
ASIDE = ((0, 0), (22, -14), (-22, -14), (22, 14), (-22, 14), (0, 26))
"How far the discs of each layer stand beside their places, so that those of all layers are seen."
SMALLEST, GROWTH = 13.0, 4.0
"Radius of a disc with one object, and how much wider each power of ten is."


@dataclass(frozen=True, slots=True)
class Group:
    """Objects of one layer near to each other, drawn where the first of them is."""

    x: int
    y: int
    members: list[Placed]


def points(release: Release, layers: Sequence[LayerFacts], year: int) -> SafeString:
    """The group `marks` of the map: what stands in the year, one sign or disc after another."""
    objects = [placed(release, layer.slug, year) for layer in layers]
    groups = _groups(release.sketch, objects)
    drawn = "".join(
        _drawn(layer, shape, group)
        for shape, (layer, found) in enumerate(zip(layers, groups, strict=True))
        for group in found
    )
    return mark_safe(f'<g id="marks"><defs>{_signs(layers, objects)}</defs>{drawn}</g>')


def _groups(sketch: Sketch, objects: list[tuple[Placed, ...]]) -> list[list[Group]]:
    """As near to each other as the number of signs allows."""
    apart = NEAREST
    while True:
        found = [_grouped(sketch, some, apart) for some in objects]
        if sum(map(len, found)) <= MOST or apart > sketch.width:
            return found
        apart *= 1.25


def _grouped(sketch: Sketch, objects: Sequence[Placed], apart: float) -> list[Group]:
    """Each object joins a group near to it or begins one, so that no two signs of a layer touch."""
    groups: list[Group] = []
    for one in objects:
        x, y = sketch.at(one.longitude, one.latitude)
        near = next((g for g in groups if hypot(g.x - x, g.y - y) < apart), None)
        if near:
            near.members.append(one)
        else:
            groups.append(Group(round(x), round(y), [one]))
    return groups


def _drawn(layer: LayerFacts, shape: int, group: Group) -> str:
    first = group.members[0]
    if len(group.members) > 1:
        return _disc(layer, shape, group)
    title = escape(named(layer, first))
    return (
        f'<a href="{escape(card_of(layer.slug, {"id": first.id}))}"><title>{title}</title>'
        f'<use href="#{_name(layer, shape, first)}" x="{group.x}" y="{group.y}"/></a>'
    )


def named(layer: LayerFacts, one: Placed) -> str:
    """«Бишкекский полигон: санкционирована, условные данные»."""
    code = codes_of(layer).get(one.code)
    said = [str(code)] if code else []
    if one.simulated:
        said.append(str(frame_words.SIMULATED))
    return f"{one.title}: {', '.join(said)}" if said else str(one.title)


def _several(layer: LayerFacts, n: int, simulated: bool) -> str:
    """«12 объектов здесь, условные данные»."""
    said = str(words.SEVERAL_HERE.filled(layer=low(str(layer.title)), n=said_number(n)))
    return f"{said}, {frame_words.SIMULATED}" if simulated else said


def _disc(layer: LayerFacts, shape: int, group: Group) -> str:
    """A number, the sign of its layer below it, a dashed ring if any of them is simulated."""
    n = len(group.members)
    radius = SMALLEST + GROWTH * log10(n)
    simulated = any(one.simulated for one in group.members)
    x, y = (a + b for a, b in zip((group.x, group.y), ASIDE[shape % len(ASIDE)], strict=True))
    ring = f'<path class="gr" d="{RING}" transform="scale({(radius + 3) / 9.5:.2f})"/>'
    title = _several(layer, n, simulated)
    return (
        f'<g class="cl" transform="translate({x} {y})"><title>{escape(title)}</title><g>'
        f'{ring if simulated else ""}<circle r="{radius:.0f}"/>'
        f'<path class="gs" d="{shape_at(shape)}" transform="translate(0 {radius - 4:.0f})scale(.5)"/>'
        f'<text y="4">{said_number(n)}</text></g></g>'
    )


def _name(layer: LayerFacts, shape: int, one: Placed) -> str:
    """The id of its sign among the definitions."""
    code = place_of(layer, one.code)
    return f"g{shape}{'x' if code is None else code}{'s' if one.simulated else ''}"


def _signs(layers: Sequence[LayerFacts], objects: list[tuple[Placed, ...]]) -> str:
    """Each sign that occurs, once."""
    signs: dict[str, str] = {}
    for shape, (layer, some) in enumerate(zip(layers, objects, strict=True)):
        for one in some:
            code = place_of(layer, one.code)
            signs[_name(layer, shape, one)] = glyph(shape, code, simulated=one.simulated)
    return "".join(f'<g id="{name}"><g class="gl">{sign}</g></g>' for name, sign in signs.items())
