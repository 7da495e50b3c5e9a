"""Simulated rows: on land, in their unit, with seasons and sums as hinted, never pinned on anybody."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import shapely
from shapely.geometry import shape

from ekokarta.errors import Misunderstood
from ekokarta.intake.simulated import Hints, read_hints, signatures, simulated_sheet
from ekokarta.layers import layer_called
from ekokarta.territory.boundary import Boundary

pytestmark = pytest.mark.django_db
LAKES = Path(__file__).resolve().parents[2] / "src/ekokarta/territory/seed/geo/lakes.geojson"


def rows(slug: str, **hints: Any) -> list[dict[str, str]]:
    sheet = simulated_sheet(layer_called(slug), Hints(**hints)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(sheet)))


def test_places_lie_in_their_unit_and_never_in_a_lake() -> None:
    polygons = {b.unit_id: b.geometry for b in Boundary.objects.all()}
    lakes = shapely.union_all(
        [shape(f["geometry"]) for f in json.loads(LAKES.read_text())["features"]]
    )
    found = [
        (r["where"], shapely.from_wkt(r["geometry"]))
        for r in rows("treatment-plants", rows=400)
        if r["geometry"]
    ]
    assert len(found) > 300
    outside = [
        unit for unit, point in found if unit in polygons and not polygons[unit].contains(point)
    ]
    assert len(outside) <= len(found) * 0.06, (
        "a seat may lie outside of a coarse polygon, a scattered point not"
    )
    assert not [point for _, point in found if lakes.contains(point)]


def test_a_hint_may_name_a_register_that_is_no_more() -> None:
    """Near it means near the seat of the unit; at its places means nowhere."""
    found = rows("treatment-plants", rows=20, near="no-such-register", unplaced=0.0, unknown=0.0)
    assert len([r for r in found if r["geometry"]]) > 10
    figure = {"set": {"pollutant": "pm25", "indicator": "mean"}, "at": "no-such-register"}
    assert rows("air-quality", figures=(figure,)) == []


def test_areas_are_areas() -> None:
    shapes = [
        shapely.from_wkt(r["geometry"])
        for r in rows("waste-sites", rows=30, shape=(1, 2))
        if r["geometry"]
    ]
    assert {s.geom_type for s in shapes} == {"Polygon"} and all(s.is_valid for s in shapes)


def test_events_follow_season_and_trend() -> None:
    season = (0,) * 5 + (1,) + (0,) * 6
    found = [r["happened_on"] for r in rows("violations", rows=300, season=season, trend=2.0)]
    assert {day[5:7] for day in found} == {"06"}
    by_year = [sum(day[:4] == str(year) for day in found) for year in (2022, 2023, 2024)]
    assert by_year == [43, 86, 171]


def test_sums_are_as_hinted() -> None:
    found = rows("violations", rows=90, totals={"fine": {"2023": 1234567.89}})
    sums = sum(Decimal(r["fine"]) for r in found if r["happened_on"][:4] == "2023" and r["fine"])
    assert sums == Decimal("1234567.89")


def test_a_payment_is_a_part_of_what_was_charged() -> None:
    said = {"charged": {"median": 100}, "paid": {"of": "charged", "share": [0, 0.5, 1]}}
    found = rows("fee-accruals", rows=60, columns=said)
    shares = {Decimal(r["paid"]) / Decimal(r["charged"]) for r in found}
    assert shares == {Decimal(0), Decimal("0.5"), Decimal(1)}


def test_figures_are_made_for_each_series_unit_and_year() -> None:
    figure = {
        "set": {"pollutant": "pm25", "indicator": "mean"},
        "units": ["41711000000000"],
        "missing": 0,
    }
    found = rows("air-quality", figures=(figure,))
    assert [(r["where"], r["period"], r["pollutant"]) for r in found] == [
        ("41711000000000", year, "pm25") for year in ("2022", "2023", "2024")
    ]


def test_nothing_invented_is_pinned_on_somebody_real() -> None:
    assert {r["operator"] for r in rows("treatment-plants")} == {""}


def test_a_typo_in_the_hints_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text("rwos = 3")
    with pytest.raises(Misunderstood, match="rwos"):
        read_hints(file)


def test_signatures_leave_gaps() -> None:
    signed = signatures(layer_called("treatment-plants"), Hints(signed=0.5))
    assert 40 < len(signed) < 125 and len(set(signed)) == len(signed)
    assert signatures(layer_called("acts"), Hints()) == []


def test_a_reference_to_a_thing_that_stands_somewhere_stays_in_its_unit(imported: Any) -> None:
    ton, osh = "41702220000000", "41721000000000"
    imported(
        "production-facilities", "key,name,where", f"a,Цех,{ton}", f"b,Цех,{osh}", simulated=True
    )
    found = {
        (r["where"], r["facility"]) for r in rows("permits", rows=300, only=(ton, osh), unknown=0)
    }
    assert found <= {(ton, "a"), (osh, "b"), (ton, ""), (osh, "")} and len(found) == 4


def test_a_day_after_another_may_be_unknown() -> None:
    hint = {"expires_on": {"after": "opened_on", "years": [5], "missing": 0.5}}
    found = rows("licences", rows=200, columns=hint)
    said = [r for r in found if r["expires_on"]]
    assert 60 < len(said) < 140
    assert {int(r["expires_on"][:4]) - int(r["opened_on"][:4]) for r in said} == {5}
