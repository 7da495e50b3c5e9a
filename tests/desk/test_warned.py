"""What is doubtful is seen where a person works: after saving, beside the field, in the preview, in one list."""

from typing import Any

import pytest
from django.core.management import call_command
from fixture_followers import BISHKEK, TON, settle

from ekokarta.domains.air.emission import Emission
from ekokarta.domains.climate.greenhouse_gas import GreenhouseGas
from ekokarta.domains.industry.readiness_passport import ReadinessPassport
from ekokarta.domains.nature.survival_check import SurvivalCheck
from ekokarta.domains.waste.ewaste_flow import EwasteFlow
from ekokarta.domains.waste.treatment_batch import TreatmentBatch
from ekokarta.domains.water.enforcement_measure import EnforcementMeasure
from ekokarta.intake import plan
from ekokarta.layers import Severity, all_layers, layer_called, warnings_of
from ekokarta.release import COUNTRY

pytestmark = pytest.mark.django_db


def ids(record: Any) -> list[str]:
    return [warning.id for warning in warnings_of(record)]


@pytest.fixture
def desk(client: Any, approver: Any) -> Any:
    client.force_login(approver)
    client.cookies["django_language"] = "ru"
    return client


def test_a_warning_is_said_after_saving_and_beside_its_field(desk: Any, imported: Any) -> None:
    settle(imported)
    batch = TreatmentBatch.objects.get(key="b3")
    address = f"/desk/waste/treatmentbatch/{batch.pk}/change/"
    said = {"key": "b3", "where": BISHKEK, "happened_on": "2023-06-02", "facility": batch.facility_id,
            "batch": "3", "treated": "95", "source": "журнал", "accept": "on"}  # fmt: skip
    saved = desk.post(address, said, follow=True).content.decode()
    assert "Обезврежено: Вместе с другими партиями дня" in saved
    page = desk.get(address).content.decode()
    assert "⚠ Вместе с другими партиями дня" in page
    checks = desk.get("/desk/checks/").content.decode()
    assert address in checks and "Вместе с другими партиями дня" in checks
    assert "Вывоз отходов" in checks, "a trip of 4 t arrived as 2 t"


def test_the_preview_names_what_is_doubtful_by_row_and_column(approver: Any, imported: Any) -> None:
    settle(imported)
    rows = f"key,waybill,where,happened_on,loaded,arrived\nx,9,{BISHKEK},2023-07-01,4,2"
    made = plan(layer_called("waste-trips"), "t.csv", rows.encode(), by=approver, accept=True)
    assert [(w.row, w.column.ru) for w in made.warnings] == [(2, "Принято, т")]


def test_what_the_rows_of_a_sheet_make_together_is_said_of_all_of_them(
    approver: Any, imported: Any
) -> None:
    settle(imported)
    head = "key,facility,batch,where,happened_on,treated"
    rows = [f"n{n},f1,{n},{BISHKEK},2023-08-01,12" for n in (11, 12)]
    sheet = "\n".join([head, *rows]).encode()
    made = plan(layer_called("treatment-batches"), "t.csv", sheet, by=approver, accept=True)
    assert [w.row for w in made.warnings] == [2, 3]


def test_a_whole_and_its_parts_are_corrected_in_one_sheet_in_any_order(imported: Any) -> None:
    settle(imported)
    head = "key,category,gas,where,period,said"
    whole, part = (f"i1,1,co2e,{COUNTRY},2023,120", f"i1.B,1.B,co2e,{COUNTRY},2023,30")
    taken = imported("greenhouse-gases", head, whole, part)
    assert (taken.changed, taken.refused) == (2, [])
    assert imported("greenhouse-gases", head, f"i1,1,co2e,{COUNTRY},2023,200").refused


def test_a_part_above_its_whole_is_a_public_contradiction_of_all_that_take_part(
    imported: Any,
) -> None:
    settle(imported)
    rows = GreenhouseGas.objects.filter(category__startswith="1")
    assert set(rows.values_list("contradicts", flat=True)) == {False}
    imported("greenhouse-gases", "key,said", "i1.B,60")
    assert set(rows.values_list("contradicts", flat=True)) == {True}
    assert "contradicts" in layer_called("greenhouse-gases").open_names
    imported("e-waste", "key,said", "ew2,25")
    assert set(EwasteFlow.objects.values_list("contradicts", flat=True)) == {True}
    imported("e-waste", "key,said", "ew1,30")
    assert set(EwasteFlow.objects.values_list("contradicts", flat=True)) == {False}


def test_a_doubt_between_two_records_is_said_whichever_of_them_is_saved(
    approver: Any, imported: Any, desk: Any
) -> None:
    settle(imported)
    sheet = b"key,sewage\nro1,none"
    made = plan(layer_called("recreation-objects"), "t.csv", sheet, by=approver, accept=True)
    assert "Паспорт 1" in made.warnings[0].reason.ru
    imported("recreation-objects", "key,sewage", "ro1,none")
    assert ids(ReadinessPassport.objects.get(key="rp1")) == ["no-treatment"]
    imported("planting-plots", "key,where", f"pl1,{BISHKEK}")
    assert "not-where-its-plot-is" in ids(SurvivalCheck.objects.get(key="s1"))
    head = "key,name,where,opened_on,subject,measure"
    imported("enforcement-measures", head, f"em2,Мера 2,{TON},2023-05-01,body,stop")
    for key in ("em1", "em2"):
        assert ids(EnforcementMeasure.objects.get(key=key)) == ["taken-twice"]


