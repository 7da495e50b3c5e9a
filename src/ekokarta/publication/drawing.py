"""Draws the country flat, for SVG: one box, one projection, the same in every release."""

from collections.abc import Iterable
from typing import Any

import shapely

from ekokarta.publication.ground import (
    Drawn,
    is_official,
    newest_epoch,
    oblasts_of,
    outline_of,
    polygons_of,
    shipped,
    together,
)
from ekokarta.release import OBLAST_LEVEL, Sketch
from ekokarta.territory.unit import Unit

WIDTH, HEIGHT = 1011, 516
SCALE = (88.647, -6121.08, -118.001, 5123.62)
"Equirectangular at 41.3° N; the shaded relief is drawn in the same box."
FINEST = 0.004
"Degrees: what a page of a thousand pixels cannot show is left out, with shared borders."
COARSE = 0.012
"Degrees: the same for the borders of oblasts, which are lines only."
MANY = 8_000
"Points from which on polygons are simplified."


def drawn(units: Iterable[Unit]) -> Sketch:
    """The map of the newest epoch of boundaries; units without a polygon have their point only."""
    epoch = newest_epoch()
    polygons = _simple(polygons_of(epoch))
    parents = {unit.key: unit.parent_id for unit in units}
    official = is_official(epoch)
    oblasts = together(oblasts_of(polygons, parents, official=official), COARSE).values()
    return Sketch(
        width=WIDTH,
        height=HEIGHT,
        outline=path_of(outline_of(oblasts)),
        oblasts="".join(path_of(g) for g in oblasts),
        lakes=tuple(path_of(g) for _, g in shipped("lakes")),
        rivers="".join(path_of(g.simplify(0.01)) for _, g in shipped("rivers")),
        units={key: path_of(polygon) for key, polygon in sorted(polygons.items())},
        points={u.key: _at(u.longitude, u.latitude) for u in units if _has_point(u)},
        generalised=not official,
        source=epoch.source if epoch else "",
        valid_from=epoch.valid_from if epoch else "",
        scale=SCALE,
    )


def _simple(polygons: Drawn) -> Drawn:
    if sum(shapely.get_num_coordinates(list(polygons.values()))) < MANY:
        return polygons
    return together(polygons, FINEST)


def path_of(geometry: Any) -> str:
    """SVG path data of lines and rings, relative, to a tenth of a pixel."""
    if geometry.geom_type in ("Polygon",):
        rings = [geometry.exterior, *geometry.interiors]
        return "".join(_line(ring.coords, closed=True) for ring in rings)
    if geometry.geom_type == "LineString":
        return _line(geometry.coords, closed=False)
    return "".join(path_of(part) for part in geometry.geoms)


def _line(coords: Iterable[Any], *, closed: bool) -> str:
    places = [_at(x, y) for x, y, *_ in coords]
    if closed:
        places = places[:-1]
    (x, y), steps = places[0], []
    start = f"M{x:g} {y:g}"
    for nx, ny in places[1:]:
        dx, dy = round(nx - x, 1), round(ny - y, 1)
        if dx or dy:
            steps.append(f"{dx:g} {dy:g}")
            x, y = nx, ny
    return start + ("l" + " ".join(steps) if steps else "") + ("z" if closed else "")


def _at(longitude: float | None, latitude: float | None) -> tuple[float, float]:
    kx, x0, ky, y0 = SCALE
    return round(kx * (longitude or 0) + x0, 1), round(ky * (latitude or 0) + y0, 1)


def _has_point(unit: Unit) -> bool:
    wide = unit.type in ("country", OBLAST_LEVEL)
    return not wide and unit.longitude is not None and unit.latitude is not None
