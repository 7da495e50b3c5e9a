"""Population and district statistics: as their source says them, dated, outside of the comparison."""

import csv
from typing import Any

import pytest
from conftest import shared

from ekokarta.release import Status
from ekokarta.territory.models import Population, UnitStatistic
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
TON, COLUMNS = "41702220000000", {
    "floods_mudflows_1999_2021": ("floods", "1999/2021"),
    "wheat_production_2021_ha": ("wheat", "2021"),
    "potato_production_2021_ha": ("potatoes", "2021"),
    "vegetables_production_2021_ha": ("vegetables", "2021"),
    "fruits_production_2021": ("fruit", "2021"),
    "livestock_head_count_2021": ("livestock", "2021"),
    **{f"poverty_{year}": ("poverty", str(year)) for year in (*range(2011, 2019), 2020)},
}  # fmt: skip


def test_the_shipped_numbers_are_those_of_the_source() -> None:
    """Both ways: none is lost, none is added."""
    file = shared("data/kg_district_stats_wfp_prism.csv")
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    wanted = {
        (row["soate"], *COLUMNS[name]): float(row[name])
        for row in rows for name in COLUMNS if row[name]
    }  # fmt: skip
    found = UnitStatistic.objects.values_list("where_id", "what", "period", "number")
    assert {tuple(row[:3]): row[3] for row in found} == wanted
    people = {row["soate"]: float(row["population_2021"]) for row in rows} | corrected()
    assert dict(Population.objects.values_list("where_id", "number")) == people
    told = Unit.objects.filter(key__in=people).values_list("key", "population")
    assert dict(told) == people, "a passport says the same number"


WRONG = ("41702210000000", "41702215000000", "41703215000000", "41703220000000", "41706207000000",
         "41706242000000", "41708203000000", "41708206000000")  # fmt: skip


def corrected() -> dict[str, float]:
    """Of the eight populations which the source has wrong: the estimate of 1 January 2021."""
    with shared("data/facts/population_area.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {
            row["soate"]: float(row["value"])
            for row in csv.DictReader(lines)
            if row["soate"] in WRONG and row["basis"].startswith("оценка на 1 января 2021")
        }


def test_corrected_people_name_their_source_and_are_no_census() -> None:
    rows = Population.objects.filter(where__in=WRONG)
    assert rows.count() == 8
    assert all("Оценка Нацстаткома" in row.source and "перепис" not in row.source for row in rows)
    found = dict(rows.values_list("where_id", "number"))
    assert (found["41706207000000"], found["41708203000000"]) == (87_398, 188_484), "not swapped"


def test_harvests_say_that_their_unit_is_doubtful() -> None:
    doubtful = UnitStatistic.objects.filter(what__in=("wheat", "potatoes", "vegetables", "fruit"))
    assert doubtful.exists() and not doubtful.filter(remark="").exists()


def test_people_of_2021_are_not_those_of_2022(cells: Any) -> None:
    cell = cells("population", "total_number_people_all", 2022)[TON]
    assert cell.status is Status.NOT_REPORTED


def test_a_whole_that_reports_its_people_outranks_its_parts(cells: Any, imported: Any) -> None:
    imported("population", "key,people,where,period,said", f"a,all,{TON},2023,54000",
             "b,all,41702000000000,2023,540000", f"c,urban,{TON},2023,9000")  # fmt: skip
    found = cells("population", "total_number_people_all", 2023)
    assert (found[TON].value, found["41702000000000"].value) == (54000, 540000)
