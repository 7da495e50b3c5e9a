"""What changed in a district from year to year, from the sheet to the page and the file, with its reasons."""

from pathlib import Path
from typing import Any

import pytest

from ekokarta.publication import publish
from ekokarta.release import COUNTRY

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
YEARS = (2022, 2023, 2024)
HEAD = "key,name,where,opened_on,closed_on,legality,area"
SITES = (
    f"a,Старая,{TON},2001-05-01,2023-03-01,unauthorised,1",
    f"b,Вторая,{TON},2010-05-01,,unauthorised,2",
    f"c,Новая,{TON},2023-06-01,,unauthorised; 2024-02 authorised,3",
    f"d,Новейшая,{TON},2024-06-01,,unauthorised,4",
    f"e,Соседняя,{TUP},2000-01-01,,authorised,5",
)
ONE = f"/api/comparison?layer=waste-sites&unit={TON}&measure="


@pytest.fixture
def published(imported: Any, agreed: Any, releases: Path) -> Path:
    agreed("waste-sites")
    assert imported("waste-sites", HEAD, *SITES).refused == []
    publish(releases, YEARS)
    return releases


def change(client: Any, query: str) -> dict[str, Any]:
    found = client.get(ONE + query).json()["changes"]
    assert len(found) == 1
    row: dict[str, Any] = found[0]
    return row


def told(row: dict[str, Any]) -> dict[str, int]:
    return {r["reason"]: r["count"] for r in row["reasons"] if r["count"]}


def test_a_count_says_who_came_and_who_went(client: Any, published: Path) -> None:
    row = change(client, "count")
    assert (row["base_value"], row["end_value"], row["difference"]) == (2, 3, 1)
    assert told(row) == {"arrived": 2, "left": 1} and row["percent"] == 50
    later = change(client, "count&base=2023")
    assert told(later) == {"arrived": 1} and later["difference"] == 1


def test_what_changes_its_state_comes_and_goes_too(client: Any, published: Path) -> None:
    """The new site was a dump for a year: of the dumps it came and it went."""
    row = change(client, "count_legality_unauthorised")
    assert told(row) == {"arrived": 2, "left": 2} and row["difference"] == 0
    assert change(client, "count_legality_authorised")["obstacle"] == "base_missing"


def test_places_and_shares_are_among_those_that_have_a_number(client: Any, published: Path) -> None:
    row = change(client, f"total_area&against={COUNTRY}")
    assert (row["rank"], row["n"], row["first"], row["median"]) == (1, 2, "most", 7)
    assert row["against_share"] == pytest.approx(9 / 14)


def test_the_pages_say_it_in_words(client: Any, published: Path) -> None:
    for address in (
        "/ru/districts/?layer=waste-sites&measure=count",
        f"/ru/districts/{TON}/",
        f"/ru/compare/?unit={COUNTRY},{TON}&theme=waste",
        "/ru/districts/?layer=waste-sites&measure=count&view=map",
    ):
        page = client.get(address).content.decode()
        assert "добавилось записей: 2, выбыло записей: 1" in page, address


def test_a_recheck_is_said(client: Any, published: Path, imported: Any) -> None:
    imported("waste-sites", HEAD, f"b,Вторая,{TON},2010-05-01,,unauthorised,2.5")
    publish(published, YEARS)
    assert told(change(client, "total_area"))["revised"] == 1
    assert "перепроверено 1" in client.get(f"/ru/districts/{TON}/").content.decode()
