"""All settlements of the classifier are there, once each; what nobody knows of them is unknown."""

import csv
import re
from collections import Counter
from typing import Any

import pytest
import settlements
from conftest import shared

from ekokarta.release import COUNTRY, Status
from ekokarta.territory.models import Settlement

SOKULUK = "41708222000000"


@pytest.fixture(scope="module")
def table() -> list[dict[str, str]]:
    with settlements.TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_shipped_table_follows_from_its_sources(table: Any) -> None:
    classifier = settlements.read(shared("data/kg_soate_2021.csv"))
    names = settlements.read(shared("data/facts/settlement_names_ky.csv"))
    made = settlements.table(classifier, names)
    assert [{name: row.get(name, "") for name in settlements.HEAD} for row in made] == table
    villages = {row["soate"] for row in classifier if row["kind"] == "settlement"}
    assert len(villages) == 1855 and villages <= {row["soate"] for row in table}


def test_each_is_there_once_and_no_two_stand_on_one_point(table: Any) -> None:
    codes = Counter(row["soate"] for row in table if row["soate"])
    points = Counter((row["longitude"], row["latitude"]) for row in table if row["longitude"])
    assert max(codes.values()) == 1 and max(points.values()) == 1
    assert len({row["key"] for row in table}) == len(table)


def test_the_111_of_before_keep_their_keys(table: Any) -> None:
    before = [row for row in table if row["key"].startswith("geonames:")]
    assert len(before) == 111 and all(row["longitude"] for row in before)
    assert sum(not row["soate"] for row in before) == 9, "what fits two, or none, is not guessed"
    assert all(settlements.UNKNOWN in row["remark"] for row in before if not row["soate"])


def test_two_points_are_never_one_settlement() -> None:
    row = {"external": "1", "name": "Арал", "where": "u"}
    listed = {"a": {"name": "Арал", "where": "u"}}
    assert settlements.matched([row], listed) == {"1": "a"}
    with pytest.raises(ValueError):
        settlements.matched([row, {**row, "external": "2"}], listed)
    assert settlements.matched([row], {**listed, "b": {"name": "Арал", "where": "u"}}) == {}


@pytest.mark.django_db
def test_counts_are_whole_and_what_is_unknown_is_no_zero(cells: Any) -> None:
    villages = cells("settlements", "count_level_in_aimak", 2023)
    assert villages[COUNTRY].value == 1855 and villages[SOKULUK].value == 68
    assert cells("settlements", "count", 2023)[COUNTRY].value == 1942
    silent = {str(where) for where in Settlement.objects.values_list("where", flat=True)} - {
        str(where)
        for where in Settlement.objects.exclude(population=None).values_list("where", flat=True)
    }
    people = cells("settlements", "total_population", 2023)
    assert silent and {people[where].status for where in silent} == {Status.NOT_REPORTED}


def test_the_text_says_of_which_parts_the_number_is(table: Any) -> None:
    """So that nobody wonders why it is not the 1,855 villages."""
    parts = Counter(row["level"] for row in table)
    numbers = [len(table), *(parts[level] for level in ("in_aimak", "of_unit", "city", ""))]
    for text in Settlement.layer.about.each():
        said = [int(n) for n in re.findall(r"\b\d+\b", text.split("2024–2025")[1].replace("=", ""))]
        assert said == numbers and said[0] == sum(said[1:])


@pytest.mark.django_db
def test_each_part_has_a_number_of_its_own(cells: Any) -> None:
    words = ("", "_level_in_aimak", "_level_of_unit", "_level_city")
    numbers = [cells("settlements", f"count{word}", 2023)[COUNTRY].value for word in words]
    assert numbers == [1942, 1855, 63, 15]


@pytest.mark.django_db
def test_the_epoch_is_said_where_the_register_is_shown() -> None:
    about = Settlement.layer.about
    assert all("2021" in text and "2024–2025" in text for text in about.each())
