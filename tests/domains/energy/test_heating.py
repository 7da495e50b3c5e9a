"""How households keep warm: over all fuels they are the households; a plan is no fact."""

from typing import Any

import pytest

from ekokarta.domains.energy.heat_fuel import conversion_of
from ekokarta.domains.energy.planned_facility import PlannedFacility
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, Caveat

pytestmark = pytest.mark.django_db
TON, OSH, BISHKEK = "41702220000000", "41721000000000", "41711000000000"
HEATING = "key,fuel,where,period,said"
GAS = "key,indicator,stage,where,period,said"


def test_the_sum_over_fuels_is_the_households(imported: Any, cells: Any) -> None:
    fuels = {"coal": 700, "gas": 120, "electricity": 80, "district": 40, "wood": 55, "other": 5}
    rows = [f"t-{f},{f},{TON},2023,{n}" for f, n in fuels.items()]
    imported("household-heating", HEATING, *rows, f"o-coal,coal,{OSH},2023,900")
    every = cells("household-heating", "total_number", 2023)
    assert (every[TON].value, every[OSH].value, every[COUNTRY].value) == (1000, 900, 1900)
    coal = cells("household-heating", "total_number_fuel_coal", 2023)
    assert (coal[TON].value, coal[COUNTRY].value) == (700, 1600)


def test_what_only_the_country_reports_is_given_to_no_district(imported: Any, cells: Any) -> None:
    imported("household-heating", HEATING, f"a,coal,{TON},2023,700", f"c,coal,{COUNTRY},2023,2000")
    found = cells("household-heating", "total_number_fuel_coal", 2023)
    assert (found[TON].value, found[COUNTRY].value, found[NOT_DISTRIBUTED].value) == (
        700,
        2000,
        1300,
    )


def test_a_household_counts_once_for_a_fuel_district_and_year(imported: Any) -> None:
    imported("household-heating", HEATING, f"a,coal,{TON},2023,700")
    taken = imported("household-heating", HEATING, f"b,coal,{TON},2023,710")
    assert "уже есть" in taken.refused[0].reason.ru


def test_the_report_says_how_many_got_gas_but_not_where(cells: Any) -> None:
    subscribers = cells("gasification", "total_number_indicator_subscribers_stage_fact", 2023)
    settlements = cells("gasification", "total_number_indicator_settlements_stage_fact", 2023)
    assert subscribers[COUNTRY].value == subscribers[NOT_DISTRIBUTED].value == 14092
    assert settlements[COUNTRY].value == 9
    assert not [
        unit
        for unit, cell in subscribers.items()
        if cell.value and unit not in (COUNTRY, NOT_DISTRIBUTED)
    ]


def test_a_plan_is_no_fact(imported: Any, cells: Any) -> None:
    imported(
        "gasification",
        GAS,
        f"p,subscribers,план,{TON},2024,500",
        f"f,subscribers,факт,{TON},2024,320",
    )
    plan = cells("gasification", "total_number_indicator_subscribers_stage_plan", 2024)
    fact = cells("gasification", "total_number_indicator_subscribers_stage_fact", 2024)
    assert (plan[TON].value, fact[TON].value) == (500, 320)


def test_the_share_of_settlements_with_gas(imported: Any, cells: Any) -> None:
    """Of those of which it is known whether there is gas; each year by its end."""
    from ekokarta.territory.models import Settlement

    Settlement.objects.filter(where_id=TON).update(state="withdrawn")
    imported("settlements", "key,name,where,gas", f"a,Первое,{TON},газа нет; 2023-05 газ подведён",
             f"b,Второе,{TON},газа нет", f"c,Третье,{TON},")  # fmt: skip
    found = [cells("settlements", "share_gas_connected", year)[TON] for year in (2022, 2023)]
    assert [(cell.value, cell.n, cell.n_expected) for cell in found] == [(0, 2, 3), (0.5, 2, 3)]


