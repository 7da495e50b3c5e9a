"""«Более 850» is no 850: kept, counted with a warning, written back as it came."""

from typing import Any

import pytest

from ekokarta.domains.energy.fleet import Fleet
from ekokarta.intake import sheet_of, take
from ekokarta.intake.table import as_csv
from ekokarta.layers import layer_called
from ekokarta.publication.snapshot import snapshot
from ekokarta.release import Caveat
from ekokarta.terms import LANGUAGES, speaking

pytestmark = pytest.mark.django_db
BISHKEK, OSH = "41711000000000", "41721000000000"
HEAD = "key,name,where,vehicle,motor,number,service"
BUSES = "total_number_service_runs_vehicle_bus"
ELECTRIC = "total_number_service_runs_motor_electric"


def test_more_than_850_is_not_850(cells: Any) -> None:
    assert Fleet.objects.get(key="report-2023-buses").number == "more_than 850"
    buses = cells("public-transport", BUSES, 2023)[BISHKEK]
    assert (buses.value, Caveat.INEXACT in buses.flags) == (850, True)


def test_what_is_expected_or_intended_does_not_drive(cells: Any) -> None:
    taxis = cells("public-transport", ELECTRIC, 2023)[BISHKEK]
    assert (taxis.value, Caveat.INEXACT in taxis.flags) == (20, False)


def test_a_total_is_inexact_when_one_of_its_numbers_is(imported: Any, cells: Any) -> None:
    imported("public-transport", HEAD, f"a,А,{OSH},автобус,дизель,30,работает",
             f"b,Б,{OSH},автобус,газ,около 12,работает", f"c,В,{OSH},автобус,газ,,работает")  # fmt: skip
    found = cells("public-transport", BUSES, 2023)[OSH]
    assert (found.value, found.n, found.n_expected) == (42, 2, 3)
    assert Caveat.INEXACT in found.flags


def test_the_file_has_the_number_and_its_qualifier_apart() -> None:
    rows = {r["key"]: r for r in snapshot(layer_called("public-transport")).to_pylist()}
    told = [(rows[k]["number"], rows[k]["number_qualifier"]) for k in
            ("report-2023-buses", "report-2023-e-taxis-intended", "report-2023-e-taxis")]  # fmt: skip
    assert told == [(850, "more_than"), (1000, "up_to"), (20, "exact")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_goes_out_and_comes_back_in_each_language(language: str, approver: Any) -> None:
    layer = layer_called("public-transport")
    with speaking(language):
        sheet = as_csv(sheet_of(layer))
    assert {"ru": "более 850", "ky": "850 (ашык)", "en": "more than 850"}[
        language
    ] in sheet.decode()
    taken = take(layer, "t.csv", sheet, by=approver, accept=True)
    assert (taken.refused, taken.changed) == ([], 0)


def test_what_is_no_number_is_refused_with_an_example(imported: Any) -> None:
    taken = imported("public-transport", HEAD, f"x,Х,{OSH},автобус,газ,много,работает",
                     f"y,У,{OSH},автобус,газ,не менее -3,работает")  # fmt: skip
    assert [r.column.ru for r in taken.refused] == ["Машин", "Машин"]
    assert "более 850" in taken.refused[0].reason.ru
    assert taken.refused[1].reason.ru == "Не меньше 0."


def test_a_figure_understands_the_reserve_in_its_value(imported: Any) -> None:
    """The word goes into its own column; two different ones are a contradiction."""
    from ekokarta.domains.energy.gasification import Gasification

    head = "key,indicator,stage,where,period,said,qualifier"
    taken = imported("gasification", head, f'a,subscribers,fact,{OSH},2022,более 1 850,',
                     f"b,subscribers,fact,{OSH},2023,до 40,более", f"c,subscribers,fact,{OSH},2024,40,около")  # fmt: skip
    assert [r.row for r in taken.refused] == [3] and "дважды" in taken.refused[0].reason.ru
    kept = Gasification.objects.in_bulk(["a", "c"], field_name="key")
    assert [(f.said, f.number, f.qualifier) for f in kept.values()] == [
        ("1850", 1850, "more_than"), ("40", 40, "about")]  # fmt: skip


@pytest.mark.parametrize(("year", "devices"), [(2022, None), (2023, 42)])
def test_forty_two_charging_devices(cells: Any, year: int, devices: int | None) -> None:
    assert cells("charging-points", "total_number", year)[BISHKEK].value == devices


def test_the_desk_asks_and_tells_like_the_sheet(client: Any, approver: Any) -> None:
    """The form, the history and the list of changes say «более», none of them "more_than"."""
    client.force_login(approver)
    client.cookies["django_language"] = "ru"
    buses = Fleet.objects.get(key="report-2023-buses")
    address = f"/desk/energy/fleet/{buses.pk}/change/"
    page = client.get(address)
    assert 'value="более 850"' in page.content.decode()
    said = {f.name: f.value() or "" for f in page.context["adminform"].form}
    said |= {"number": "свыше 900", "service": "2023 работает", "why": "уточнено", "accept": "on"}
    client.post(address, said)
    assert Fleet.objects.get(pk=buses.pk).number == "more_than 900"
    story = client.get(address.replace("change", "history")).content.decode()
    assert "более 900" in story and "more_than" not in story
