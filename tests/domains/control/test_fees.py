"""«Общие платы»: charged, paid, owed; and what came in, as it was reported."""

from pathlib import Path
from typing import Any

import pytest

from ekokarta.domains.control.models import FeeAccrual, FeeReceipt
from ekokarta.law.fee_kind import FeeKind
from ekokarta.publication import publish
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, Caveat

pytestmark = pytest.mark.django_db
TON, TUP, BISHKEK = "41702220000000", "41702225000000", "41711000000000"
ACCRUALS = "key,fee,payer,where,happened_on,charged,paid"
RECEIPTS = "key,fee,where,period,said"


@pytest.fixture
def accruals(imported: Any) -> None:
    imported("bodies", "key,name,type", "canary-payer,ОсОО «Канарейка»,Предприятие")
    taken = imported(
        "fee-accruals", ACCRUALS,
        f"canary-1,за загрязнение,canary-payer,{TON},2023-03-31,1000.50,1000.50",
        f"canary-2,за загрязнение,canary-payer,{TON},2023-06-30,2000,500",
        f"c,за воду,,{TON},2023-12-31,300,", f"d,за воду,,{TUP},2023-12-31,700,800",
        "e,за животный мир,,unknown,2023-12-31,50,0", f"f,за воду,,{TON},2022-12-31,90,90",
    )  # fmt: skip
    assert taken.refused == []


def test_what_is_owed_is_charged_less_paid_of_the_same_records(accruals: None) -> None:
    owed = dict(FeeAccrual.objects.values_list("key", "arrears"))
    assert owed == {"canary-1": 0, "canary-2": 150_000, "c": None, "d": -10_000, "e": 5_000, "f": 0}


def test_kinds_and_units_add_up_to_the_country(accruals: None, cells: Any) -> None:
    for column in ("charged", "paid", "arrears"):
        whole = cells("fee-accruals", f"total_{column}", 2023)
        kinds = [cells("fee-accruals", f"total_{column}_fee_{k}", 2023) for k in FeeKind.charged()]
        for unit in (TON, TUP, COUNTRY, NOT_DISTRIBUTED):
            assert sum(k[unit].value or 0 for k in kinds) == pytest.approx(whole[unit].value or 0)
        parts = [whole[unit].value or 0 for unit in (TON, TUP, NOT_DISTRIBUTED)]
        assert sum(parts) == pytest.approx(whole[COUNTRY].value)
    assert cells("fee-accruals", "total_charged", 2023)[TON].value == 3300.5
    assert cells("fee-accruals", "total_paid", 2023)[TON].value == 1500.5
    assert cells("fee-accruals", "total_charged_fee_water", 2022)[TON].value == 90


def test_a_payment_that_nobody_told_is_not_a_debt(accruals: None, cells: Any) -> None:
    cell = cells("fee-accruals", "total_arrears", 2023)[TON]
    assert (cell.value, cell.n, cell.n_expected) == (1500, 2, 3)


def test_no_payer_and_no_single_accrual_leaves(accruals: None, agreed: Any, releases: Path) -> None:
    agreed("fee-accruals")
    release = releases / publish(releases, (2022, 2023, 2024))
    assert '"fee-accruals"' in (release / "manifest.json").read_text(encoding="utf-8")
    assert not list(release.glob("layers/fee-accruals.*"))
    for file in release.rglob("*"):
        assert file.is_dir() or b"canary-1" not in file.read_bytes()


def test_a_fine_is_no_fee_of_this_register(imported: Any) -> None:
    taken = imported("fee-accruals", ACCRUALS, f"x,штрафы,,{TON},2023-12-31,100,100")
    assert taken.changed == 0 and "правонарушений" in taken.refused[0].reason.ru


def test_the_water_fee_of_2023_is_known_for_the_country_only(cells: Any) -> None:
    found = cells("fee-receipts", "total_number_fee_water", 2023)
    assert found[COUNTRY].value == found[NOT_DISTRIBUTED].value == 392.9
    units = [c for u, c in found.items() if u not in (COUNTRY, NOT_DISTRIBUTED)]
    assert all(cell.value is None for cell in units), (
        "a national value is never spread over districts"
    )


def test_the_water_fee_of_2022_is_at_least_what_the_press_said(cells: Any) -> None:
    cell = cells("fee-receipts", "total_number_fee_water", 2022)[COUNTRY]
    assert cell.value == 296 and Caveat.INEXACT in cell.flags
    row = FeeReceipt.objects.get(key="water-2022")
    assert (row.confidence, row.qualifier) == ("unverified", "at_least")


def test_districts_and_the_rest_make_the_national_receipt(imported: Any, cells: Any) -> None:
    """Within the reported precision: 392.9 ± 0.05 mln som, whatever the districts say."""
    imported("fee-receipts", RECEIPTS, f"a,за воду,{TON},2023,100.12", f"b,за воду,{BISHKEK},2023,200.4",
             f"c,за загрязнение,{TON},2023,7.5", f"d,штрафы,{COUNTRY},2023,12")  # fmt: skip
    water = cells("fee-receipts", "total_number_fee_water", 2023)
    rest = water[NOT_DISTRIBUTED].value
    assert rest == pytest.approx(392.9 - 300.52)
    assert water[TON].value + water[BISHKEK].value + rest == pytest.approx(392.9, abs=0.05)
    kinds = [cells("fee-receipts", f"total_number_fee_{kind}", 2023) for kind in FeeKind]
    whole = cells("fee-receipts", "total_number", 2023)
    for unit in (TON, BISHKEK, COUNTRY, NOT_DISTRIBUTED):
        assert sum(k[unit].value or 0 for k in kinds) == pytest.approx(whole[unit].value)
    assert whole[COUNTRY].value == pytest.approx(392.9 + 7.5 + 12)


def test_districts_that_report_more_than_the_country_leave_a_contradiction_to_see(
    imported: Any, cells: Any
) -> None:
    imported("fee-receipts", RECEIPTS, f"a,за воду,{TON},2023,400")
    found = cells("fee-receipts", "total_number_fee_water", 2023)
    rest = found[NOT_DISTRIBUTED]
    assert (rest.value, str(rest.status)) == (None, "not_applicable"), "no remainder below nothing"
    assert "contradiction" in rest.flags and "contradiction" in found[COUNTRY].flags


def test_fines_of_a_district_stay_with_the_offences(imported: Any) -> None:
    taken = imported("fee-receipts", RECEIPTS, f"a,штрафы,{TON},2023,0.1")
    assert taken.changed == 0 and "скрывает" in taken.refused[0].reason.ru
