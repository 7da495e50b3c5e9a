"""The sets 12 / 4 / 12 of the report, told apart by subject; passports of readiness."""

from typing import Any

import pytest

from ekokarta.domains.control.reported_fact import ReportedFact
from ekokarta.domains.industry.readiness_passport import ReadinessPassport
from ekokarta.domains.water.cure import outsiders, sets
from ekokarta.domains.water.enforcement_measure import EnforcementMeasure
from ekokarta.domains.water.treatment_plant import TreatmentPlant

pytestmark = pytest.mark.django_db
TON = "41702220000000"


@pytest.fixture
def enforced(imported: Any) -> None:
    """Twelve were stopped, four of them build; twelve plants were built, by eight of them and four others."""
    imported("bodies", "key,name", *[f"s{n},Субъект {n}" for n in range(1, 17)])
    measures = [
        f"m{n},Мера {n},{TON},s{n},деятельность приостановлена,2022-06-01" for n in range(1, 13)
    ]
    cures = [*["2022 не устраняется; 2023-03 строится"] * 4, *["не устраняется"] * 8]
    lines = [f"{m},{c}" for m, c in zip(measures, cures, strict=True)]
    assert (
        imported(
            "enforcement-measures", "key,name,where,subject,measure,opened_on,cure", *lines
        ).refused
        == []
    )
    owners = [f"s{n}" for n in range(5, 17)]
    plants = [f"t-{o},Очистные {o},{TON},{o},2022 строится; 2023-10 построено" for o in owners]
    assert imported("treatment-plants", "key,name,where,operator,status", *plants).refused == []


def test_twelve_four_and_twelve_are_reconciled_by_subject(enforced: None, cells: Any) -> None:
    measures, plants = EnforcementMeasure.objects.all(), TreatmentPlant.objects.all()
    found = sets(measures, plants, 2023)
    assert [len(s) for s in found] == [12, 4, 12, 4]
    assert found.building < found.stopped and not found.building & found.built
    assert found.built_elsewhere == {"s13", "s14", "s15", "s16"}
    assert [len(s) for s in sets(measures, plants, 2022)] == [12, 0, 0, 0]
    assert cells("enforcement-measures", "count_measure_stop", 2023)[TON].value == 12
    assert cells("enforcement-measures", "count_cure_building", 2023)[TON].value == 4


def test_by_its_numbers_alone_the_report_cannot_mean_twelve_subjects() -> None:
    said = {
        f.key: int(f.number) for f in ReportedFact.objects.filter(key__in=["F123", "F124", "F125"])
    }
    assert said == {"F123": 12, "F124": 4, "F125": 12}
    assert outsiders(said["F123"], said["F124"], said["F125"]) == 4
    assert outsiders(12, 4, 8) == outsiders(12, 0, 0) == 0


@pytest.mark.parametrize(
    ("sewage", "exception", "issued"),
    [("своё очистное сооружение", "", True), ("очистки нет", "", False), ("", "", True),
     ("очистки нет", "решение комиссии", True), ("none", "", False)],
)  # fmt: skip
def test_without_treatment_there_is_no_passport_but_by_a_written_exception(
    imported: Any, sewage: str, exception: str, issued: bool
) -> None:
    imported("recreation-objects", "key,name,where,sewage", f"r,Пансионат,{TON},{sewage}")
    taken = imported("readiness-passports", "key,number,where,recreation,season,exception",
                     f"p,1,{TON},r,2023,{exception}")  # fmt: skip
    assert bool(taken.changed) is issued and ReadinessPassport.objects.exists() is issued
    if not issued:
        assert "исключение" in taken.refused[0].reason.ru
    else:
        assert ReadinessPassport.objects.get().excepted is bool(exception)


def test_a_passport_of_readiness_expires_visibly(imported: Any, cells: Any) -> None:
    imported("readiness-passports", "key,number,where,opened_on,expires_on,season",
             f"p,1,{TON},2023-05-01,2023-10-31,2023", f"q,2,{TON},2023-06-01,2024-05-31,2023")  # fmt: skip
    assert cells("readiness-passports", "count_validity_valid", 2023)[TON].value == 1
    assert cells("readiness-passports", "count_validity_expired", 2023)[TON].value == 1
