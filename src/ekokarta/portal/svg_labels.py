"""Names upon the small map of a passport, as many as find room."""

from collections.abc import Sequence
from math import hypot

from ekokarta.portal.bounds import Box
from ekokarta.portal.svg_map import LAKE_AT, label, lake_label, size_of
from ekokarta.reading import Release
from ekokarta.release import Sketch, UnitFacts

LETTER, LINE, BELOW = 5.5, 9.0, 11.0
"Of a label: width of a letter, height, and how far below a square it stands, in pixels."


def labels(release: Release, first: Sequence[UnitFacts], box: Box, full: Sequence[Box] = ()) -> str:
    """The `first` units, then the lake, then the nearest neighbours; nothing upon what is `full`."""
    sketch = release.sketch
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    near = [u for u in release.manifest.units if u not in first and _inside(sketch, u, box)]
    near.sort(key=lambda u: _distance(sketch, u, middle))
    _, size = size_of(box)
    taken = [*full, _around(*sketch.at(*LAKE_AT), 60, size)]
    drawn = lake_label(sketch)
    for each in [u for u in first if u.key in sketch.points] + near:
        x, y = _place(sketch, each, size)
        name = str(each.short or each.title)
        room = _around(x, y, len(name) * LETTER * size, size)
        if box.holds(room.left, room.top) and box.holds(room.right, room.bottom):
            if any(room.meets(other) for other in taken):
                continue
            taken.append(room)
            drawn += label(round(x, 1), round(y, 1), name)
    return drawn


def _inside(sketch: Sketch, unit: UnitFacts, box: Box) -> bool:
    return (
        unit.level == "unit" and unit.key in sketch.points and box.holds(*sketch.points[unit.key])
    )


def _distance(sketch: Sketch, unit: UnitFacts, middle: tuple[float, float]) -> float:
    x, y = sketch.points[unit.key]
    return hypot(x - middle[0], y - middle[1])


def _place(sketch: Sketch, unit: UnitFacts, size: float) -> tuple[float, float]:
    """On the unit, or under its square."""
    x, y = sketch.points[unit.key]
    return (x, y) if unit.key in sketch.units else (x, y + BELOW * size)


def _around(x: float, y: float, width: float, size: float) -> Box:
    return Box(x - width / 2, y - LINE * size, x + width / 2, y + 2 * size)
