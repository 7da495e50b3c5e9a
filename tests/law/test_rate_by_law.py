"""A fact takes the rate of its day, purpose and altitude by itself, or says why there is none."""

from typing import Any

import pytest

from ekokarta.domains.control.models import FeeAccrual
from ekokarta.domains.nature.models import WildlifePermit, WildlifeRestriction
from ekokarta.domains.water.models import WaterUser, Withdrawal
from ekokarta.journal.models import Change
from ekokarta.journal.writing import write
from ekokarta.law.models import Act
from ekokarta.layers import warnings_of

pytestmark = pytest.mark.django_db
TON = "41702220000000"
USERS = (
    ("plant,Завод", "industry,800"),
    ("mine,Рудник", "industry,3100"),
    ("farm,Поля", "irrigation,800"),
    ("edge,Перевал", "industry,2700"),
    ("flat,Цех", "industry,"),
    ("dark,Кто-то", ",900"),
)
HEAD = "key,user,where,happened_on,method,volume,rate,rate_reason"
RATES = "key,name,fee,rate,purpose,above,below,valid_from,act"


@pytest.fixture
def taken(imported: Any) -> Any:
    """Brings in withdrawals of 100 m³; each as `user,day,rate,reason`."""
    rows = [f"{who},{TON},{said}" for who, said in USERS]
    assert imported("water-users", "key,name,where,purpose,altitude", *rows).refused == []

    def bring(*facts: str) -> Any:
        told = [fact.split(",") for fact in facts]
        lines = [f"w{n},{u},{TON},{d},meter,100,{r},{w}" for n, (u, d, r, w) in enumerate(told)]
        return imported("water-withdrawals", HEAD, *lines)

    return bring


def fact(number: int = 0) -> Any:
    return Withdrawal.objects.get(key=f"w{number}")


@pytest.mark.parametrize(
    ("said", "rate", "fee", "why"),
    [
        ("plant,2022-12-31,,", "water-industry-low", 600_000, ""),
        ("mine,2021-06-30,,", "water-industry-high", 1_000_000, ""),
        ("mine,2023,,", "water-industry-high", 1_000_000, ""),
        ("plant,2020-12-31,,", None, None, "unrated-no-day"),
        ("plant,2019,,", None, None, "unrated-no-day"),
        ("farm,2022-12-31,,", None, None, "unrated-no-use"),
        ("edge,2022-12-31,,", None, None, "unrated-no-use"),
        ("flat,2022-12-31,,", None, None, "unrated-no-altitude"),
        ("dark,2022-12-31,,", None, None, "unrated-no-purpose"),
        (",2022-12-31,,", None, None, "unrated-no-purpose"),
    ],
)
def test_the_rate_is_that_of_day_purpose_and_altitude(
    taken: Any, said: str, rate: str | None, fee: int | None, why: str
) -> None:
    assert taken(said).refused == []
    row = fact()
    assert (row.rate, row.lawful_rate and row.lawful_rate.key, row.fee) == (None, rate, fee)
    found = [w.id for w in warnings_of(row) if w.id.startswith("unrated")]
    assert found == ([why] if why else [])


@pytest.mark.parametrize(
    ("said", "accepted"),
    [
        ("plant,2022-12-31,water-industry-low,", 1),
        ("plant,2022-12-31,water-industry-high,", 0),
        ("plant,2022-12-31,water-industry-high,решение суда", 1),
        ("farm,2022-12-31,water-industry-low,", 0),
        ("flat,2022-12-31,water-industry-high,", 1),
        ("plant,2020-12-31,water-industry-low,", 0),
    ],
)
def test_another_rate_than_that_of_law_needs_a_reason(taken: Any, said: str, accepted: int) -> None:
    done = taken(said)
    assert (done.changed, len(done.refused)) == (accepted, 1 - accepted)
    if accepted:
        assert fact().fee == 100 * fact().rate.rate


