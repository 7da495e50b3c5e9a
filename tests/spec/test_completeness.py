"""Of whom a sign-off speaks: a whole says nothing of its parts unless the records say where they are."""

from typing import Any

import pytest
from fixture_signoffs import sign_off

from ekokarta.layers import layer_called
from ekokarta.release import COUNTRY, Caveat, Status
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
BISHKEK, QUARTERS = "41711000000000", [f"4171120{n}000000" for n in (1, 2, 3, 4)]
OBLAST, TON, TUP = "41702000000000", "41702220000000", "41702225000000"
HEAD = "key,name,where,opened_on,legality,area"


@pytest.fixture
def signed(approver: Any, second: Any) -> Any:
    def sign(unit: str, layer: str = "waste-sites", year: int = 2023, **more: Any) -> None:
        sign_off(
            layer_called(layer), Unit.objects.get(key=unit), year, by=approver, second=second,
            **more,
        )  # fmt: skip

    return sign


def statuses(cells: Any, *units: str) -> list[str]:
    found = cells("waste-sites", "count", 2023)
    return [str(found[unit].status) for unit in units]


@pytest.mark.parametrize("places", [[], [BISHKEK], [BISHKEK, QUARTERS[0]]])
def test_a_city_that_is_signed_says_nothing_of_its_quarters(
    cells: Any, imported: Any, signed: Any, places: list[str]
) -> None:
    rows = [f"x{n},С{n},{where},2020-01-01,,1" for n, where in enumerate(places)]
    if rows:
        imported("waste-sites", HEAD, *rows)
    signed(BISHKEK)
    said = statuses(cells, BISHKEK, *QUARTERS)
    assert said[0] == ("measured" if places else "zero")
    assert "zero" not in said[1:]
    signed(QUARTERS[3])
    assert statuses(cells, QUARTERS[3]) == ["zero"]


def test_records_that_name_the_quarter_make_the_others_zero(
    cells: Any, imported: Any, signed: Any
) -> None:
    imported("waste-sites", HEAD, f"x,С,{QUARTERS[0]},2020-01-01,,1")
    signed(BISHKEK)
    assert statuses(cells, *QUARTERS) == ["measured", "zero", "zero", "zero"]


@pytest.mark.parametrize(
    ("whole", "record", "known"),
    [
        (OBLAST, OBLAST, False),
        (OBLAST, TUP, True),
        (OBLAST, "unknown", True),
        (COUNTRY, "unknown", False),
        (COUNTRY, COUNTRY, False),
        (COUNTRY, OBLAST, False),
        (COUNTRY, TUP, True),
    ],
)
def test_a_record_that_nobody_placed_may_lie_in_any_part(
    cells: Any, imported: Any, signed: Any, whole: str, record: str, known: bool
) -> None:
    imported("waste-sites", HEAD, f"x,С,{record},2020-01-01,,1")
    signed(whole)
    assert statuses(cells, TON) == ["zero" if known else "not_reported"]


def test_parts_that_are_all_signed_make_the_whole_zero(cells: Any, signed: Any) -> None:
    for unit in Unit.objects.filter(parent_id=OBLAST):
        signed(unit.key)
    assert statuses(cells, OBLAST) == ["zero"]


AIR = "key,where,period,said,pollutant,indicator"


def test_an_invented_mean_never_stands_beside_a_real_capture(
    cells: Any, imported: Any, signed: Any
) -> None:
    imported("air-quality", AIR, f"s1,{BISHKEK},2023,30,pm25,mean", f"s2,{TON},2023,20,pm25,mean",
             simulated=True)  # fmt: skip
    signed(BISHKEK, "air-quality", simulated=True)
    imported("air-quality", AIR, f"r,{BISHKEK},2023,24.7,pm25,capture")
    mean = cells("air-quality", "reported_number_pollutant_pm25_indicator_mean", 2023)
    assert (mean[BISHKEK].status, mean[BISHKEK].flags) == (Status.NOT_REPORTED, frozenset())
    assert mean[TON].value == 20 and Caveat.SIMULATED in mean[TON].flags


@pytest.mark.parametrize(
    ("period", "partly"),
    [("2024", False), ("2024-01/2024-06", True), ("2024-05", True), ("2024-Q1/2024-Q4", False)],
)
def test_the_mean_of_half_a_year_says_so(
    cells: Any, imported: Any, period: str, partly: bool
) -> None:
    imported("air-quality", AIR, f"r,{TON},{period},30,pm25,mean")
    found = cells("air-quality", "reported_number_pollutant_pm25_indicator_mean", 2024)[TON]
    assert found.value == 30 and (Caveat.PARTIAL_YEAR in found.flags) is partly


FEES = "key,where,period,said,fee"


@pytest.mark.parametrize("parts", [[BISHKEK], [TON], [TON, TUP]])
def test_parts_that_exceed_the_whole_are_a_contradiction(
    cells: Any, imported: Any, parts: list[str]
) -> None:
    imported("fee-receipts", FEES, f"a,{COUNTRY},2023,392.9,water",
             *[f"b{n},{unit},2023,500,water" for n, unit in enumerate(parts)])  # fmt: skip
    found = cells("fee-receipts", "total_number_fee_water", 2023)
    rest, country = found["not_distributed"], found[COUNTRY]
    assert (rest.value, rest.status) == (None, Status.NOT_APPLICABLE)
    assert country.value == 392.9
    assert Caveat.CONTRADICTION in rest.flags & country.flags
    assert all(Caveat.CONTRADICTION not in found[unit].flags for unit in parts)


def test_an_oblast_below_its_districts_is_a_contradiction(cells: Any, imported: Any) -> None:
    imported("fee-receipts", FEES, f"a,{OBLAST},2024,10,water", f"b,{TON},2024,11,water")
    found = cells("fee-receipts", "total_number_fee_water", 2024)
    assert Caveat.CONTRADICTION in found[OBLAST].flags and found[OBLAST].value == 10
    assert found[COUNTRY].value == 10
