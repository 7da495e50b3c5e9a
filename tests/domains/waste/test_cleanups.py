"""Fractions and their sum; e-waste by category; plastic by place and day."""

from decimal import Decimal
from typing import Any

import pytest
from shapely.geometry import Point

from ekokarta.domains.waste.cleanup import Cleanup
from ekokarta.domains.waste.fractions import agree, total_of
from ekokarta.domains.waste.plastic_restriction import PlasticRestriction
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, Caveat
from ekokarta.territory.holding import holding

pytestmark = pytest.mark.django_db
TON, BISHKEK, ISSYK_KUL = "41702220000000", "41711000000000", "41702000000000"
HEAD = "key,topic,where,happened_on,people,total,plastic,glass,paper,rest"


def test_the_fractions_of_the_report_make_its_total_to_the_kilogram() -> None:
    told = Cleanup.objects.get(key="report-2023-nationwide")
    parts = [told.plastic, told.glass, told.paper, told.rest]
    assert total_of(parts) == Decimal("3346.259") == Decimal(repr(told.total))
    assert (told.recyclable, told.share, told.each) == (927.159, 27.71, 9.7)
    assert (told.people, told.bodies, told.times) == ("about 345000", 37, 4)
    assert Cleanup.objects.get(key="report-2023-save-the-lake").people == "about 500"


def test_the_country_is_told_and_no_district(cells: Any) -> None:
    found = cells("clean-ups", "total_total", 2023)
    assert found[COUNTRY].value == found[NOT_DISTRIBUTED].value == 3346.259
    assert found[TON].value is None
    cleaned = cells("clean-ups", "total_times", 2023)[COUNTRY]
    assert (cleaned.value, cleaned.n, cleaned.n_expected) == (4, 1, 1), "a campaign is no clean-up"
    share = cells("clean-ups", "ratio_recyclable_total", 2023)[COUNTRY]
    assert (round(share.value, 4), share.numerator, share.denominator) == (
        0.2771,
        927.159,
        3346.259,
    )


def test_fractions_that_do_not_make_the_total_are_refused(imported: Any) -> None:
    taken = imported("clean-ups", HEAD, f"a,А,{TON},2024-04-06,около 90,10,2,3,1,4.001",
                     f"b,Б,{TON},2024-04-06,,10,2,3,1,4", f"c,В,{TON},2024-04-06,,10,2,,1,",
                     f"d,Г,{TON},2024-04-06,,10,8,,3,")  # fmt: skip
    assert [r.row for r in taken.refused] == [2, 5]
    assert "не дают сумму" in taken.refused[0].reason.ru
    assert Cleanup.objects.get(key="c").share is None, "an unknown fraction is no zero"


@pytest.mark.parametrize(
    ("parts", "total", "holds"),
    [([425.885, 197, 304.274, 2419.1], 3346.259, True), ([425.885, 197, 304.274, 2419.1], 3346.26, False),
     ([0.1, 0.2], 0.3, True), ([None, 0.2], 0.3, True), ([None, 0.4], 0.3, False), ([None, None], 0.3, True),
     ([0.1, 0.2], None, True)],
)  # fmt: skip
def test_parts_and_total(parts: list[float | None], total: float | None, holds: bool) -> None:
    assert agree(parts, total) is holds


def test_electronic_waste_by_category_and_flow(imported: Any, cells: Any) -> None:
    head = "key,device,flow,where,period,said"
    taken = imported("e-waste", head, f"a,1,образовалось,{TON},2023,12.5", f"b,6,generated,{TON},2023,около 3",
                     f"c,6,собрано,{TON},2023,1", f"d,6,собрано,{TON},2023-05,1")  # fmt: skip
    assert [r.row for r in taken.refused] == [5]
    made = cells("e-waste", "total_number_flow_generated", 2023)[TON]
    assert (made.value, Caveat.INEXACT in made.flags) == (15.5, True)
    assert cells("e-waste", "total_number_flow_collected", 2023)[TON].value == 1


@pytest.mark.parametrize(
    ("unit", "day", "banned"),
    [(TON, "2022-12-31", set()), (TON, "2023-01-01", {"sale", "giving"}),
     (TON, "2024-06-01", {"sale", "giving", "production"}), (BISHKEK, "2026-12-31", set()),
     (BISHKEK, "2027-01-01", {"sale", "giving", "production"})],
)  # fmt: skip
def test_what_may_be_done_with_plastic_follows_from_place_and_day(
    unit: str, day: str, banned: set[str]
) -> None:
    units = frozenset({unit, COUNTRY} | ({ISSYK_KUL} if unit == TON else set()))
    rulings = list(PlasticRestriction.objects.exclude(where="unknown"))
    assert {r.ban for r in holding(rulings, day, shape=None, units=units)} == banned


def test_a_point_lies_in_a_drawn_zone_or_not(imported: Any) -> None:
    square = '"POLYGON((77.0 42.6, 77.2 42.6, 77.2 42.7, 77.0 42.7, 77.0 42.6))"'
    imported("plastic-restrictions", "key,name,where,zone,ban,opened_on,geometry",
             f"z,Зона без пластика,{TON},зона без пластика,продажа,2023-07,{square}")  # fmt: skip
    zone = [PlasticRestriction.objects.get(key="z")]
    units = frozenset({TON, COUNTRY})
    inside, outside = Point(77.1, 42.65), Point(77.5, 42.65)
    assert holding(zone, "2023-08-01", shape=inside, units=units) == zone
    assert holding(zone, "2023-08-01", shape=outside, units=units) == []
    assert holding(zone, "2023-06-30", shape=inside, units=units) == []
