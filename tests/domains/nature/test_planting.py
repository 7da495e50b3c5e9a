"""Trees planted: how close, how many live; the numbers of the report can be read."""

from typing import Any

import pytest

from ekokarta.domains.control.reported_fact import ReportedFact
from ekokarta.domains.nature.planting import Reading, apart, per_hectare, reading
from ekokarta.domains.nature.planting_plot import PlantingPlot
from ekokarta.domains.nature.planting_result import PlantingResult
from ekokarta.domains.nature.survival import age_on, survived
from ekokarta.domains.nature.survival_check import SurvivalCheck
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED

pytestmark = pytest.mark.django_db
TON, TUP, BISHKEK = "41702220000000", "41702225000000", "41711000000000"


@pytest.mark.parametrize(
    ("seedlings", "hectares", "density", "metres", "said"),
    [
        (7_500_000, 5077.78, 1477, 2.6, Reading.FOREST),
        (850, 2.3, 370, 5.2, Reading.BELT),
        (20_000, 1, 20_000, 0.7, Reading.TOO_CLOSE),
        (100, 1, 100, 10.0, Reading.TOO_FAR),
        (10, 100, 0.1, 316.2, Reading.TOO_FAR),
        (0, 100, 0, None, ""),
        (10_000, 1, 10_000, 1.0, Reading.FOREST),
        (None, 1, None, None, ""),
        (100, None, None, None, ""),
        (100, 0, None, None, ""),
    ],
)
def test_a_density_is_read_as_a_distance(
    seedlings: Any, hectares: Any, density: Any, metres: Any, said: str
) -> None:
    found = per_hectare(seedlings, hectares)
    assert (found, apart(found), reading(found)) == (density, metres, said)


def test_the_belt_of_the_report_is_a_record(cells: Any) -> None:
    belt = PlantingPlot.objects.get(key="bishkek-landfill-belt")
    assert (belt.area, belt.seedlings, belt.density, belt.reading) == (2.3, 850, 370, "belt")
    facts = {f.key: f.number for f in ReportedFact.objects.filter(key__in=["F029", "F030"])}
    assert facts == {"F029": belt.area, "F030": belt.seedlings}
    assert cells("planting-plots", "total_area", 2023)[BISHKEK].value == 2.3
    ratio = cells("planting-plots", "ratio_seedlings_area", 2023)[BISHKEK]
    assert (ratio.value, ratio.numerator, ratio.denominator) == (850 / 2.3, 850, 2.3)


def test_the_campaign_of_the_report_is_a_figure_of_the_country_only(cells: Any) -> None:
    row = PlantingResult.objects.get(key="zhashyl-muras-2023")
    assert (row.density, row.reading) == (1477, "forest")
    planted = cells("planting-results", "total_number_stage_fact", 2023)
    area = cells("planting-results", "total_area_stage_fact", 2023)
    assert planted[COUNTRY].value == planted[NOT_DISTRIBUTED].value == 7.5
    assert area[COUNTRY].value == 5077.78 and planted[TON].value is None


def test_the_table_of_districts_and_the_rest_make_the_country(imported: Any, cells: Any) -> None:
    taken = imported("planting-results", "stage,campaign,where,period,said,area",
             f"факт,Жашыл Мурас,{TON},2023,0.3,200", f"факт,Жашыл Мурас,{TUP},2023,0.25,170.5",
             f"план,Жашыл Мурас,{TON},2023,0.4,260")  # fmt: skip
    assert [str(r) for r in taken.refused] == []
    planted = cells("planting-results", "total_number_stage_fact", 2023)
    assert planted[NOT_DISTRIBUTED].value == pytest.approx(7.5 - 0.55)
    area = cells("planting-results", "total_area_stage_fact", 2023)
    assert area[NOT_DISTRIBUTED].value == pytest.approx(5077.78 - 370.5)
    assert cells("planting-results", "total_number_stage_plan", 2023)[TON].value == 0.4


def test_survival_is_a_ratio_of_sums_and_knows_the_year(imported: Any, cells: Any) -> None:
    imported("planting-plots", "key,name,where,opened_on,area,seedlings",
             f"p,Парк,{TON},2021-04-10,2,1000", f"q,Полоса,{TON},2023-04-01,1,400")  # fmt: skip
    taken = imported("survival-checks", "key,plot,where,happened_on,looked_at,alive",
                     f"a,p,{TON},2023-10-01,,600", f"b,q,{TON},2023-10-01,100,90",
                     f"c,q,{TON},2023-11-01,100,101")  # fmt: skip
    assert [r.row for r in taken.refused] == [4] and "осмотрено" in taken.refused[0].reason.ru
    said = {c.key: (c.looked_at, c.rate, c.age) for c in SurvivalCheck.objects.all()}
    assert said == {"a": (1000, 60.0, "3"), "b": (100, 90.0, "1")}
    share = cells("survival-checks", "ratio_alive_looked_at", 2023)[TON]
    assert (share.value, share.numerator, share.denominator) == (690 / 1100, 690, 1100)
    assert cells("survival-checks", "ratio_alive_looked_at_age_3", 2023)[TON].value == 0.6


def test_a_check_in_another_district_than_its_plot_is_doubtful(imported: Any) -> None:
    imported("planting-plots", "key,name,where,opened_on,seedlings", f"p,Парк,{TON},2021,1000")
    taken = imported("survival-checks", "key,plot,where,happened_on,sampled,alive",
                     f"a,p,{TON},2023-10-01,100,60", f"b,p,{TUP},2023-10-02,100,60")  # fmt: skip
    assert [(w.row, "в другом районе" in w.reason.ru) for w in taken.warnings] == [(3, True)]


@pytest.mark.parametrize(
    ("planted", "day", "age"),
    [("2021-04-10", "2022-04-09", "1"), ("2021-04-10", "2022-04-11", "2"), ("2021", "2023-10-01", "3"),
     ("2021-04-10", "2025-04-11", "later"), ("2021-04-10", "2020-01-01", ""), ("", "2023", "")],
)  # fmt: skip
def test_the_year_after_planting(planted: str, day: str, age: str) -> None:
    assert age_on(planted, day) == age


def test_a_survival_that_nobody_counted_is_not_known() -> None:
    assert survived(None, 10) is survived(5, None) is survived(5, 0) is None
