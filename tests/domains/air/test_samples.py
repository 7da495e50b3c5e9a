"""Samples of stacks, air, coal and fuel: custody, limits of the day, a quarter that was missed."""

from typing import Any

import pytest

from ekokarta.domains.air.ambient_sample import AmbientSample
from ekokarta.domains.air.custody import holds
from ekokarta.domains.air.fuel_batch import FuelBatch
from ekokarta.domains.air.over import exceeds, times_over
from ekokarta.domains.air.quarterly import progress
from ekokarta.domains.air.sampling_quarter import SamplingQuarter
from ekokarta.domains.air.stack_sample import StackSample

pytestmark = pytest.mark.django_db
BISHKEK, TON = "41711000000000", "41702220000000"
WHOLE = "01.03.2024 отобрана; 02.03.2024 принята лабораторией; 05.03.2024 исследована"


@pytest.mark.parametrize(
    ("course", "whole"),
    [("2024-03-01 taken; 2024-03-02 received; 2024-03-05 analysed", True), ("2024-03-01 taken", False),
     ("2024-03-01 analysed; 2024-03-05 received", False), ("", False),
     ("2024-03-01 received; 2024-03-02 analysed; 2024-03-03 broken", False)],
)  # fmt: skip
def test_a_chain_of_custody_is_whole_or_not(course: str, whole: bool) -> None:
    assert holds(course) is whole


def test_a_result_needs_an_unbroken_chain(imported: Any, cells: Any) -> None:
    """Of greenhouse gases too; what is below the limit of detection stays so."""
    head = "key,number,substance,where,happened_on,found,rate,limit,custody,protocol"
    taken = imported("stack-samples", head,
                     f"a,1,метан,{BISHKEK},2024-03-01,менее 0.5,2.5,2,{WHOLE},П-1",
                     f"b,1,CO2,{BISHKEK},2024-03-01,9000,,,01.03.2024 отобрана,П-1",
                     f"c,2,so2,{BISHKEK},2024-03-01,,,,01.03.2024 отобрана,",
                     f"d,1,углекислый газ,{BISHKEK},2024-03-01,9000,1,2,,П-1")  # fmt: skip
    assert [(r.row, r.column.ru) for r in taken.refused] == [(3, "Движение пробы")]
    kept = StackSample.objects.in_bulk(field_name="key")
    assert {k: (s.found, s.exceeded) for k, s in kept.items()} == {
        "a": ("less_than 0.5", True), "c": ("", None), "d": ("9000", False)}  # fmt: skip
    assert cells("stack-samples", "count_exceeded_true", 2024)[BISHKEK].value == 1


@pytest.mark.parametrize("slug", ["stack-samples", "ambient-samples"])
def test_a_result_without_any_chain_is_doubtful(slug: str, imported: Any) -> None:
    taken = imported(slug, "key,number,substance,where,happened_on,found,custody",
                     f"a,1,so2,{TON},2024-03-01,0.1,", f"b,2,so2,{TON},2024-03-01,0.1,{WHOLE}",
                     f"c,3,so2,{TON},2024-03-01,,")  # fmt: skip
    assert [(w.row, "путь пробы не записан" in w.reason.ru) for w in taken.warnings] == [(2, True)]
    invented = imported(slug, "key,number,substance,where,happened_on,found",
                        f"d,4,so2,{TON},2024-03-01,0.1", simulated=True)  # fmt: skip
    assert invented.warnings == [], "whom an invented sample passed is not invented too"


def test_an_ambient_sample_meets_the_limit_of_its_day(imported: Any) -> None:
    """Dust 0.5 mg/m³ as a single sample: the row of law, not a number in the code."""
    head = "key,number,substance,where,happened_on,found,distance"
    imported("ambient-samples", head, f"a,1,пыль общая,{BISHKEK},2023-02-01,0.8,500",
             f"b,1,диоксид серы,{BISHKEK},2023-02-01,0.5,500", f"c,1,метан,{BISHKEK},2023-02-01,2,500")  # fmt: skip
    found = {s.key: (s.limit, s.times, s.exceeded) for s in AmbientSample.objects.all()}
    assert found == {"a": (0.5, 1.6, True), "b": (0.5, 1.0, False), "c": (None, None, None)}


