"""Where a row is, drawn upon the map."""

from collections.abc import Mapping
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from ekokarta.portal.bounds import Box
from ekokarta.reading import Release
from ekokarta.release import Sketch

PIN = "l13 24h-26z"
"A triangle whose tip is the place; drawn upside up, so the tip is at the top."


def shape_of(row: Mapping[str, Any]) -> BaseGeometry | None:
    """The geometry of a row in degrees; None if it has none."""
    found = row.get("geometry")
    return shapely.from_wkb(bytes(found)) if found else None


def drawn(release: Release, shape: BaseGeometry) -> str:
    """SVG upon the map: a pin for a point, a line or an outline for the rest."""
    sketch = release.sketch
    flat = shapely.transform(shape, lambda places: _flat(sketch, places))
    if flat.geom_type in ("Point", "MultiPoint"):
        places = _points(flat)
        return "".join(f'<path class="pin" d="M{x:.1f} {y:.1f}{PIN}"/>' for x, y in places)
    return f'<path class="sel" d="{_path(flat.simplify(0.5))}"/>'


def box_of(release: Release, shape: BaseGeometry) -> Box:
    """The box around it upon the map."""
    return Box(*shapely.transform(shape, lambda places: _flat(release.sketch, places)).bounds)


def pin_of(box: Box) -> Box:
    """The room which a pin at the left upper corner of `box` takes."""
    return Box(box.left - 13, box.top, box.left + 13, box.top + 24)


def middle(shape: BaseGeometry) -> tuple[float, float] | None:
    """Longitude and latitude of a single point; None for anything larger."""
    return (shape.x, shape.y) if isinstance(shape, shapely.Point) else None


def _flat(sketch: Sketch, places: Any) -> Any:
    kx, x0, ky, y0 = sketch.scale
    return places * (kx, ky) + (x0, y0)


def _points(shape: BaseGeometry) -> list[tuple[float, float]]:
    return [(part.x, part.y) for part in getattr(shape, "geoms", [shape])]


def _path(shape: Any) -> str:
    if shape.geom_type == "Polygon":
        rings = [shape.exterior, *shape.interiors]
        return "".join(_line(ring.coords) + "z" for ring in rings)
    if shape.geom_type == "LineString":
        return _line(shape.coords)
    return "".join(_path(part) for part in shape.geoms)


def _line(coordinates: Any) -> str:
    places = [f"{x:.1f} {y:.1f}" for x, y, *_ in coordinates]
    return "M" + "L".join(places)
