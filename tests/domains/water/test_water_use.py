"""Water taken and paid for: by meter or by run time × capacity."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from ekokarta.domains.water.metering import fee_of, volume_of
from ekokarta.domains.water.withdrawal import Withdrawal
from ekokarta.release import COUNTRY, Caveat

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
HEAD = "key,where,happened_on,method,volume,hours,capacity,rate"


@pytest.mark.parametrize(
    ("method", "said", "hours", "capacity", "volume"),
    [
        ("meter", 1200.5, 10, 80, 1200.5),
        ("run_time", None, 10, 80.1, 801.0),
        ("run_time", 500, 10, 80, 800),  # what follows from the pump wins
        ("run_time", None, None, 80, None),
        ("norm", None, None, None, None),
    ],
)
def test_a_volume_is_metered_or_follows_from_the_pump(
    method: str, said: Any, hours: Any, capacity: Any, volume: Any
) -> None:
    assert volume_of(method, said, hours, capacity) == volume


@pytest.mark.parametrize(("hours", "capacity"), [(None, 80), (10, None), (None, None)])
def test_a_volume_by_run_time_does_not_outlive_the_run_time(hours: Any, capacity: Any) -> None:
    with pytest.raises(ValidationError):
        volume_of("run_time", 500, hours, capacity)


def test_who_takes_the_hours_away_takes_the_volume_too(imported: Any) -> None:
    line = f"a,{TON},2023-06-30,run_time,,10,100,"
    assert imported("water-withdrawals", HEAD, line).changed == 1
    assert Withdrawal.objects.get(key="a").volume == 1000
    left = imported("water-withdrawals", "key,hours", "a,")
    assert left.changed == 0 and left.refused[0].column.ru.startswith("Объём")
    assert imported("water-withdrawals", "key,hours,volume", "a,,").changed == 1
    assert Withdrawal.objects.get(key="a").volume is None


def test_a_fee_is_volume_by_rate_in_whole_tyiyn() -> None:
    assert fee_of(1200.5, 6000) == 7_203_000
    assert fee_of(0.1 + 0.2, 5) == 2 and fee_of(None, 5) is fee_of(5, None) is None


def test_what_is_taken_is_added_up_and_says_how_it_is_known(imported: Any, cells: Any) -> None:
    taken = imported("water-withdrawals", HEAD,
                     f"a,{TON},2023-06-30,по прибору учёта,1000,,,water-industry-low",
                     f"b,{TON},2023-09-30,время работы × мощность,,100,25,water-industry-low",
                     f"c,{TUP},2023-09-30,по прибору учёта,300,,,")  # fmt: skip
    assert [str(r) for r in taken.refused] == []
    volume = cells("water-withdrawals", "total_volume", 2023)
    metered = cells("water-withdrawals", "total_volume_method_meter", 2023)
    assert (volume[TON].value, volume[TUP].value, volume[COUNTRY].value) == (3500, 300, 3800)
    assert (metered[TON].value, metered[COUNTRY].value) == (1000, 1300)
    assert Caveat.ESTIMATED in volume[TON].flags and Caveat.ESTIMATED not in volume[TUP].flags
    assert Withdrawal.objects.get(key="b").fee == 2500 * 6000
    fee = cells("water-withdrawals", "total_fee", 2023)[TUP]
    assert fee.value is None, "a volume without a rate costs nobody knows how much, not nothing"
