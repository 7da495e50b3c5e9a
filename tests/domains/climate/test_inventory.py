"""Categories make their sector; a notation key is no zero; a report is late by its day."""

from decimal import Decimal
from typing import Any

import pytest

from ekokarta.domains.climate.balance import gap, parts_of
from ekokarta.domains.climate.greenhouse_gas import GreenhouseGas
from ekokarta.domains.climate.obligation import timeliness
from ekokarta.domains.climate.report_obligation import ReportObligation
from ekokarta.layers import layer_called
from ekokarta.release import COUNTRY, Status
from ekokarta.site.first_data import demo_file

pytestmark = pytest.mark.django_db
HEAD = "key,category,gas,where,period,said"
ENERGY = "reported_number_category_1_gas_co2e"


def energy(total: str, **parts: str) -> list[str]:
    told = {"1.A": "9512.7", "1.B": "322.1", "1.C": "NO", **parts, "1": total}
    return [f"{c},{c},co2e,{COUNTRY},2023,{said}" for c, said in told.items()]


def test_a_sector_is_the_sum_of_its_categories(imported: Any, cells: Any) -> None:
    taken = imported("greenhouse-gases", HEAD, *energy("9834.8"))
    assert taken.refused == []
    assert cells("greenhouse-gases", ENERGY, 2023)[COUNTRY].value == 9834.8


def test_a_sector_that_is_another_sum_is_refused_with_the_difference(imported: Any) -> None:
    taken = imported("greenhouse-gases", HEAD, *energy("9900"))
    assert [r.row for r in taken.refused] == [5]
    assert (
        "65.2" in taken.refused[0].reason.ru and "Категории не дают 1" in taken.refused[0].reason.ru
    )


def test_parts_are_corrected_before_their_sector(imported: Any) -> None:
    imported("greenhouse-gases", HEAD, *energy("9834.8"))
    taken = imported("greenhouse-gases", HEAD, *energy("9835.8", **{"1.B": "323.1"}))
    assert (taken.refused, taken.changed) == ([], 2)


def test_a_notation_key_is_no_zero(imported: Any, cells: Any) -> None:
    imported("greenhouse-gases", HEAD, f"e,1,co2e,{COUNTRY},2022,NE")
    row = GreenhouseGas.objects.get(key="e")
    assert (row.number, row.notation) == (None, "NE")
    found = cells("greenhouse-gases", ENERGY, 2022)[COUNTRY]
    assert (found.value, found.status) == (None, Status.NOT_REPORTED)
    taken = imported("greenhouse-gases", HEAD, f"w,2,co2e,{COUNTRY},2022,нет данных")
    assert "NO, NE, NA, IE, C, FX" in taken.refused[0].reason.ru


def test_a_gap_is_told_only_where_everything_is_there() -> None:
    said = {"1.A": Decimal("1.1"), "1.B": Decimal("2.2"), "1": Decimal("3.3")}
    assert gap("1", said) is None
    assert gap("1", {**said, "1.C": None}) == 0
    assert gap("1.A", said) is None and gap("6", {"6": Decimal(1)}) is None
    assert parts_of("total") == ["1", "2", "3", "4", "5", "6"]
    assert parts_of("total-without-4") == ["1", "2", "3", "5", "6"]


def test_the_invented_inventory_adds_up_too(approver: Any) -> None:
    from ekokarta.intake import take

    layer = layer_called("greenhouse-gases")
    file = demo_file(layer, ".csv")
    taken = take(layer, file.name, file.read_bytes(), by=approver, accept=True, simulated=True)
    assert taken.refused == [] and taken.changed == taken.rows > 0


def test_the_reports_of_the_ministry_and_their_stages() -> None:
    reports = ReportObligation.objects.in_bulk(field_name="key")
    assert reports["nc-4"].stage == "2023 drafted; 2024-01 agreement"
    assert reports["btr-1"].timely == "open; 2025-01-01 late"
    assert {key for key, report in reports.items() if not report.due} == {"nc-4", "bur-1", "nc-5", "bur-2"}  # fmt: skip


@pytest.mark.parametrize(
    ("stages", "due", "said"),
    [("2024-12-20 submitted", "2024-12-31", "open; 2024-12-20 done"), ("2025-02-01 submitted", "2024-12-31",
      "open; 2025-01-01 late; 2025-02-01 done"), ("2024 drafted", "2024", "open; 2025-01-01 late"), ("submitted", "2024", "done"),
     ("2024 drafted", "", "")],
)  # fmt: skip
def test_late_is_what_was_not_submitted_by_its_day(stages: str, due: str, said: str) -> None:
    assert timeliness(stages, due) == said
