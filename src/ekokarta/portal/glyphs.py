"""Signs of objects upon the map: a shape for the layer; a colour and a mark inside for the word."""

from ekokarta.portal.words import frame as words
from ekokarta.release import LayerFacts
from ekokarta.terms import Term

SHAPES = (
    "M-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0z",
    "M0-7l6.6 11.6h-13.2z",
    "M0-7.4l7.4 7.4-7.4 7.4-7.4-7.4z",
    "M-6.8 0l3.4-6h6.8l3.4 6-3.4 6h-6.8z",
    "M0 7l6.6-11.6h-13.2z",
    "M-6.2-4.6h4.1v-2.2h4.2v2.2h4.1v9.2h-4.1v2.2h-4.2v-2.2h-4.1z",
)
"A circle, triangles, a diamond, a hexagon, a cross. No square: that is a city without a boundary."
MARKS = (
    "",
    "M-1.7 0a1.7 1.7 0 1 1 3.4 0a1.7 1.7 0 1 1-3.4 0z",
    "M-3.2-1h6.4v2h-6.4z",
    "M-1-3.2h2v6.4h-2z",
    "M-2.9-2.9h1.9v5.8h-1.9zM1-2.9h1.9v5.8h-1.9z",
    "M-2.9-2.9h5.8v1.9h-5.8zM-2.9 1h5.8v1.9h-5.8z",
    "M-3.1-.9h2.2v-2.2h1.8v2.2h2.2v1.8h-2.2v2.2h-1.8v-2.2h-2.2z",
    "M0-3l3 3-3 3-3-3z",
)
"Colour is never alone: who does not see it sees a dot, a bar, a cross."
COLOURS = 8
OTHER = "c0"
"The colour of what is not known or comes after the eighth word."
RING = "M-9.5 0a9.5 9.5 0 1 1 19 0a9.5 9.5 0 1 1-19 0z"
"Dashed ochre around whatever is simulated."


def glyph(shape: int, code: int | None, *, simulated: bool = False) -> str:
    """The paths of a sign around the origin; `code` is None where nothing is known."""
    css = OTHER if code is None or code >= COLOURS else f"c{code + 1}"
    mark = MARKS[code] if code is not None and code < COLOURS else ""
    ring = f'<path class="gr" d="{RING}"/>' if simulated else ""
    inside = f'<path class="gm" d="{mark}"/>' if mark else ""
    return f'{ring}<path class="gs {css}" d="{shape_at(shape)}"/>{inside}'


def shape_at(place: int) -> str:
    """The outline for the layer at this place in the list."""
    return SHAPES[place % len(SHAPES)]


def codes_of(layer: LayerFacts) -> dict[str, Term]:
    """The words by which its objects are coloured, in the order of their declaration."""
    column = next((c for c in layer.columns if c.name == layer.colour_by), None)
    if column and column.kind == "flag" and not column.words:
        return {"true": words.YES, "false": words.NO}
    return dict(column.words) if column else {}


def place_of(layer: LayerFacts, code: str) -> int | None:
    """Which of the words it is; 0 where the layer has one colour, None where it is not known."""
    codes = list(codes_of(layer))
    if not codes:
        return 0
    return codes.index(code) if code in codes else None
