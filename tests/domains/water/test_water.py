"""What is special about water: a river in many districts, and what is forbidden beside it."""

import json
from typing import Any

import pytest
import shapely
from conftest import shared
from shapely.geometry import Point, shape

from ekokarta.domains.water.models import Restriction, WaterBody
from ekokarta.publication.ground import GEO
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED
from ekokarta.territory.ground import divided, kilometres
from ekokarta.territory.holding import holding

pytestmark = pytest.mark.django_db
TON, TUP, BISHKEK = "41702220000000", "41702225000000", "41711000000000"


def test_the_length_of_a_river_is_split_by_district(imported: Any, cells: Any) -> None:
    WaterBody.objects.all().delete()
    imported("water-bodies", "key,name,type,where,length", f"r,Река,река,{TON}=0.25; {TUP}=0.75,80",
             "t,Иная,река,transboundary,20", f"u,Третья,река,{TON}; {TUP},8")  # fmt: skip
    found = cells("water-bodies", "total_length", 2023)
    assert (found[TON].value, found[TUP].value, found[COUNTRY].value) == (20, 60, 108)
    assert found[NOT_DISTRIBUTED].value == 28, "what nobody has split is given to no district"
    counted = cells("water-bodies", "count", 2023)
    assert (counted[TON].value, counted[TUP].value, counted[COUNTRY].value) == (2, 2, 3)


@pytest.mark.parametrize(("key", "name"), [("river-naryn", "Naryn"), ("river-toxkan", "Toxkan")])
def test_the_first_rivers_are_as_long_as_their_lines(key: str, name: str) -> None:
    """Recounted from the shipped line; the districts by the boundaries which the table names."""
    areas = json.loads(shared("data/kg_adm2_codab2018.geojson").read_text(encoding="utf-8"))
    polygons = {
        f["properties"]["soate"]: shapely.make_valid(shape(f["geometry"]))
        for f in areas["features"]
    }
    lines = json.loads((GEO / "rivers.geojson").read_text(encoding="utf-8"))["features"]
    line = shapely.union_all(
        [shape(f["geometry"]) for f in lines if f["properties"].get("name") == name]
    )
    river = WaterBody.objects.get(key=key)
    assert river.length == round(kilometres(line))
    assert str(river.where_id) == divided(line, polygons).removesuffix("=1")


def test_a_proposed_moratorium_restricts_nobody(imported: Any, cells: Any) -> None:
    head = "key,name,where,rule,standing,geometry,closed_on"
    square = '"POLYGON((74.5 42.8, 74.6 42.8, 74.6 42.9, 74.5 42.9, 74.5 42.8))"'
    Restriction.objects.all().delete()
    imported("water-restrictions", head,
             f"p,Предложение,{BISHKEK},мораторий на строительство,предложено,,",
             f"z,Зона,{BISHKEK},водоохранная зона,2022-03 предложено; 2023-05-01 действует,{square},2024")  # fmt: skip
    units = frozenset({BISHKEK, COUNTRY})
    rulings = list(Restriction.objects.all())

    def keys(day: str, point: Any) -> list[str]:
        return [r.key for r in holding(rulings, day, shape=point, units=units)]

    inside, outside = Point(74.55, 42.85), Point(74.7, 42.85)
    assert keys("2023-04-30", inside) == []
    assert keys("2023-05-01", inside) == ["z"] and keys("2024-12-31", inside) == ["z"]
    assert keys("2025-01-01", inside) == [] and keys("2023-06-01", outside) == []
    assert cells("water-restrictions", "count_standing_in_force", 2023)[BISHKEK].value == 1
    assert cells("water-restrictions", "count_standing_in_force", 2022)[BISHKEK].value in (None, 0)


def test_the_report_only_proposes_the_moratorium_of_bishkek() -> None:
    said = Restriction.objects.get(key="moratorium-bishkek-rivers")
    assert not said.holds_on("2024-01-01")
    assert Restriction.objects.get(key="strips-bishkek-rivers").holds_on("2024-01-01")
