"""How numbers, dates and names are said: the tables beside this file, which the web's tests read too."""

import csv
from pathlib import Path

import pytest

from ekokarta.terms import fold, said_date, said_number

Row = dict[str, str]


def _table(name: str) -> list[Row]:
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _name(row: Row) -> str:
    return " ".join(list(row.values())[:3])


@pytest.mark.parametrize("row", _table("numbers"), ids=_name)
def test_a_number_reads_as_the_table_says(row: Row) -> None:
    decimals = int(row["decimals"]) if row["decimals"] else None
    assert said_number(float(row["value"]), decimals, row["language"]) == row["said"]


@pytest.mark.parametrize("row", _table("dates"), ids=_name)
def test_a_date_reads_as_the_table_says(row: Row) -> None:
    assert said_date(row["text"], row["language"]) == row["said"]


@pytest.mark.parametrize("row", _table("folds"), ids=_name)
def test_what_is_typed_meets_what_stands(row: Row) -> None:
    assert (fold(row["typed"]) == fold(row["stands"])) is (row["meets"] == "yes")