def test_a_new_row_of_law_redoes_its_facts_with_a_line(taken: Any, imported: Any) -> None:
    taken("plant,2022-12-31,,", "plant,2025-03-31,,", "mine,2025-03-31,,")
    imported("fee-rates", RATES, "w25,Вода 2025,water,75,industry,,2700,2025-01-01,")
    assert [fact(n).fee for n in range(3)] == [600_000, 750_000, 1_000_000]
    line = Change.objects.filter(key="w1").latest("pk")
    assert "lawful_rate" in str(line.said) and "w25" in line.why


def test_a_user_corrected_or_an_act_dated_redoes_them_too(
    taken: Any, imported: Any, approver: Any
) -> None:
    imported("acts", "key,type,number,adopted_on,name", "a25,law,1,2024-12-01,Закон")
    imported("fee-rates", RATES, "w25,Вода,water,75,industry,,2700,,a25")
    taken("plant,2025-03-31,,", "farm,2025-03-31,,")
    assert [fact(n).fee for n in range(2)] == [750_000, None]
    act = Act.objects.get(key="a25")
    act.valid_from = "2025-06-01"
    write(act, by=approver)
    assert fact().fee == 600_000, "not before the day of force of its act"
    user = WaterUser.objects.get(key="farm")
    user.purpose = "industry"
    write(user, by=approver)
    assert fact(1).fee == 600_000


def test_of_a_year_in_which_the_rate_changed_none_is_taken(taken: Any, imported: Any) -> None:
    imported("fee-rates", RATES, "w25,Вода,water,75,industry,,2700,2025-07-01,")
    taken("plant,2025,,", "plant,2025-07,,")
    assert [fact(n).fee for n in range(2)] == [None, 750_000]
    assert "unrated-changed" in {w.id for w in warnings_of(fact())}


def test_an_accrual_takes_the_only_rate_of_its_fee_and_day(imported: Any) -> None:
    imported("fee-rates", RATES, "one,Плата,wildlife,5,,,,2020-01-01,")
    head = "key,where,happened_on,fee,charged"
    imported("fee-accruals", head, f"a,{TON},2022-03-31,wildlife,10", f"b,{TON},2019-03-31,wildlife,10",
             f"c,{TON},2022-03-31,pollution,10")  # fmt: skip
    rates = {row.key: row.lawful_rate and row.lawful_rate.key for row in FeeAccrual.objects.all()}
    assert rates == {"a": "one", "b": None, "c": None}


@pytest.mark.parametrize(
    ("payer", "day", "fee"),
    [
        ("foreign", "2019-09-01", 20_000_000),
        ("foreign", "2023-05-01", 20_000_000),
        ("foreign", "2023-08-23", 40_000_000),
        ("foreign", "2023", None),
        ("foreign", "2017-12-31", None),
        ("resident", "2024-09-01", None),
        ("", "2024-09-01", None),
    ],
)
def test_a_permit_pays_the_tariff_of_its_day_and_payer(
    imported: Any, payer: str, day: str, fee: int | None
) -> None:
    WildlifeRestriction.objects.all().delete()
    head = "key,number,species,payer,animals,where,happened_on"
    assert imported("wildlife-permits", head, f"p,1,ibex,{payer},2,{TON},{day}").refused == []
    permit = WildlifePermit.objects.get(key="p")
    assert permit.fee == fee
    assert ("no-tariff" in {w.id for w in warnings_of(permit)}) == (fee is None)


def test_old_permits_follow_a_corrected_tariff(imported: Any) -> None:
    WildlifeRestriction.objects.all().delete()
    head = "key,number,species,payer,animals,where,happened_on"
    imported("wildlife-permits", head, f"p,1,ibex,resident,2,{TON},2024-09-01")
    tariff = "key,name,species,payer,rate,valid_from"
    imported("wildlife-tariffs", tariff, "t,Козерог,Capra sibirica,resident,50000,2024-01-01")
    assert WildlifePermit.objects.get(key="p").fee == 10_000_000
