"""Draws the country flat, for SVG: one box, one projection, the same in every release."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ekokarta.publication.ground import (
    Drawn,
    dissolved,
    inner_borders,
    lakes_of,
    newest_epoch,
    oblasts_of,
    polygons_of,
    shipped,
    together,
)
from ekokarta.release import OBLAST_LEVEL, Sketch
from ekokarta.territory.unit import Unit

WIDTH, HEIGHT = 1011, 516
SCALE = (88.647, -6121.08, -118.001, 5123.62)
"Equirectangular at 41.3° N; the shaded relief is drawn in the same box."
FINEST, CLOSER = 0.012, 0.004
"Degrees: what a page of a thousand pixels, or one of a district, cannot show is left out."


def drawn(units: Iterable[Unit]) -> Sketch:
    """The map of the newest epoch of boundaries; units without a polygon have their point only."""
    units = list(units)
    epoch = newest_epoch()
    polygons = polygons_of(epoch)
    parents = {unit.key: unit.parent_id for unit in units}
    return replace(
        _bordered(polygons, parents, FINEST),
        rivers="".join(path_of(g.simplify(0.01)) for _, g in shipped("rivers")),
        closer=_bordered(polygons, parents, CLOSER, digits=2),
        points={u.key: _at(u.longitude, u.latitude) for u in units if _has_point(u)},
        generalised=epoch is None or epoch.generalised,
        source=epoch.source if epoch else "",
        valid_from=epoch.valid_from if epoch else "",
        as_of=epoch.shown_as_of if epoch else "",
    )


def _bordered(
    polygons: Drawn, parents: Mapping[str, str | None], finest: float, digits: int = 1
) -> Sketch:
    """The borders and lakes, without what `finest` degrees do not show; `digits` after the pixel."""
    simple = together(polygons, finest)
    oblasts = list(oblasts_of(simple, parents).values())
    return Sketch(
        width=WIDTH,
        height=HEIGHT,
        outline=path_of(dissolved(oblasts), digits),
        oblasts=path_of(inner_borders(oblasts), digits),
        lakes=tuple(path_of(lake, digits) for _, lake in lakes_of(simple, finest)),
        rivers="",
        units={key: path_of(polygon, digits) for key, polygon in sorted(simple.items())},
        scale=SCALE,
    )


def path_of(geometry: Any, digits: int = 1) -> str:
    """SVG path data of lines and rings, relative, with so many digits of a pixel."""
    if geometry.geom_type in ("Polygon",):
        rings = [geometry.exterior, *geometry.interiors]
        return "".join(_line(ring.coords, digits, closed=True) for ring in rings)
    if geometry.geom_type == "LineString":
        return _line(geometry.coords, digits, closed=False)
    return "".join(path_of(part, digits) for part in geometry.geoms)


def _line(coords: Iterable[Any], digits: int, *, closed: bool) -> str:
    places = [_at(x, y, digits) for x, y, *_ in coords]
    if closed:
        places = places[:-1]
    (x, y), steps = places[0], []
    start = f"M{x:g} {y:g}"
    for nx, ny in places[1:]:
        dx, dy = round(nx - x, digits), round(ny - y, digits)
        if dx or dy:
            steps.append(f"{dx:g} {dy:g}")
            x, y = nx, ny
    return start + ("l" + " ".join(steps) if steps else "") + ("z" if closed else "")


def _at(longitude: float | None, latitude: float | None, digits: int = 1) -> tuple[float, float]:
    kx, x0, ky, y0 = SCALE
    return round(kx * (longitude or 0) + x0, digits), round(ky * (latitude or 0) + y0, digits)


def _has_point(unit: Unit) -> bool:
    wide = unit.type in ("country", OBLAST_LEVEL)
    return not wide and unit.longitude is not None and unit.latitude is not None
