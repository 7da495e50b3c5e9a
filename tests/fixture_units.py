"""The units and the map of the fixture: the real ones where their tables are at hand, else a few."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon

from ekokarta.publication.ground import (
    dissolved,
    inner_borders,
    lakes_of,
    oblasts_of,
    shipped,
    together,
)
from ekokarta.release import COUNTRY, Sketch, UnitFacts, level_of
from ekokarta.terms import Term, plain

SHARED = Path(__file__).resolve().parents[2] / "shared"
WIDTH, HEIGHT = 1000.0, 560.0
WEST, EAST, SOUTH, NORTH = 69.0, 80.6, 39.0, 43.5
SCALE = (
    WIDTH / (EAST - WEST),
    -WEST * WIDTH / (EAST - WEST),
    -HEIGHT / (NORTH - SOUTH),
    NORTH * HEIGHT / (NORTH - SOUTH),
)
ROOT = UnitFacts(
    key=COUNTRY,
    title=Term(ru="Кыргызская Республика", ky="Кыргыз Республикасы", en="Kyrgyz Republic"),
    type="country",
    level="country",
    iso="KG",
    area=199951.0,
    area_source="invented for tests",
)


@cache
def units() -> tuple[UnitFacts, ...]:
    """The country and 66 units; nine invented ones where the tables are not at hand."""
    table = SHARED / "data" / "facts_admin_units.csv"
    if not table.is_file():
        return (ROOT, *(_invented(*line) for line in INVENTED))
    tiles = {row["soate"]: row for row in _read(SHARED / "look" / "tilegrid.csv")}
    return (ROOT, *(_unit(row, tiles.get(row["soate"], {})) for row in _read(table)))


def _read(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _unit(row: dict[str, str], tile: dict[str, str]) -> UnitFacts:
    return UnitFacts(
        key=row["soate"],
        title=Term(ru=row["name_ru"], ky=row["name_ky"], en=row["name_en"]),
        type=row["type"],
        level=level_of(row["type"]),
        parent=row["parent_soate"] or COUNTRY,
        iso=row["iso3166_2"],
        short=Term(ru=tile["short_ru"], ky=tile["short_ky"], en=row["name_en"]) if tile else None,
        code=tile.get("code", ""),
        tile=(int(tile["col"]), int(tile["row"])) if tile else None,
        point=(float(row["lon"]), float(row["lat"])) if row["lon"] else None,
        area=_number(row["area_km2_official_wikipedia"]),
        area_source="Wikipedia" if row["area_km2_official_wikipedia"] else "",
        population=_number(row["population_2021_wfp"]),
        population_year=2021 if row["population_2021_wfp"] else None,
        population_source="WFP" if row["population_2021_wfp"] else "",
    )


def _number(text: str) -> float | None:
    return float(text) if text else None


def _invented(key: str, type: str, parent: str, name: str, at: tuple[float, float]) -> UnitFacts:
    tile = (int(at[0]) - 70, 43 - int(at[1])) if level_of(type) == "unit" else None
    return UnitFacts(
        key=key,
        title=plain(name),
        type=type,
        level=level_of(type),
        parent=parent,
        code=name[:3],
        tile=tile,
        point=at,
    )


@cache
def sketch() -> Sketch:
    """The shipped drawing, flat; of invented units only the real ones have an outline."""
    known = {unit.key for unit in units()}
    drawn = {said["soate"]: area for said, area in shipped("districts") if said["soate"] in known}
    polygons = together(drawn, 0.012)
    parents = {unit.key: unit.parent for unit in units()}
    oblasts = list(oblasts_of(polygons, parents).values())
    points = {u.key: u.point for u in units() if u.point and u.level == "unit"}
    return Sketch(
        width=WIDTH,
        height=HEIGHT,
        outline=_path(_flat(dissolved(oblasts))),
        oblasts=_path(_flat(inner_borders(oblasts))),
        lakes=tuple(_path(_flat(lake)) for _, lake in lakes_of(polygons, 0.01)),
        rivers="".join(_path(_flat(river.simplify(0.01))) for _, river in shipped("rivers")),
        units={key: _path(_flat(polygon)) for key, polygon in sorted(polygons.items())},
        points={key: _at(*point) for key, point in sorted(points.items())},
        source="МЧС 2018; OCHA COD-AB (CC BY 3.0 IGO)",
        as_of="2018-11-19",
        scale=SCALE,
    )


def _flat(area: Any) -> Any:
    return shapely.transform(area, lambda xy: xy * SCALE[::2] + SCALE[1::2])


def _at(longitude: float, latitude: float) -> tuple[float, float]:
    return (round(SCALE[0] * longitude + SCALE[1], 1), round(SCALE[2] * latitude + SCALE[3], 1))


def _path(geometry: Any) -> str:
    """As the `d` of an SVG path."""
    if isinstance(geometry, Polygon):
        return "".join(_line(r.coords) + "Z" for r in (geometry.exterior, *geometry.interiors))
    if isinstance(geometry, MultiPolygon) or geometry.geom_type.startswith("Multi"):
        return "".join(_path(part) for part in geometry.geoms)
    return _line(geometry.coords) if geometry.geom_type == "LineString" else ""


def _line(points: Any) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y, *_ in points)


INVENTED = (
    ("41702000000000", "oblast", COUNTRY, "East Region", (78.0, 42.2)),
    ("41704000000000", "oblast", COUNTRY, "South Region", (75.5, 41.2)),
    ("41702205000000", "district", "41702000000000", "Ak-Suu", (79.0, 42.3)),
    ("41702215000000", "district", "41702000000000", "Jeti-Oguz", (78.2, 42.0)),
    ("41704220000000", "district", "41704000000000", "At-Bashy", (75.4, 40.8)),
    ("41711000000000", "city_republican", COUNTRY, "Capital", (74.6, 42.9)),
    ("41711201000000", "city_district_of_bishkek", "41711000000000", "First", (74.5, 42.9)),
    ("41704400000010", "city_oblast", "41704000000000", "Naryn", (76.0, 41.4)),
    ("41721000000000", "city_republican", COUNTRY, "Second City", (72.8, 40.5)),
)
