"""The units and the map of the fixture: the real ones where their tables are at hand, else a few."""

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon, shape

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
    """The country drawn flat, of the generalised extract; without it no unit has an outline."""
    polygons = {
        f["properties"]["soate"]: _flat(f) for f in _features("kg_adm2_geoboundaries2010_pypi")
    }
    oblasts = [_flat(f) for f in _features("kg_adm1_naturalearth")]
    lakes = [_flat(f) for f in _features("kg_lakes") if "COD-AB" not in f["properties"]["source"]]
    rivers = [_flat(f) for f in _features("kg_rivers_packages")]
    points = {u.key: u.point for u in units() if u.point and u.level == "unit"}
    return Sketch(
        width=WIDTH,
        height=HEIGHT,
        outline=_path(shapely.union_all(oblasts)),
        oblasts="".join(_path(oblast) for oblast in oblasts),
        lakes=tuple(_path(lake) for lake in lakes),
        rivers="".join(_path(river) for river in rivers),
        units={key: _path(polygon) for key, polygon in sorted(polygons.items())},
        points={key: _at(*point) for key, point in sorted(points.items())},
        source="geoBoundaries (CC BY-SA 3.0)",
        scale=SCALE,
    )


def _features(name: str) -> list[dict[str, Any]]:
    file = SHARED / "data" / f"{name}.geojson"
    found: list[dict[str, Any]] = json.loads(file.read_text())["features"] if file.is_file() else []
    return found


def _flat(feature: dict[str, Any]) -> Any:
    flat = shapely.transform(shape(feature["geometry"]), lambda xy: xy * SCALE[::2] + SCALE[1::2])
    return flat.simplify(0.8)


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
