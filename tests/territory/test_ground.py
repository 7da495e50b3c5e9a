"""Areas and lengths on the ellipsoid, against numbers that anybody can look up."""

import json
from pathlib import Path

import pytest
from shapely.geometry import LineString, MultiPoint, Polygon, box, shape

from ekokarta.territory.ground import divided, hectares, kilometres, lengths

GEO = Path(__file__).resolve().parents[2] / "src/ekokarta/territory/seed/geo"
EARTH = 51_006_562_172  # ha, the surface of the ellipsoid WGS 84


def test_the_whole_earth_and_any_slice_of_it() -> None:
    assert hectares(box(-180, -90, 180, 90)) == pytest.approx(EARTH, rel=1e-9)
    north, south = hectares(box(0, 0, 10, 90)), hectares(box(50, -90, 60, 0))
    assert north == pytest.approx(EARTH / 72, rel=1e-9) == pytest.approx(south)


def test_a_degree_shrinks_to_the_north() -> None:
    """Lengths of a degree on WGS 84: 110.574 km at the equator, 111.132 at 45°, 55.800 along 60°."""
    lines = [[(0, 0), (0, 1)], [(0, 44.5), (0, 45.5)], [(0, 60), (1, 60)]]
    assert [round(kilometres(LineString(line)), 3) for line in lines] == [110.574, 111.132, 55.800]


def test_only_lines_have_a_length() -> None:
    assert kilometres(box(74, 42, 75, 43)) == kilometres(MultiPoint([(74, 42), (75, 43)])) == 0


def test_the_lakes_are_as_large_as_the_table_of_water_bodies_says() -> None:
    lakes = json.loads((GEO / "lakes.geojson").read_text(encoding="utf-8"))["features"]
    said = {f["properties"]["name_ru"]: hectares(shape(f["geometry"])) / 100 for f in lakes}
    assert {name: round(area) for name, area in said.items()} == {
        "Иссык-Куль": 6283, "Сон-Куль": 264, "Чатыр-Куль": 161,
    }  # fmt: skip


WEST, EAST = box(74, 42, 75, 43), box(75, 42, 76, 43)


def test_a_river_is_divided_by_what_it_crosses() -> None:
    river = LineString(
        [(73.5, 42.5), (75.25, 42.5)]
    )  # half a degree outside, one west, a quarter east
    inside = lengths(river, {"w": WEST, "e": EAST, "far": box(80, 40, 81, 41)})
    assert set(inside) == {"w", "e"}
    assert sum(inside.values()) == pytest.approx(kilometres(river) * 1.25 / 1.75)
    assert divided(river, {"w": WEST, "e": EAST}) == "e=0.2; w=0.8"
    assert divided(river, {"far": box(80, 40, 81, 41)}) == ""


def test_shares_sum_to_one_whatever_rounding_does() -> None:
    river = LineString([(74, 42.5), (77, 42.5)])
    thirds = {str(n): box(74 + n, 42, 75 + n, 43) for n in range(3)}
    said = divided(river, thirds)
    assert sum(round(1000 * float(part.split("=")[1])) for part in said.split("; ")) == 1000


def test_an_intersection_of_lines_points_and_areas_is_understood() -> None:
    loop = LineString([(74, 42.2), (74.5, 42.2), (75, 42.6), (75.5, 42.2), (75, 42.0)])
    notch = Polygon([(74, 42), (75, 42), (75, 42.6), (74.9, 42.9), (74, 43)])
    assert 0 < lengths(loop, {"n": notch})["n"] < kilometres(loop)
