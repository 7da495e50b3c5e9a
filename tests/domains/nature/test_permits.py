"""Permits to hunt: the fee by the tariff of the day, none under a moratorium; the protected share."""

from typing import Any

import pytest

from ekokarta.domains.nature.protected_land_share import ProtectedLandShare
from ekokarta.domains.nature.share_kind import share_of
from ekokarta.domains.nature.wildlife_permit import WildlifePermit
from ekokarta.release import COUNTRY
from ekokarta.territory.holding import units_over
from ekokarta.territory.unit import area_of

pytestmark = pytest.mark.django_db
TON, BATKEN, ISSYK_KUL = "41702220000000", "41705214000000", "41702000000000"
HEAD = "key,number,species,payer,animals,where,happened_on"


@pytest.mark.parametrize(
    ("species", "payer", "day", "animals", "som"),
    [
        ("argali", "иностранный", "2022-09-01", 1, 700_000),
        ("argali", "иностранный", "2023-09-01", 1, 1_000_000),
        ("ibex", "иностранный", "2024-09-01", 2, 400_000),
        ("snowcock", "иностранный", "2022-09-01", 5, 1_500),
        ("roe-deer", "отечественный", "2023-09-01", 1, None),  # no tariff for residents was read
        ("argali", "иностранный", "2017-09-01", 1, None),
    ],
)
def test_the_fee_follows_from_the_tariff_of_the_day(
    imported: Any, species: str, payer: str, day: str, animals: int, som: Any
) -> None:
    taken = imported("wildlife-permits", HEAD, f"p,1,{species},{payer},{animals},{BATKEN},{day}")
    assert [str(r) for r in taken.refused] == []
    assert WildlifePermit.objects.get().fee == (None if som is None else som * 100)


def test_the_day_from_which_a_rate_holds_can_be_corrected(imported: Any) -> None:
    imported("wildlife-tariffs", "key,valid_from", "argali-2023,2024-01-01")
    imported("wildlife-permits", HEAD, f"p,1,argali,иностранный,1,{BATKEN},2023-12-31",
             f"q,2,argali,иностранный,1,{BATKEN},2024-01-01")  # fmt: skip
    assert dict(WildlifePermit.objects.values_list("key", "fee")) == {
        "p": 70_000_000,
        "q": 100_000_000,
    }


def test_under_a_moratorium_there_is_no_permit(imported: Any, cells: Any) -> None:
    taken = imported("wildlife-permits", HEAD, f"a,1,argali,иностранный,1,{TON},2023-09-01",
                     f"b,2,argali,иностранный,1,{TON},2022-09-01", f"c,3,argali,иностранный,2,{BATKEN},2023-09-01",
                     f"d,4,snow-leopard,иностранный,1,{TON},2023-09-01")  # fmt: skip
    assert [r.row for r in taken.refused] == [2] and "Мораторий" in taken.refused[0].reason.ru
    assert cells("wildlife-permits", "total_animals", 2023)[BATKEN].value == 2
    assert cells("wildlife-permits", "total_fee", 2023)[BATKEN].value == 2_000_000


def test_the_rulings_of_a_place_are_those_of_all_units_above_it() -> None:
    assert units_over(TON) == {TON, ISSYK_KUL, COUNTRY} and units_over("unknown") == {"unknown"}
    assert units_over(f"{TON}=0.5; {BATKEN}=0.5") >= {TON, BATKEN, COUNTRY}


def test_the_control_share_agrees_with_its_area() -> None:
    """2017: 7.38 % of the country is 14 761.2 km²."""
    row = ProtectedLandShare.objects.get(key="share-2017")
    assert (row.number, row.area) == (7.38, 14_761.2)
    assert share_of(row.area, area_of(COUNTRY)) == 7.38


def test_a_share_that_contradicts_its_area_is_refused(imported: Any, cells: Any) -> None:
    head = "key,where,period,said,area"
    taken = imported(
        "protected-land-shares", head, f"a,{COUNTRY},2023,8.5,14800", f"b,{COUNTRY},2024,7.4,14796"
    )
    assert [r.row for r in taken.refused] == [2] and "14800" in taken.refused[0].reason.ru
    found = cells("protected-land-shares", "reported_number_share_kind_reached", 2024)
    assert found[COUNTRY].value == 7.4