def test_times_over_rounds_half_up() -> None:
    assert times_over("0.07", 0.04) == 1.75 and times_over("0.007", 0.003) == 2.33
    assert times_over("0.0525", 0.5) == 0.11 and times_over("", 0.5) is None
    assert exceeds("less_than 0.3", 0.3) is False


def test_a_missed_quarter_is_seen(imported: Any, cells: Any) -> None:
    head = "key,where,period,said,taken,taken_on,handed_on,decided_on,decision"
    taken = imported("sampling-quarters", head,
                     f"q1,{TON},2023-Q1,12,12,14.02.2023,01.03.2023,20.03.2023,превышений нет",
                     f"q2,{TON},2023-Q2,12,,,,,", f"q3,{TON},2023-Q3,12,11,10.10.2023,,,",
                     f"q4,{TON},2023-Q4,12,,,,,", f"x,{TON},2024-Q1,12,12,01.03.2024,01.02.2024,,")  # fmt: skip
    assert [r.row for r in taken.refused] == [6]
    told = {q.key: q.progress for q in SamplingQuarter.objects.all()}
    assert told["q1"].endswith("2023-02-14 taken; 2023-03-01 handed; 2023-03-20 decided")
    assert told["q2"] == "2023-04-01 planned; 2023-06-30 missed"
    assert told["q3"] == "2023-07-01 planned; 2023-09-30 missed; 2023-10-10 taken", "late is late"
    assert cells("sampling-quarters", "count_progress_missed", 2023)[TON].value == 2
    assert cells("sampling-quarters", "total_taken", 2023)[TON].value == 23


def test_what_happens_on_one_day_is_told_by_the_last_of_it() -> None:
    assert (
        progress("2023-Q1", "2023-02-01", "2023-02-01", "")
        == "2023-01-01 planned; 2023-02-01 handed"
    )
    assert progress("2023-Q1", "2023-02", "", "") == "2023-01-01 planned; 2023-02 taken"
    with pytest.raises(ValueError, match="2023-01-05"):
        progress("2023-Q1", "2023-02-01", "2023-01-05", "")


def test_coal_has_its_ash_and_sulphur(imported: Any, cells: Any) -> None:
    head = "key,number,where,happened_on,batch,ash,sulphur,moisture,heat"
    taken = imported("coal-samples", head, f'a,1,{TON},2024-01-10,60,"15,5",0.8,18,17.2',
                     f"b,2,{TON},2024-01-11,60,16.5,1.2,,", f"c,3,{TON},2024-01-12,60,116,1.2,,")  # fmt: skip
    assert {r.row for r in taken.refused} == {4}
    assert "Не больше 100." in [r.reason.ru for r in taken.refused]
    assert cells("coal-samples", "mean_ash", 2024)[TON].value == 16
    assert cells("coal-samples", "mean_sulphur", 2024)[TON].value == 1


def test_fuel_is_of_its_class_by_the_norm_of_the_day(imported: Any, cells: Any) -> None:
    head = "key,batch,where,happened_on,fuel,declared,tonnes,sulphur"
    imported("fuel-batches", head, f"a,1,{BISHKEK},2023-05-01,бензин,К5,100,9", f"b,2,{BISHKEK},2023-05-01,дизельное топливо,K5,50,60",
             f"c,3,{BISHKEK},2023-05-01,бензин,К4,70,")  # fmt: skip
    assert {b.key: b.conforms for b in FuelBatch.objects.all()} == {"a": True, "b": False, "c": None}  # fmt: skip
    assert cells("fuel-batches", "total_tonnes_declared_k5", 2023)[BISHKEK].value == 150
    assert cells("fuel-batches", "count_conforms_false", 2023)[BISHKEK].value == 1
