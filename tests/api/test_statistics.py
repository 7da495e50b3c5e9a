"""`/api/statistics` and `.csv`: the cube, as others rely on it."""

import csv
import io
import json
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.test import Client
from fixture_answers import is_problem

from ekokarta.reading import Release
from ekokarta.release import COUNTRY, LEVELS, STATISTICS

COLUMNS = [
    "layer",
    "measure",
    "unit",
    "level",
    "year",
    "value",
    "numerator",
    "denominator",
    "n",
    "n_expected",
    "status",
    "flags",
    "arrived",
    "left",
    "revised",
    "reason",
]
Cell = dict[str, Any]


@pytest.fixture(scope="module")
def cells(api: Client) -> list[Cell]:
    found: list[Cell] = api.get("/api/statistics").json()["cells"]
    return found


def test_shape(api: Client, release: Release) -> None:
    response = api.get("/api/statistics?layer=waste-sites&measure=count&year=2023")
    assert response.status_code == 200 and response["Content-Type"] == "application/json"
    said = response.json()
    assert list(said) == ["release", "cells"] and said["release"] == release.id
    assert all(list(cell) == COLUMNS for cell in said["cells"])
    assert {cell["unit"] for cell in said["cells"]} == set(release.units)


def test_order(cells: list[Cell]) -> None:
    places = [tuple(c[k] for k in ("layer", "measure", "year", "level", "unit")) for c in cells]
    assert places == sorted(places) and len(set(places)) == len(places)


def test_json_is_what_the_parquet_file_says(cells: list[Cell], release: Release) -> None:
    table = pq.read_table(release.folder / STATISTICS).to_pylist()
    key = lambda c: (c["layer"], c["measure"], c["year"], c["level"], c["unit"])  # noqa: E731
    told = [{k: v for k, v in cell.items() if k != "reason"} for cell in cells]  # said in words
    assert told == sorted(table, key=key)


def test_csv_is_what_json_says(api: Client, cells: list[Cell]) -> None:
    response = api.get("/api/statistics.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert rows[0] == COLUMNS
    assert len(rows) == len(cells) + 1
    for row, cell in zip(rows[1:], cells, strict=True):
        said = {**cell, "flags": ";".join(cell["flags"])}.values()
        assert row == ["" if value is None else str(value) for value in said]


def test_numbers_are_json_numbers(cells: list[Cell], api: Client) -> None:
    for cell in cells:
        assert type(cell["year"]) is int and cell["level"] in LEVELS
        for name in ("value", "numerator", "denominator", "n", "n_expected"):
            assert cell[name] is None or type(cell[name]) in (int, float)
        assert cell["flags"] == sorted(cell["flags"])
    assert b"NaN" not in api.get("/api/statistics").content


def test_each_status_keeps_its_promise(cells: list[Cell]) -> None:
    seen = {cell["status"] for cell in cells}
    assert seen == {"measured", "zero", "not_reported", "not_applicable", "withheld", "non_detect"}
    for cell in cells:
        assert (cell["value"] is None) == (
            cell["status"] in ("not_reported", "not_applicable", "withheld")
        )
        if cell["status"] == "zero":
            assert cell["value"] == 0
        if cell["status"] == "withheld":
            assert list(cell.values())[5:10] == [None] * 5 and cell["flags"] == []


def test_levels(cells: list[Cell]) -> None:
    levels = {cell["unit"]: cell["level"] for cell in cells}
    assert levels[COUNTRY] == levels["not_distributed"] == "country"
    assert levels["41711000000000"] == "unit"
    assert levels["41702000000000"] == "oblast"
    assert levels["41711201000000"] == "below"


@pytest.mark.parametrize(
    ("query", "name", "wanted"),
    [
        ("layer=violations,waste-sites", "layer", {"violations", "waste-sites"}),
        ("layer=violations&layer=waste-sites", "layer", {"violations", "waste-sites"}),
        ("measure=total_fine", "measure", {"total_fine"}),
        (f"unit=not_distributed,{COUNTRY}", "unit", {"not_distributed", COUNTRY}),
        ("year=2024,2022,2024", "year", {2022, 2024}),
    ],
)
def test_parameters_choose(
    api: Client, cells: list[Cell], query: str, name: str, wanted: set[Any]
) -> None:
    found = api.get(f"/api/statistics?{query}").json()["cells"]
    assert found == [cell for cell in cells if cell[name] in wanted]


def test_empty_parameters_mean_all(api: Client) -> None:
    empty = api.get("/api/statistics?layer=&measure=&unit=&year=")
    assert empty.content == api.get("/api/statistics").content


def test_a_layer_of_reference_has_no_cells(api: Client) -> None:
    assert api.get("/api/statistics?layer=wildlife-tariffs").json()["cells"] == []
    assert api.get("/api/statistics.csv?layer=wildlife-tariffs").content.count(b"\n") == 1


@pytest.mark.parametrize("address", ["/api/statistics", "/api/statistics.csv"])
@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("layer=nothing", 404),
        ("layer=violations,nothing", 404),
        ("measure=nothing", 404),
        ("layer=violations&measure=total_area", 404),
        ("unit=41799999999999", 404),
        ("unit=nowhere", 404),
        ("year=1900", 404),
        ("year=abc", 400),
        ("year=2023.5", 400),
        ("year=2023,", 400),
        ("layer=a,,b", 400),
        ("unit=41700000000000;drop", 400),
        ("jear=2023", 400),
        ("layer=%ff", 400),
    ],
)
def test_what_is_not_there_and_what_is_not_understood(
    api: Client, address: str, query: str, status: int
) -> None:
    is_problem(api.get(f"{address}?{query}"), status)


def test_a_problem_speaks_the_language_of_the_asker(api: Client) -> None:
    def detail(query: str = "", header: str = "") -> str:
        headers = {"Accept-Language": header} if header else {}
        response = api.get(f"/api/statistics?year=1900{query}", headers=headers)
        assert "Accept-Language" in response["Vary"]
        return str(is_problem(response, 404)["detail"])

    assert detail() == "1900-жыл үчүн эч нерсе жарыяланган эмес."
    assert detail("&lang=ru") == "За 1900 год ничего не опубликовано."
    assert detail(header="ru-RU,ru;q=0.9,en;q=0.8") == detail("&lang=ru")
    assert detail("&lang=en", "ru") == "Nothing is published for the year 1900."
    assert detail("&lang=de", "en") == detail("&lang=en")
    assert detail(header="de") == detail(header="ru,en") == detail()


def test_lang_changes_no_cell(api: Client) -> None:
    assert api.get("/api/statistics?lang=en").content == api.get("/api/statistics").content


def test_whole_numbers_have_no_fraction(api: Client) -> None:
    text = api.get("/api/statistics?layer=waste-sites&measure=count").content.decode()
    assert ".0," not in text and json.loads(text)["cells"]