def test_months_and_the_year_never_add_up(imported: Any, cells: Any) -> None:
    """Nor a settlement and its district: of a flow one of them is told."""
    head = "key,indicator,stage,settlement,where,period,said"
    town = "geonames:1528182"
    taken = imported("gasification", head,
                     f"m1,subscribers,fact,{town},{TON},2022-01,10", f"m2,subscribers,fact,{town},{TON},2022-02,12",
                     f"q,subscribers,fact,{town},{TON},2022-Q1,25", f"y,subscribers,fact,{town},{TON},2022,300",
                     f"d,subscribers,fact,,{TON},2022-02,40", f"n,subscribers,fact,,{TON},2022-03,7")  # fmt: skip
    assert [(r.row, "2022-01" in r.reason.ru or "2022-02" in r.reason.ru) for r in taken.refused] == [
        (4, True), (5, True), (6, False)]  # fmt: skip
    assert "посчитались бы дважды" in taken.refused[0].reason.ru
    found = cells("gasification", "total_number_indicator_subscribers_stage_fact", 2022)[TON]
    assert (found.value, found.n, Caveat.PARTIAL_YEAR in found.flags) == (29, 3, True)


def test_twelve_months_are_a_whole_year(imported: Any, cells: Any) -> None:
    rows = [f"m{n},subscribers,fact,{TON},2022-{n:02},5" for n in range(1, 13)]
    imported("gasification", GAS, *rows)
    found = cells("gasification", "total_number_indicator_subscribers_stage_fact", 2022)[TON]
    assert (found.value, Caveat.PARTIAL_YEAR in found.flags) == (60, False)


def test_what_is_no_flow_has_one_figure_a_year(imported: Any) -> None:
    taken = imported("household-heating", HEATING, f"a,coal,{TON},2023-01-01,700", f"b,coal,{TON},2023-12-31,650")  # fmt: skip
    assert [r.row for r in taken.refused] == [3] and "не складываются" in taken.refused[0].reason.ru


def test_twenty_two_boilers_left_coal_in_2023(cells: Any) -> None:
    found = [cells("heat-sources", "total_boilers_conversion_converted", year)[BISHKEK] for year in (2022, 2023, 2024)]  # fmt: skip
    assert [cell.value for cell in found] == [None, 22, None], "nobody signed the other years"
    assert cells("heat-sources", "total_boilers_conversion_coal", 2022)[BISHKEK].value == 22


def test_a_boiler_that_never_burnt_coal_was_not_converted() -> None:
    assert conversion_of("coal; 2021-05 gas; 2023 heat_pump") == (
        "coal; 2021-05 converted; 2023 converted")  # fmt: skip
    assert conversion_of("gas; 2022 coal; 2024 gas") == "never; 2022 coal; 2024 converted"
    assert conversion_of("") == ""


def test_thirty_one_of_forty_seven_with_the_denominator(cells: Any) -> None:
    found = cells("residential-areas", "share_gas_connected", 2023)[BISHKEK]
    assert (found.numerator, found.denominator, round(found.value, 3)) == (31, 47, 0.66)
    assert cells("residential-areas", "share_gas_connected", 2022)[BISHKEK].value is None


def test_a_sum_without_its_currency_is_refused(imported: Any) -> None:
    taken = imported("planned-facilities", "key,name,where,type,invested,currency",
                     "a,Завод А,unknown,другое,12,", "b,Завод Б,unknown,другое,12,EUR", "c,Завод В,unknown,другое,,")  # fmt: skip
    assert [(r.row, r.column.ru) for r in taken.refused] == [(2, "Валюта")]


def test_planned_facilities_keep_amounts_apart_and_name_the_contradiction() -> None:
    planned = PlannedFacility.objects.in_bulk(field_name="key")
    assert planned["min-kush-washing"].capacity == "1800000"
    money = {key: (p.invested, p.currency) for key, p in planned.items() if p.invested}
    assert money == {"agulak-mine": ("370", "CNY"), "beshburkhan-mine": ("25", "USD")}
    assert "186" in planned["kara-keche-washing"].conflict
    assert not [m for m in PlannedFacility.layer.compare if getattr(m, "of", None) == "invested"]
