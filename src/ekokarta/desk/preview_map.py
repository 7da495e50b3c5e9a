"""Where the rows of an import lie: points and outlines over the districts, drawn by the server."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ekokarta.intake import Fate, Plan
from ekokarta.publication.drawing import drawn, path_of
from ekokarta.publication.ground import newest_epoch
from ekokarta.release import Sketch
from ekokarta.terms import Term
from ekokarta.territory.unit import units

MOST = 600
"Shapes on the map: more would be a blot."
NARROWEST = 220.0
"Width of the part that is shown, in units of the drawing: nearer the borders say nothing."
TITLE = Term(
    ru="Где лежат новые и изменённые записи", ky="Жаңы жана өзгөргөн жазуулар кайда",
    en="Where the new and changed records lie",
)  # fmt: skip


@dataclass(frozen=True)
class Preview:
    """The picture, and how many shapes it has, of how many."""

    svg: SafeString
    shown: int
    placed: int


def preview(plan: Plan) -> Preview | None:
    """None where no row that would be written has a place."""
    rows = [
        row.posting.record
        for row in plan.of(Fate.CREATED, Fate.CHANGED, Fate.PROPOSED)
        if row.posting and getattr(row.posting.record, "geometry", None) is not None
    ]
    if not rows:
        return None
    epoch = newest_epoch()
    sketch = _sketch((epoch.pk, epoch.edition) if epoch else None)
    new = {id(row.posting.record) for row in plan.of(Fate.CREATED) if row.posting}
    some = rows[:MOST]
    box = _box(sketch, some)
    marks = "".join(_mark(sketch, r, "new" if id(r) in new else "changed", box[2]) for r in some)
    svg = (
        f'<svg class="preview" viewBox="{box[0]:.1f} {box[1]:.1f} {box[2]:.1f} {box[3]:.1f}" role="img" '
        f'aria-label="{escape(str(TITLE))}">{_ground(sketch)}{marks}</svg>'
    )
    return Preview(mark_safe(svg), len(some), len(rows))


@lru_cache(maxsize=2)
def _sketch(edition: tuple[int, int] | None) -> Sketch:
    return drawn(units())


def _ground(sketch: Sketch) -> str:
    shapes = "".join(f'<path class="unit" d="{path}"/>' for path in sketch.units.values())
    lakes = "".join(f'<path class="lake" d="{path}"/>' for path in sketch.lakes)
    return (
        f'<path class="land" d="{sketch.outline}"/>{shapes}{lakes}'
        f'<path class="oblast" d="{sketch.oblasts}"/>'
    )


def _mark(sketch: Sketch, record: Any, css: str, width: float) -> str:
    shape, title = record.geometry, f"<title>{escape(str(record))}</title>"
    if "Point" in shape.geom_type:
        at = shape.representative_point()
        x, y = sketch.at(at.x, at.y)
        radius = round(width / 140, 2)
        return f'<circle class="{css}" cx="{x:g}" cy="{y:g}" r="{radius:g}">{title}</circle>'
    return f'<path class="{css}" d="{path_of(shape)}">{title}</path>'


def _box(sketch: Sketch, records: Iterable[Any]) -> tuple[float, float, float, float]:
    """The part of the country in which all of them lie, a little wider; the whole if they lie apart."""
    bounds = [r.geometry.bounds for r in records]
    west, south = min(b[0] for b in bounds), min(b[1] for b in bounds)
    east, north = max(b[2] for b in bounds), max(b[3] for b in bounds)
    (left, top), (right, bottom) = sketch.at(west, north), sketch.at(east, south)
    ratio = sketch.height / sketch.width
    width = max((right - left) * 1.3, (bottom - top) * 1.3 / ratio, NARROWEST)
    if width > sketch.width * 0.75:
        return 0, 0, sketch.width, sketch.height
    height = width * ratio
    return (left + right - width) / 2, (top + bottom - height) / 2, width, height
