"""The shipped yearly figures of PM2.5 follow from the embassy's hours by the stated method."""

import csv
from typing import Any

import embassy_air
import pytest
from conftest import ROOT, shared

from ekokarta.release import Caveat, Status

BISHKEK = "41711000000000"
SHIPPED = ROOT / "src/ekokarta/domains/air/seed/air-quality.csv"
MEAN, CAPTURE = (f"reported_number_pollutant_pm25_indicator_{what}" for what in ("mean", "capture"))


def shipped() -> list[list[str]]:
    with SHIPPED.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def test_the_shipped_figures_follow_from_the_hours() -> None:
    folder = shared("data/airnow")
    assert [embassy_air.HEAD, *embassy_air.rows(folder)] == shipped()


def test_a_year_that_is_too_short_has_a_capture_and_no_mean() -> None:
    rows = [dict(zip(embassy_air.HEAD, row, strict=True)) for row in shipped()[1:]]
    short = {row["indicator"] for row in rows if row["period"] == "2023"}
    assert short == {"capture"}
    assert {row["period"] for row in rows if row["indicator"] == "mean"} == {
        "2019", "2020", "2021", "2022",
    }  # fmt: skip
    assert all(row["method"] and "AirNow" in row["source"] for row in rows)
    assert all(row["norm"] for row in rows if row["indicator"].startswith("days_over"))


@pytest.mark.django_db
def test_the_cube_says_what_was_measured_and_nothing_more(cells: Any) -> None:
    mean = cells("air-quality", MEAN, 2022)
    assert mean[BISHKEK].value == 33.5 and Caveat.SIMULATED not in mean[BISHKEK].flags
    assert cells("air-quality", MEAN, 2023)[BISHKEK].status is Status.NOT_REPORTED
    assert cells("air-quality", CAPTURE, 2023)[BISHKEK].value == 24.7


@pytest.mark.django_db
def test_a_figure_of_one_thing_says_nothing_of_another(cells: Any, imported: Any) -> None:
    """Osh has a capture but no mean: not reported, for it has no parts that could be meant."""
    imported("air-quality", "key,pollutant,indicator,where,period,said",
             "osh,pm25,capture,41721000000000,2024,80")  # fmt: skip
    assert cells("air-quality", CAPTURE, 2024)["41721000000000"].value == 80
    assert cells("air-quality", MEAN, 2024)["41721000000000"].status is Status.NOT_REPORTED


@pytest.mark.django_db
def test_a_simulated_figure_never_bars_a_real_one(cells: Any, imported: Any) -> None:
    head = "key,pollutant,indicator,where,period,said"
    taken = imported("air-quality", head, f"s,pm25,mean,{BISHKEK},2024,90", simulated=True)
    assert taken.changed == 1
    real = imported("air-quality", head, f"r,pm25,mean,{BISHKEK},2024,30")
    assert real.refused == [] and cells("air-quality", MEAN, 2024)[BISHKEK].value == 30
