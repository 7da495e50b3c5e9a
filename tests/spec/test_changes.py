"""What changed, why, who stands where, what a part is of a whole: the tables beside this file."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from fixture_said import cell_of, measure_of

from ekokarta.reading.change import Change, change
from ekokarta.reading.contrast import contrast
from ekokarta.reading.ranking import ranking
from ekokarta.reading.reason import Reason

Row = dict[str, str]


def _table(name: str) -> list[Row]:
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _name(row: Row) -> str:
    return " | ".join(said for column, said in row.items() if column != "why")


def _said(number: Decimal | None) -> str:
    return "" if number is None else f"{round(number, 3).normalize():f}"


def reason_as_said(reason: Reason) -> str:
    count = "" if reason.count is None else f"={reason.count}"
    years = "@" + "+".join(map(str, reason.years)) if reason.years else ""
    return f"{reason.cause}{count}{years}"


def changed(row: Row) -> Change:
    told = {2022: row["base"], 2023: row["between"] or row["base"], 2024: row["end"]}
    years = {year: cell_of(said) for year, said in told.items()}
    return change(years, measure_of(row["kind"]), 2022, 2024)


@pytest.mark.parametrize("row", _table("changes"), ids=_name)
def test_a_change_is_what_the_table_says(row: Row) -> None:
    found = changed(row)
    assert _said(found.difference) == row["difference"]
    assert _said(found.percent and round(found.percent, 2)) == row["percent"]
    assert str(found.obstacle or "") == row["unsaid"]
    assert " ".join(map(reason_as_said, found.reasons)) == row["reasons"]


@pytest.mark.parametrize("row", _table("ranks"), ids=_name)
def test_a_place_is_what_the_table_says(row: Row) -> None:
    cells = {str(i): cell_of(said) for i, said in enumerate(row["numbers"].split())}
    found = ranking(cells, row["better"])
    places = [str(found.ranks[unit].place) if unit in found.ranks else "-" for unit in cells]
    assert " ".join(places) == row["places"]
    assert _said(found.median) == row["median"]
    assert " ".join(map(_said, found.quartiles or ())) == row["quartiles"]


@pytest.mark.parametrize("row", _table("contrasts"), ids=_name)
def test_beside_another_unit_it_is_what_the_table_says(row: Row) -> None:
    theirs, mine = cell_of(row["theirs"]), cell_of(row["mine"])
    found = contrast("x", theirs, mine, measure_of(row["kind"]), inside=row["inside"] == "yes")
    numbers = (found.difference, found.ratio, found.share)
    assert [_said(n) for n in numbers] == [row[c] for c in ("difference", "ratio", "share")]
    assert str(found.obstacle or "") == row["unsaid"]
