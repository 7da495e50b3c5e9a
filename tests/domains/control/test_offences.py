"""Offences linked to pollution, and those which are not; damage and its reward."""

from pathlib import Path
from typing import Any

import pytest
from fixture_signoffs import sign_off

from ekokarta.domains.control.harm import most
from ekokarta.domains.control.models import DamageClaim, Violation
from ekokarta.law.dated import fine_on
from ekokarta.layers import layer_called
from ekokarta.publication import publish
from ekokarta.reading import Query, current
from ekokarta.release import COUNTRY, Status
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
TON = "41702220000000"
HEAD = "key,where,happened_on,pollution,fine,paid"


def signed(slug: str, approver: Any, second: Any) -> None:
    sign_off(layer_called(slug), Unit.objects.get(key=COUNTRY), 2023, by=approver, second=second)


def test_other_offences_are_never_on_this_layer(
    imported: Any, agreed: Any, approver: Any, second: Any, releases: Path
) -> None:
    """Neither counted nor paid for nor owed: not those of another kind, not those of an unknown one."""
    lines = [f"p{n},{TON},2023-05-0{n},да,1000,400" for n in range(1, 6)]
    lines += [f"o{n},{TON},2023-05-0{n},нет,70000,70000" for n in range(1, 8)]
    lines += [f"u{n},{TON},2023-05-0{n},,900000,0" for n in range(1, 5)]
    assert imported("violations", HEAD, *lines).refused == []
    signed("violations", approver, second)
    agreed("violations")
    publish(releases, (2022, 2023, 2024))
    told = current(releases).statistics(
        Query(layers=("violations",), units=(TON, COUNTRY), years=(2023,))
    )
    said = {(a.measure, a.unit): a.cell.value for a in told}
    for unit in (TON, COUNTRY):
        assert [said[m, unit] for m in ("count", "total_fine", "total_paid", "total_arrears")] == [
            5, 5000, 2000, 3000,
        ]  # fmt: skip
    assert not list((releases / current(releases).id).glob("layers/violations.*"))


def test_where_only_other_offences_are_known_the_layer_is_zero(
    imported: Any, cells: Any, approver: Any, second: Any
) -> None:
    imported("violations", HEAD, *[f"o{n},{TON},2023-05-01,нет,70000," for n in range(5)])
    signed("violations", approver, second)
    assert cells("violations", "count", 2023)[TON].status is Status.ZERO


def test_what_is_owed_follows_from_fine_and_payment(imported: Any) -> None:
    imported(
        "violations", HEAD, f"a,{TON},2023-05-01,да,1000.50,400", f"b,{TON},2023-05-01,да,1000,"
    )
    assert dict(Violation.objects.values_list("key", "arrears")) == {"a": 60_050, "b": None}


def test_a_fine_is_counted_by_the_article_and_the_unit_of_the_day() -> None:
    assert fine_on("213-1(2)", "person", "2025-03-01") == 3000
    assert fine_on("213-1(2)", "company", "2025-03-01") is None, (
        "the article says nothing of companies"
    )


def test_a_newer_edition_of_the_article_holds_from_its_day(imported: Any) -> None:
    imported("offence-articles", "key,number,offender,units,name,valid_from",
             "new,213-1(2),физическое лицо,50,Продажа,2026-01-01")  # fmt: skip
    assert fine_on("213-1(2)", "person", "2025-12-31") == 3000
    assert fine_on("213-1(2)", "person", "2026-01-01") == 5000


@pytest.mark.parametrize(
    ("day", "reward", "taken"),
    [
        ("2022-06-01", 300, 1),
        ("2022-06-01", 300.01, 0),
        ("2023-06-01", 500, 1),
        ("2023-06-01", 501, 0),
    ],
)
def test_a_reward_is_a_share_of_what_was_recovered(
    imported: Any, day: str, reward: float, taken: int
) -> None:
    """30 % before the change, 50 % since: of the sum recovered, whatever was claimed."""
    head = "key,where,happened_on,harm,claimed,recovered,reward"
    found = imported("damage-claims", head, f"x,{TON},{day},животному миру,90000,1000,{reward}")
    assert found.changed == taken == DamageClaim.objects.count()
    assert bool(found.refused) is not bool(taken)


def test_without_a_recovered_sum_or_a_norm_there_is_no_reward() -> None:
    assert most(None, 50) is most(1000, None) is None
    assert most(333, 50) == 166, "whole tyiyn, rounded down"
