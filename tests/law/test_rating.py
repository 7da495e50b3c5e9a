"""The rate of a fact is one of its fee and its day, or the fact says why not."""

from typing import Any

import pytest

pytestmark = pytest.mark.django_db
TON = "41702220000000"
WATER = "key,where,happened_on,method,volume,rate,rate_reason"
FEES = "key,where,happened_on,fee,charged,rate,rate_reason"


@pytest.mark.parametrize(
    ("slug", "head", "row", "taken"),
    [
        ("water-withdrawals", WATER, "2022-12-31,meter,100,water-industry-low,", 1),
        ("water-withdrawals", WATER, "2019-12-31,meter,100,water-industry-low,", 0),
        ("water-withdrawals", WATER, "2019-12-31,meter,100,water-industry-low,решение суда", 1),
        ("water-withdrawals", WATER, "2025-12-31,meter,100,recycling-g1,решение суда", 0),
        ("fee-accruals", FEES, "2010-12-31,pollution,100,pollution-air-before,", 0),
        ("fee-accruals", FEES, "2012-12-31,pollution,100,pollution-air-before,", 1),
        ("fee-accruals", FEES, "2016-12-31,pollution,100,pollution-air-before,", 0),
        ("fee-accruals", FEES, "2012-12-31,water,100,pollution-air-before,", 0),
    ],
)
def test_a_rate_of_another_day_or_fee_is_refused(
    imported: Any, slug: str, head: str, row: str, taken: int
) -> None:
    done = imported(slug, head, f"a,{TON},{row}")
    assert (done.changed, len(done.refused)) == (taken, 1 - taken)