def test_more_than_the_limit_is_flagged_in_public(imported: Any) -> None:
    imported("emission-sources", "key,name,where,number", f"e,Труба,{BISHKEK},1")
    imported("emissions", "key,stack,substance,where,period,said,limit",
             f"x,e,so2,{BISHKEK},2023,5000,1000", f"y,e,no2,{BISHKEK},2023,10,1000")  # fmt: skip
    flags = dict(Emission.objects.values_list("key", "exceeded"))
    assert flags == {"x": True, "y": False}
    assert "exceeded" in layer_called("emissions").open_names
    assert ids(Emission.objects.get(key="x")) == ["over-the-limit"]


def test_parts_above_their_whole_are_told_from_either_end(approver: Any, imported: Any) -> None:
    """392.9 mln som of water stand for the country in 2023; a sheet of a city says more."""
    layer = layer_called("fee-receipts")
    head = "key,fee,where,period,said\n"

    def told(line: str) -> list[tuple[int, str]]:
        made = plan(layer, "t.csv", (head + line).encode(), by=approver)
        assert [str(refused) for refused in made.refused] == []
        return [(w.row, w.column.ru) for w in made.warnings]

    assert told(f"a,за воду,{BISHKEK},2023,392.9") == []
    assert told(f"a,за воду,{BISHKEK},2023,300\nb,за воду,{TON},2023,93") == [(2, "Значение"), (3, "Значение")]  # fmt: skip
    imported("fee-receipts", head.strip(), f"a,за воду,{BISHKEK},2023,300")
    whole = layer.model.objects.get(fee="water", where=COUNTRY, year=2023)
    assert ids(whole) == []
    assert told(f"{whole.key},за воду,{COUNTRY},2023,299") == [(2, "Значение")]
    whole.number = 299.0
    assert ids(whole) == ["parts-exceed"]


@pytest.mark.parametrize(
    ("slug", "head", "row", "refused", "warned"),
    [
        ("coal-samples", "number,where,happened_on,ash,moisture,heat", f"1,{TON},2023-05-01,80,60,20", True, ""),
        ("coal-samples", "number,where,happened_on,ash,moisture,heat", f"1,{TON},2023-05-01,60,20,20", False, "too-hot"),
        ("coal-samples", "number,where,happened_on,ash,moisture,heat", f"1,{TON},2023-05-01,20,10,20", False, ""),
        ("programmes", "name,amount,currency,rate_from,rate_to", "П,10,KGS,12,6", True, ""),
        ("programmes", "name,amount,currency,rate_from,rate_to", "П,10,KGS,6,12", False, ""),
        ("licences", "name,number,where,allows,opened_on,expires_on",
         f"Л,1,{TON},prospecting,2019-01-01,2039-01-01", True, ""),
        ("licences", "name,number,where,allows,opened_on,expires_on,prolonged_by",
         f"Л,1,{TON},prospecting,2019-01-01,2039-01-01,Приказ № 5", False, "longer-than-the-term"),
        ("violations", "where,happened_on,fine,paid", f"{TON},2023-05-01,100,400", False, "overpaid"),
        ("planting-plots", "name,where,opened_on,area,seedlings", f"Парк,{TON},2023-04-01,100,500", False, "unusual-spacing"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_what_is_doubtful_warns(
    imported: Any, slug: str, head: str, row: str, refused: bool, warned: str
) -> None:
    taken = imported(slug, f"key,{head}", f"k,{row}")
    assert bool(taken.refused) == refused
    stored = layer_called(slug).model._default_manager.filter(key="k").first()
    assert (ids(stored) if stored else []) == ([warned] if warned else [])


def test_each_warning_has_an_id_and_a_column_of_its_register() -> None:
    declared = [(layer.model, warn) for layer in all_layers() for warn in layer.model.warns]
    assert len(declared) > 10
    for model, warn in declared:
        column = getattr(warn.column, "field", warn.column)
        assert model._meta.get_field(column.name) and warn.severity in Severity
        assert warn.id.replace("-", "").isalpha() and all(
            warn.said.spoken_in(tongue) for tongue in ("ky", "ru", "en")
        )


def test_what_could_not_be_checked_is_not_called_none(imported: Any, capsys: Any) -> None:
    call_command("overlaps", "licences", "protected-areas", language="ru")
    told = capsys.readouterr().out
    areas = layer_called("protected-areas").accepted
    unknown = sum(a.geometry is None or not a.geometry.area for a in areas)
    assert unknown and f"Не проверено: у {unknown} из {areas.count()}" in told


def test_a_licence_says_at_the_desk_what_was_not_compared(desk: Any) -> None:
    said = {"key": "l77", "name": "Лицензия", "number": "77", "where": TON, "opened_on": "2023-01-01",
            "source": "реестр", "accept": "on"}  # fmt: skip
    saved = desk.post("/desk/subsoil/licence/add/", said, follow=True).content.decode()
    assert "Пересечения не проверены (ООПТ): у записи нет контура" in saved
    said |= {
        "key": "l78",
        "number": "78",
        "geometry": "POLYGON((77 42, 77.1 42, 77.1 42.1, 77 42.1, 77 42))",
    }
    saved = desk.post("/desk/subsoil/licence/add/", said, follow=True).content.decode()
    assert "Пересечения проверены не все (ООПТ)" in saved
