"""Papers hold for a term: what counts as valid and as expired in which year."""

from typing import Any

import pytest

from ekokarta.layers import state_in, validity_of
from ekokarta.release import Caveat

pytestmark = pytest.mark.django_db
TON, OSH = "41702220000000", "41721000000000"
HEAD = "key,number,where,opened_on,expires_on,closed_on"
LAYER = "ecological-passports"


@pytest.mark.parametrize(
    ("issued", "ends", "years"),
    [
        ("2020-03-01", "2023-12-31", ["valid", "valid", "expired"]),
        ("2020-03-01", "2023-12-30", ["valid", "expired", "expired"]),
        ("2020", "2023", ["valid", "valid", "expired"]),
        ("2020", "2023-06", ["valid", "expired", "expired"]),
        ("", "2022-06-01", ["expired", "expired", "expired"]),
        ("", "2099-01-01", ["valid", "valid", "valid"]),
        ("2023-05-01", "2028-05-01", ["", "valid", "valid"]),
        ("2020-03-01", "", ["", "", ""]),
    ],
)
def test_a_paper_holds_on_its_last_day_and_not_after(
    issued: str, ends: str, years: list[str]
) -> None:
    course = validity_of(issued, ends)
    assert [state_in(course, year) for year in (2022, 2023, 2024)] == years


def test_expired_papers_are_counted_as_such_until_they_are_replaced(
    cells: Any, imported: Any
) -> None:
    imported(LAYER, HEAD, f"a,1,{TON},2019-01-01,2022-06-01,", f"b,2,{TON},2022-02-01,2030-01-01,",
             f"c,3,{TON},2018-01-01,2022-12-31,2023-03-01", f"d,4,{OSH},2021-01-01,,")  # fmt: skip

    def found(measure: str) -> list[float]:
        return [cells(LAYER, measure, year)[TON].value for year in (2022, 2023, 2024)]

    assert found("count_validity_valid") == [2, 1, 1]
    assert found("count_validity_expired") == [1, 1, 1]
    assert found("count") == [3, 2, 2]
    assert cells(LAYER, "count", 2023)[OSH].value == 1, "it stands, but nobody knows until when"
    assert cells(LAYER, "count_validity_valid", 2023)[OSH].value is None


@pytest.mark.parametrize(("ends", "estimated"), [("2030-01-01", False), ("2030", True)])
def test_an_end_of_which_only_the_year_is_known_is_an_estimate(
    cells: Any, imported: Any, ends: str, estimated: bool
) -> None:
    imported(LAYER, HEAD, f"a,1,{TON},2020-01-01,{ends},")
    flags = cells(LAYER, "count_validity_valid", 2023)[TON].flags
    assert (Caveat.ESTIMATED in flags) is estimated


def test_it_cannot_expire_before_it_is_issued(imported: Any) -> None:
    taken = imported(LAYER, HEAD, f"a,1,{TON},2022-01-01,2021-12-31,", f"b,2,{TON},2022-05,2022,")
    assert [(r.row, r.column.ru, r.reason.ru) for r in taken.refused] == [
        (
            2,
            "Действует до",
            "«Действует до» (2021-12-31) не может быть раньше, чем «Выдан» (2022-01-01).",
        )
    ]


def test_the_file_says_what_holds_now_not_what_will(imported: Any) -> None:
    from ekokarta.layers import layer_called
    from ekokarta.publication.snapshot import snapshot

    imported(LAYER, HEAD, f"a,1,{TON},2020-01-01,2020-12-31,", f"b,2,{TON},2020-01-01,2199-12-31,")
    rows = {row["key"]: row for row in snapshot(layer_called(LAYER)).to_pylist()}
    assert [rows[key]["validity"] for key in "ab"] == ["expired", "valid"]
    assert [step["state"] for step in rows["b"]["validity_course"]] == ["valid", "expired"]
