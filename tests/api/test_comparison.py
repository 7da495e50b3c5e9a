"""`/api/comparison` and `.csv`: what changed and why, as others rely on it."""

import csv
import io
from random import Random
from typing import Any

import pytest
from django.test import Client
from fixture_answers import is_problem

from ekokarta.api.change_row import ChangeRow
from ekokarta.reading import Comparison, Release
from ekokarta.release import COUNTRY

Row = dict[str, Any]
BISHKEK = "41711000000000"


@pytest.fixture(scope="module")
def rows(api: Client) -> list[Row]:
    found: list[Row] = api.get(f"/api/comparison?against={COUNTRY}").json()["changes"]
    return found


def test_the_columns_are_a_promise(rows: list[Row]) -> None:
    assert all(list(row) == list(ChangeRow._fields) for row in rows)
    assert {(row["base"], row["end"]) for row in rows} == {(2022, 2024)}


def test_each_end_is_the_cell_of_the_statistics(api: Client, rows: list[Row]) -> None:
    cells = {
        (c["layer"], c["measure"], c["unit"], c["year"]): c
        for c in api.get("/api/statistics").json()["cells"]
    }
    assert len(rows) == len(cells) / 3
    for row in rows:
        for end in ("base", "end"):
            cell = cells[row["layer"], row["measure"], row["unit"], row[end]]
            assert (row[f"{end}_value"], row[f"{end}_status"]) == (cell["value"], cell["status"])


def test_a_difference_and_its_parts_fit(rows: list[Row]) -> None:
    told = [row for row in rows if row["difference"] is not None]
    assert told
    for row in told:
        assert row["base_value"] + row["difference"] == pytest.approx(row["end_value"])
        if row["percent"] is not None:
            assert row["base_value"] * (1 + row["percent"] / 100) == pytest.approx(row["end_value"])
        counted = {r["reason"]: r["count"] for r in row["reasons"] if r["count"]}
        if row["measure"] == "count" and {"arrived", "left"} & counted.keys():
            assert counted.get("arrived", 0) - counted.get("left", 0) == row["difference"]


def test_what_is_withheld_is_nowhere(rows: list[Row]) -> None:
    hidden = [row for row in rows if "withheld" in (row["base_status"], row["end_status"])]
    assert hidden
    for row in hidden:
        assert row["obstacle"] == "withheld" and row["difference"] is row["percent"] is None
        assert row["reasons"] == [] and row["base_redrawn"] is None
        assert row["end_status"] != "withheld" or row["rank"] is row["against_share"] is None


def test_shares_of_the_country(rows: list[Row]) -> None:
    country = next(r for r in rows if (r["unit"], r["measure"]) == (COUNTRY, "total_area"))
    assert country["against"] == COUNTRY and country["against_share"] is None
    for row in rows:
        same = (row["layer"], row["measure"]) == (country["layer"], country["measure"])
        if same and row["level"] == "unit" and row["against_share"] is not None:
            assert row["against_share"] == pytest.approx(row["end_value"] / country["end_value"])


def test_csv_is_what_json_says(api: Client) -> None:
    query = f"layer=waste-sites,reported-facts&base=2023&against={BISHKEK}"
    said = api.get(f"/api/comparison?{query}").json()["changes"]
    text = api.get(f"/api/comparison.csv?{query}").content.decode("utf-8-sig")
    table = list(csv.DictReader(io.StringIO(text)))
    assert len(table) == len(said)
    for line, row in zip(table, said, strict=True):
        reasons = line.pop("reasons")
        assert [r.partition("@")[0].partition("=")[0] for r in reasons.split(";") if r] == [
            r["reason"] for r in row["reasons"]
        ]
        plain = {k: v for k, v in row.items() if k != "reasons"}
        assert line == {
            k: ""
            if v is None
            else str(v).lower()
            if v in (True, False) and k.endswith("simulated")
            else str(v)
            for k, v in plain.items()
        }


def test_it_is_what_the_release_answers(api: Client, release: Release, rows: list[Row]) -> None:
    found = Comparison.understood(release, {"against": COUNTRY}).answers(release)
    for answer, row in Random(4).sample(list(zip(found, rows, strict=True)), 200):
        change = answer.change
        assert (answer.layer, answer.measure, answer.unit) == (
            row["layer"], row["measure"], row["unit"],
        )  # fmt: skip
        assert row["difference"] == (
            None if change.difference is None else float(change.difference)
        )
        assert row["rank"] == (answer.rank.place if answer.rank else None)
        assert row["n"] == answer.ranking.n


def test_other_years_are_another_answer(api: Client) -> None:
    tags = {api.get(f"/api/comparison?{q}")["ETag"] for q in ("", "base=2023", "end=2023")}
    tags |= {api.get(f"/api/comparison?against={u}")["ETag"] for u in (COUNTRY, BISHKEK)}
    assert len(tags) == 5


@pytest.mark.parametrize("address", ["/api/comparison", "/api/comparison.csv"])
@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("base=2024", 400),
        ("base=2023&end=2023", 400),
        ("base=x", 400),
        ("base=2022,2023", 400),
        ("year=2023", 400),
        ("units=1", 400),
        ("base=1999", 404),
        ("end=2030", 404),
        ("layer=nothing", 404),
        ("unit=1", 404),
        ("against=1", 404),
    ],
)
def test_what_is_not_understood_is_a_problem(
    api: Client, address: str, query: str, status: int
) -> None:
    is_problem(api.get(f"{address}?{query}"), status)
