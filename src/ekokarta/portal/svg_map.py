"""The map of the country as SVG: 55 links of equal standing, drawn by the server."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ekokarta.portal.bounds import Box, bounds
from ekokarta.portal.classes import Ink
from ekokarta.portal.svg_ground import definitions, fine, seen, upon, view_box
from ekokarta.portal.words.districts import CLASSES, LAKE, SQUARES
from ekokarta.reading import Release
from ekokarta.release import Sketch

SIZES = ((150.0, "near", 0.4), (300.0, "", 1.0), (1e9, "far", 1.3))
"Up to which width of a part, in pixels, its labels and lines have which class and which size."
SQUARE, SMALL = 10, 4
"Side of a city which has no outline, on the whole map and on a part of it."
LABELLED = {
    "41711000000000": -20,
    "41721000000000": 20,
    "41702410000010": -9,
    "41704400000010": 18,
    "41707400000010": -9,
    "41705410000010": -9,
    "41703410000010": 19,
}
"The two cities of the republic and the seats of the oblasts: how far below the point, in pixels."
LAKE_AT = (77.25, 42.43)
"Longitude and latitude where the name of Issyk-Kul stands, clear of its shores."


@dataclass(frozen=True, slots=True)
class Painted:
    """A unit upon the map: its fill, its name and number, and where a click leads."""

    ink: Ink
    title: str = ""
    link: str = ""


def country_map(
    release: Release,
    units: Mapping[str, Painted],
    *,
    title: str,
    about: str,
    chosen: Iterable[str] = (),
    inside: str = "",
) -> SafeString:
    """The whole country; each of `units` is a link that says its name and its number.

    `chosen` units are framed; `inside` is SVG that lies upon all.
    """
    sketch = release.sketch
    shapes = "".join(
        _painted(unit, f'd="{path}"', "path", "u")
        for key, path in _paths(release)
        if (unit := units.get(key))
    )
    squares = "".join(
        _painted(unit, _square(sketch, key), "rect", "city")
        for key in _squares(release)
        if (unit := units.get(key))
    )
    ground = f"{definitions(release)}{shapes}{upon(release)}{squares}{_labels(release, units)}"
    return mark_safe(
        f'<svg class="map" viewBox="{view_box(sketch)}" role="group" aria-labelledby="mt md">'
        f'<title id="mt">{escape(title)}</title><desc id="md">{escape(about)}</desc>{ground}'
        f"{framed(release, chosen)}{inside}</svg>"
    )


def framed(release: Release, chosen: Iterable[str]) -> str:
    """A white and a dark line around each of these units, also around the square of a city."""
    keys = set(chosen)
    drawn = "".join(path for key, path in _paths(release) if key in keys)
    drawn += "".join(_box_around(release.sketch, k) for k in _squares(release) if k in keys)
    return f'<path class="selw" d="{drawn}"/><path class="sel" d="{drawn}"/>' if drawn else ""


def _box_around(sketch: Sketch, key: str) -> str:
    x, y = sketch.points[key]
    half = SQUARE / 2 + 2
    return f"M{x - half:g} {y - half:g}h{half * 2:g}v{half * 2:g}h-{half * 2:g}z"


def part_map(
    release: Release,
    *,
    title: str,
    box: Box | None = None,
    chosen: Iterable[str] = (),
    inside: str = "",
) -> SafeString:
    """A picture without links of a `box` of the country; `chosen` units are framed.

    Without a box it is the country with its oblasts, of whose districts only the chosen are drawn.
    """
    keys = set(chosen)
    close = [
        (key, path)
        for key, path in _paths(release, near=box is not None)
        if (_bounds(path).meets(box) if box else key in keys)
    ]
    fills = "".join(f'<path class="u {"q2" if k in keys else "q1"}" d="{p}"/>' for k, p in close)
    frames = "".join(f'<path class="sel" d="{path}"/>' for key, path in close if key in keys)
    squares = "".join(
        f'<rect class="city {"q5" if key in keys else "q1"}" {_square(release.sketch, key, SMALL)}/>'
        for key in _squares(release)
        if (box.holds(*release.sketch.points[key]) if box else key in keys)
    )
    over = upon(release, near=box is not None)
    size = "half" if not box else f"dm {size_of(box)[0]}"
    return mark_safe(
        f'<svg class="map {size}" viewBox="{view_box(release.sketch, box)}" '
        f'role="img" aria-label="{escape(title)}">'
        f"{definitions(release, near=box is not None)}{fills}{over}{frames}{squares}{inside}</svg>"
    )


def how_drawn(release: Release) -> str:
    """That the classes do not change, and how many units have no outline and are drawn as squares."""
    drawn = len(_squares(release))
    return f"{SQUARES.filled(n=drawn)} {CLASSES}" if drawn else str(CLASSES)


def outline_of(release: Release, key: str) -> Box | None:
    """The box around a unit, or around its point; None for what is not on the map."""
    sketch = release.sketch
    if key in sketch.units:
        return _bounds(sketch.units[key])
    if key in sketch.points:
        x, y = sketch.points[key]
        return Box(x, y, x, y)
    return None


def label(x: float, y: float, text: str, css: str = "lbl") -> str:
    """A word upon the map."""
    return f'<text class="{css}" x="{x:g}" y="{y:g}">{escape(text)}</text>'


def lake_label(sketch: Sketch) -> str:
    """The name of the great lake, which belongs to no district."""
    x, y = sketch.at(*LAKE_AT)
    return label(x, y, str(LAKE), "lbl w")


def size_of(box: Box) -> tuple[str, float]:
    """The class of a part of the map, and how large its labels are, so that they look alike."""
    return next((css, size) for width, css, size in SIZES if box.width <= width)


@lru_cache(maxsize=1000)
def _bounds(path: str) -> Box:
    return bounds(path)


@lru_cache(maxsize=4)
def _paths(release: Release, *, near: bool = False) -> tuple[tuple[str, str], ...]:
    """The outlines, ready for an attribute."""
    return tuple((key, fine(path, near)) for key, path in seen(release, near).units.items())


@lru_cache(maxsize=4)
def _squares(release: Release) -> tuple[str, ...]:
    """The reporting units which have a point only."""
    sketch = release.sketch
    return tuple(
        unit.key
        for unit in release.manifest.units
        if unit.level == "unit" and unit.key in sketch.points and unit.key not in sketch.units
    )


def _square(sketch: Sketch, key: str, side: int = SQUARE) -> str:
    x, y = sketch.points[key]
    half = side / 2
    return f'x="{x - half:g}" y="{y - half:g}" width="{side}" height="{side}" rx="{side // 4}"'


def _painted(unit: Painted, form: str, tag: str, css: str) -> str:
    fill = f' fill="url(#{unit.ink.pattern})"' if unit.ink.pattern else ""
    classes = f"{css} {unit.ink.css}".strip()
    return (
        f'<a href="{escape(unit.link)}"><title>{escape(unit.title)}</title>'
        f'<{tag}{fill} class="{classes}" {form}/></a>'
    )


def _labels(release: Release, units: Mapping[str, Painted]) -> str:
    sketch = release.sketch
    words = [lake_label(sketch)]
    for key, below in LABELLED.items():
        unit = release.units.get(key)
        if unit and key in units and key in sketch.points:
            x, y = sketch.points[key]
            words.append(label(x, round(y + below, 1), str(unit.short or unit.title)))
    return "".join(words)
