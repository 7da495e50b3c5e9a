"""How households keep warm: over all fuels they are the households; a plan is no fact."""

from typing import Any

import pytest

from ekokarta.release import COUNTRY, NOT_DISTRIBUTED

pytestmark = pytest.mark.django_db
TON, OSH = "41702220000000", "41721000000000"
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
