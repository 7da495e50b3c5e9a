"""States that change: each year counts by the state at its end, and says why it differs."""

from typing import Any

import pytest

from ekokarta.layers import read_course, state_in
from ekokarta.release import COUNTRY, Status

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
HEAD = "key,name,where,opened_on,closed_on,status,capacity"
WORKS = "count_status_works"


@pytest.mark.parametrize(
    ("course", "years"),
    [
        ("", ["", "", ""]),
        ("works", ["works", "works", "works"]),
        ("2023 building", ["", "building", "building"]),
        ("none; 2022-05 building; 2023-12-31 works", ["building", "works", "works"]),
        ("works; 2024-01-01 stopped", ["works", "works", "stopped"]),
    ],
)
def test_the_state_at_the_end_of_the_year(course: str, years: list[str]) -> None:
    assert [state_in(course, year) for year in (2022, 2023, 2024)] == years


@pytest.mark.parametrize("wrong", ["2023 a; 2022 b", "a; b", "2023-13 a", "2023 a; 2023 b", "; a"])
def test_a_course_that_is_none(wrong: str) -> None:
    with pytest.raises(ValueError):
        read_course(wrong)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("строится", "building"),
        ("2021 нет; 05.2022 строится; 01.08.2023: работает", "2021 none; 2022-05 building; 2023-08-01 works"),
        ("жок; 2023 иштейт", "none; 2023 works"),
    ],
)  # fmt: skip
def test_a_sheet_says_it_in_words(imported: Any, typed: str, kept: str) -> None:
    from ekokarta.domains.water.models import TreatmentPlant

    taken = imported("treatment-plants", HEAD, f"a,А,{TON},,,{typed},")
    assert [str(r) for r in taken.refused] == []
    assert TreatmentPlant.objects.get(key="a").status == kept


def test_a_state_that_is_not_in_the_list_is_refused(imported: Any) -> None:
    taken = imported("treatment-plants", HEAD, f"a,А,{TON},,,2023 спит,")
    assert taken.changed == 0 and "спит" in str(taken.refused[0].reason)


def test_each_year_counts_its_own_state_and_says_who_came(cells: Any, imported: Any) -> None:
    imported(
        "treatment-plants", HEAD,
        f"a,А,{TON},,,2021 building; 2023-03 works,100",
        f"b,Б,{TON},,,works; 2024 stopped,10",
        f"c,В,{TUP},2024-02-01,,works,5",
    )  # fmt: skip
    found = {year: cells("treatment-plants", WORKS, year) for year in (2022, 2023, 2024)}
    assert [found[y][TON].value for y in found] == [1, 2, 1]
    assert [(found[y][TON].arrived, found[y][TON].left) for y in found] == [
        (0, 0),
        (1, 0),
        (0, 1),
    ]
    assert (
        found[2024][COUNTRY].value,
        found[2024][COUNTRY].arrived,
        found[2024][COUNTRY].left,
    ) == (2, 1, 1)
    total = cells("treatment-plants", "total_capacity_status_works", 2023)
    assert total[TON].value == 110


def test_corrected_records_are_told(cells: Any, imported: Any) -> None:
    imported("treatment-plants", HEAD, f"a,А,{TON},,,works,100")
    assert cells("treatment-plants", "count", 2023)[TON].revised == 0
    imported("treatment-plants", HEAD, f"a,А,{TON},,,works,120")
    assert cells("treatment-plants", "count", 2023)[TON].revised == 1


AIR = "key,where,period,said,pollutant,indicator,method"


def test_a_reported_figure_is_of_its_unit_only(
    cells: Any, imported: Any, approver: Any, second: Any
) -> None:
    from fixture_signoffs import sign_off

    from ekokarta.layers import layer_called
    from ekokarta.territory.unit import Unit

    imported(
        "air-quality",
        AIR,
        f"a,{TON},2023,41.5,pm25,mean,BAM",
        f"b,{TON},2023,120,pm25,days_over,BAM",
    )
    measure = "reported_number_pollutant_pm25_indicator_mean"
    found = cells("air-quality", measure, 2023)
    assert (found[TON].value, found[TON].n) == (41.5, 1)
    assert found[COUNTRY].status is Status.NOT_APPLICABLE and found[COUNTRY].value is None
    assert found[TUP].status is Status.NOT_REPORTED
    sign_off(
        layer_called("air-quality"), Unit.objects.get(key=COUNTRY), 2023, by=approver, second=second
    )
    found = cells("air-quality", measure, 2023)
    assert found[TUP].status is Status.NOT_MONITORED
    assert found[TON].value == 41.5


def test_another_method_is_said(cells: Any, imported: Any) -> None:
    imported("air-quality", AIR, f"a,{TON},2022,40,pm25,mean,BAM", f"b,{TON},2023,30,pm25,mean,сенсор",
             f"c,{TUP},2022,40,pm25,mean,BAM", f"d,{TUP},2023,30,pm25,mean,BAM")  # fmt: skip
    found = cells("air-quality", "reported_number_pollutant_pm25_indicator_mean", 2023)
    assert "method_changed" in {str(f) for f in found[TON].flags}
    assert "method_changed" not in {str(f) for f in found[TUP].flags}


def test_what_is_gone_has_no_other_method(cells: Any, imported: Any) -> None:
    imported(
        "treatment-plants", HEAD, f"a,А,{TON},2020,2023-05-01,works,1", f"b,Б,{TUP},2020,,works,1"
    )
    found = cells("treatment-plants", WORKS, 2023)
    assert "method_changed" not in {str(f) for unit in found for f in found[unit].flags}


def test_figures_of_different_things_choose_alone_between_real_and_simulated(
    cells: Any, imported: Any
) -> None:
    imported(
        "air-quality",
        AIR,
        f"s,{TON},2023,1,pm25,mean,",
        f"t,{TON},2023,2,pm25,days_over,",
        simulated=True,
    )
    imported("air-quality", AIR, f"r,{TUP},2023,40,pm25,mean,")
    mean = cells("air-quality", "reported_number_pollutant_pm25_indicator_mean", 2023)
    over = cells("air-quality", "reported_number_pollutant_pm25_indicator_days_over", 2023)
    assert mean[TON].status is Status.NOT_REPORTED and mean[TUP].value == 40
    assert over[TON].value == 2
