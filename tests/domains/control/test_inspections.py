"""Inspections by theme; a prescription is fulfilled by a re-check, not by a claim."""

from typing import Any

import pytest

from ekokarta.domains.control.damage_claim import DamageClaim
from ekokarta.domains.control.fulfilment import standing_of
from ekokarta.domains.control.prescription import Prescription
from ekokarta.layers import state_on
from ekokarta.release import COUNTRY

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"


@pytest.mark.parametrize(
    ("due", "rechecked", "outcome", "course"),
    [
        ("2023-06-30", "", "", "2023-05-01 open; 2023-07-01 overdue"),
        ("2023-06-30", "2023-06-20", "fulfilled", "2023-05-01 open; 2023-06-20 fulfilled"),
        ("2023-06-30", "2023-07-10", "fulfilled",
         "2023-05-01 open; 2023-07-01 overdue; 2023-07-10 fulfilled"),
        ("2023-06-30", "2023-06-20", "partly", "2023-05-01 open; 2023-07-01 overdue"),
        ("2023-06-30", "2023-07-01", "fulfilled", "2023-05-01 open; 2023-07-01 fulfilled"),
        ("", "", "", "2023-05-01 open"),
        ("", "2023-05-01", "fulfilled", "2023-05-01 fulfilled"),
        ("2023-04", "", "", "2023-05-01 open"),
    ],
)  # fmt: skip
def test_a_prescription_over_time(due: str, rechecked: str, outcome: str, course: str) -> None:
    assert standing_of("2023-05-01", due, rechecked, outcome) == course
    assert not state_on(course, "2023-04-30")


def test_what_is_overdue_today_is_named_where_a_person_works(imported: Any) -> None:
    taken = imported("prescriptions", "key,number,name,where,opened_on,due,rechecked_on,outcome",
                     f"a,1,А,{TON},2023-10-01,2023-11-01,,", f"b,2,Б,{TON},2023-10-01,2099-11-01,,",
                     f"c,3,В,{TON},2023-10-01,2023-11-01,2023-12-05,исполнено",
                     f"d,4,Г,{TON},2023-10-01,2023-11-01,2023-10-20,частично")  # fmt: skip
    assert [(w.row, "Срок прошёл" in w.reason.ru) for w in taken.warnings] == [(2, True), (5, True)]


def test_statistics_are_by_the_re_check(imported: Any, cells: Any) -> None:
    taken = imported("prescriptions", "key,number,name,where,opened_on,due,rechecked_on,outcome",
                     f"a,1,А,{TON},2022-10-01,2022-12-01,2023-02-01,исполнено",
                     f"b,2,Б,{TON},2023-03-01,2023-06-01,2023-06-05,не исполнено",
                     f"c,3,В,{TON},2023-12-01,2024-03-01,,", f"d,4,Г,{TUP},2023-01-01,2023-02-01,,")  # fmt: skip
    assert [str(r) for r in taken.refused] == [] and Prescription.objects.count() == 4

    def said(state: str, year: int) -> list[Any]:
        found = cells("prescriptions", f"count_standing_{state}", year)
        return [found[unit].value for unit in (TON, TUP, COUNTRY)]

    assert said("overdue", 2022) == [1, None, 1]
    assert said("fulfilled", 2023) == [1, None, 1] and said("overdue", 2023) == [1, 1, 2]
    assert said("open", 2023) == [1, None, 1]
    share = cells("prescriptions", "share_standing_fulfilled", 2023)[TON]
    assert share.value == pytest.approx(1 / 3)


def test_inspections_are_counted_by_theme(imported: Any, cells: Any) -> None:
    taken = imported("inspections", "key,number,where,happened_on,supervision,occasion,found",
                     f"a,1,{TON},2023-05-01,промышленная безопасность,плановая,3",
                     f"b,2,{TON},2023-06-01,радиационная безопасность,перепроверка,0",
                     f"c,3,{TON},2023-06-01,экология,по обращению,")  # fmt: skip
    assert [str(r) for r in taken.refused] == []
    assert cells("inspections", "count", 2023)[TON].value == 3
    for theme in ("industry", "radiation"):
        assert cells("inspections", f"count_supervision_{theme}", 2023)[TON].value == 1
    found = cells("inspections", "total_found", 2023)[TON]
    assert (found.value, found.n, found.n_expected) == (3, 2, 3)


def test_the_register_works_out_the_most_that_a_reward_may_be(imported: Any) -> None:
    head = "key,where,happened_on,harm,claimed,recovered"
    imported("damage-claims", head, f"a,{TON},2022-06-01,животному миру,90000,1000",
             f"b,{TON},2023-06-01,животному миру,90000,1000.01", f"c,{TON},2023-06-01,животному миру,90000,")  # fmt: skip
    said = dict(DamageClaim.objects.values_list("key", "most"))
    assert said == {"a": 30_000, "b": 50_000, "c": None}
