"""Zero or not reported, real or simulated, provisional or complete: the honest cell."""

from typing import Any

import pytest
from fixture_signoffs import sign_off

from ekokarta.errors import Forbidden
from ekokarta.journal.signing import lift, propose
from ekokarta.layers import layer_called
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, Caveat, Status
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
HEAD = "key,name,where,opened_on,closed_on,legality,area"


def said(cell: Any) -> tuple[str, float | None, set[str]]:
    return str(cell.status), cell.value, {str(f) for f in cell.flags}


def signed(unit: str, by: Any, second: Any, **more: Any) -> Any:
    layer = layer_called("waste-sites")
    return sign_off(layer, Unit.objects.get(key=unit), 2023, by=by, second=second, **more)


def test_no_record_is_not_zero_until_two_have_signed(
    cells: Any, approver: Any, second: Any
) -> None:
    assert said(cells("waste-sites", "count", 2023)[TON]) == ("not_reported", None, set())
    propose(layer_called("waste-sites"), Unit.objects.get(key=TON), 2023, by=approver)
    assert cells("waste-sites", "count", 2023)[TON].status is Status.NOT_REPORTED
    signed(TON, approver, second)
    assert said(cells("waste-sites", "count", 2023)[TON]) == ("zero", 0.0, set())
    assert (
        said(cells("waste-sites", "share_legality_unauthorised", 2023)[TON])[0] == "not_applicable"
    )
    assert cells("waste-sites", "count", 2024)[TON].status is Status.NOT_REPORTED
    assert cells("waste-sites", "count", 2023)[TUP].status is Status.NOT_REPORTED


def test_a_whole_that_is_signed_covers_its_parts(cells: Any, approver: Any, second: Any) -> None:
    signed(COUNTRY, approver, second)
    found = cells("waste-sites", "count", 2023)
    assert {str(cell.status) for cell in found.values()} == {"zero"}


def test_unsigned_records_are_provisional(
    cells: Any, imported: Any, approver: Any, second: Any
) -> None:
    imported("waste-sites", HEAD, f"x,Свалка,{TON},2020-01-01,,несанкционирована,2.5")
    assert said(cells("waste-sites", "count", 2023)[TON]) == ("measured", 1, {"provisional"})
    signed(TON, approver, second)
    assert said(cells("waste-sites", "count", 2023)[TON]) == ("measured", 1, set())


@pytest.mark.parametrize(
    ("opened", "closed", "years", "estimated"),
    [
        ("", "", [2022, 2023, 2024], True),
        ("1996", "", [2022, 2023, 2024], True),
        ("2023-12-31", "", [2023, 2024], False),
        ("2024-01-01", "", [2024], False),
        ("2023", "", [2023, 2024], True),
        ("", "2023-12-31", [2022], True),
        ("", "2024-01-01", [2022, 2023], True),
        ("2023-02", "2024-05", [2023], True),
    ],
)
def test_a_place_stands_on_31_december(
    cells: Any, imported: Any, opened: str, closed: str, years: list[int], estimated: bool
) -> None:
    imported("waste-sites", HEAD, f"x,Свалка,{TON},{opened},{closed},,")
    for year in (2022, 2023, 2024):
        cell = cells("waste-sites", "count", year)[TON]
        assert (cell.value == 1) is (year in years)
        assert (Caveat.ESTIMATED in cell.flags) is (estimated and year in years)


def test_a_place_without_an_opening_day_is_an_estimate_until_a_history_of_it_begins(
    cells: Any,
) -> None:
    """Five that the report plans, none with a day, each with a step of 2023: 2022 is not known."""
    for year in (2022, 2023, 2024):
        cell = cells("planned-facilities", "count", year)[COUNTRY]
        assert cell.value == 5
        assert (Caveat.ESTIMATED in cell.flags) is (year == 2022)


def test_real_rows_push_simulated_ones_aside(cells: Any, imported: Any) -> None:
    imported(
        "waste-sites",
        HEAD,
        f"s1,С1,{TON},2020,,несанкционирована,1",
        f"s2,С2,{TUP},2020,,несанкционирована,1",
        simulated=True,
    )
    before = cells("waste-sites", "count", 2023)
    assert before[COUNTRY].value == 2 and Caveat.SIMULATED in before[COUNTRY].flags
    imported("waste-sites", HEAD, f"r,Р,{TON},2024-03-01,,несанкционирована,1")
    now = cells("waste-sites", "count", 2024)
    assert now[COUNTRY].value == 1 and Caveat.SIMULATED not in now[COUNTRY].flags
    assert now[TUP].status is Status.NOT_REPORTED
    assert cells("waste-sites", "count", 2023)[COUNTRY].value == 2


def test_a_simulated_signature_makes_a_simulated_zero(
    cells: Any, approver: Any, second: Any
) -> None:
    signed(TON, approver, second, simulated=True)
    assert said(cells("waste-sites", "count", 2023)[TON]) == ("zero", 0.0, {"simulated"})


def test_a_quantity_in_two_units_with_unknown_shares(cells: Any, imported: Any) -> None:
    imported("waste-sites", HEAD, f"x,Свалка,{TON}; {TUP},2020-01-01,,несанкционирована,10")
    found = cells("waste-sites", "total_area", 2023)
    assert said(found[TON]) == ("not_reported", None, {"provisional", "undivided"})
    assert (
        found["41702000000000"].value == found[COUNTRY].value == found[NOT_DISTRIBUTED].value == 10
    )
    counted = cells("waste-sites", "count", 2023)
    assert counted[TON].value == counted[TUP].value == counted[COUNTRY].value == 1


def test_one_person_alone_signs_nothing(approver: Any, specialist: Any) -> None:
    with pytest.raises(Forbidden):
        signed(TON, approver, approver)
    with pytest.raises(Forbidden):
        signed(TON, approver, specialist)


def test_what_is_signed_is_locked_until_lifted(imported: Any, approver: Any, second: Any) -> None:
    imported("waste-sites", HEAD, f"x,Свалка,{TON},2020-01-01,,несанкционирована,2.5")
    signoff = signed(TON, approver, second)
    again = imported("waste-sites", HEAD, f"x,Свалка,{TON},2020-01-01,,несанкционирована,3")
    assert again.changed == 0 and "2023" in str(again.refused[0].reason)
    more = imported("waste-sites", HEAD, f"y,Другая,{TON},2021-01-01,,несанкционирована,3")
    assert more.changed == 0, "a new record would change the signed number"
    lift(signoff, by=approver, why="ошибка в площади")
    assert (
        imported("waste-sites", HEAD, f"x,Свалка,{TON},2020-01-01,,несанкционирована,3").changed
        == 1
    )
