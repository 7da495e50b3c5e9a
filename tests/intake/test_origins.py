"""Where data come from: no sheet makes a simulated row a fact; a person with the right does, with a source."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils.translation import override

from ekokarta.errors import Forbidden, Misunderstood, Overtaken
from ekokarta.intake import plan, sheet_of, take
from ekokarta.intake.headings import asked, heading
from ekokarta.intake.table import as_csv
from ekokarta.intake.template import workbook
from ekokarta.journal.models import Batch, Change
from ekokarta.journal.undoing import undo
from ekokarta.journal.vouching import mark_simulated, vouch
from ekokarta.layers import layer_called

pytestmark = pytest.mark.django_db
TON = "41702220000000"
HEAD = "key,name,where,area,source"
ROWS = (f"s1,Свалка 1,{TON},1,Выдумка", f"s2,Свалка 2,{TON},2,Выдумка")
SIMULATED, FACT = "условные (демонстрационные) данные", "фактические данные"


@pytest.fixture(autouse=True)
def in_russian() -> Any:
    with override("ru"):
        yield


@pytest.fixture
def sites(imported: Any) -> Any:
    imported("waste-sites", HEAD, *ROWS, simulated=True)
    return layer_called("waste-sites")


def rows_of(layer: Any) -> list[list[str]]:
    head, *rows = sheet_of(layer)
    return [head, *(row for row in rows if row[0] in ("s1", "s2"))]


def marks(layer: Any) -> dict[str, bool]:
    found = layer.model.objects.filter(key__startswith="s").values_list("key", "simulated")
    return {key: mark for key, mark in found if key in ("s1", "s2")}


def origin(layer: Any) -> int:
    return [column.name for column in asked(layer)].index("simulated")


def test_a_sheet_says_in_words_where_each_row_comes_from(sites: Any, imported: Any) -> None:
    imported("waste-sites", HEAD, f"f1,Полигон,{TON},3,Акт")
    said = {row[0]: row[origin(sites)] for row in sheet_of(sites)}
    assert said["s1"] == SIMULATED and said["f1"] == FACT
    assert SIMULATED.encode() in _unpacked(workbook(sites, sites.model.objects.all()))


def _unpacked(book: bytes) -> bytes:
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(book)) as parts:
        return b"".join(parts.read(name) for name in parts.namelist())


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_unchanged_export_changes_nothing(
    form: str, sites: Any, approver: Any, tmp_path: Path
) -> None:
    file, out = tmp_path / f"sites.{form}", StringIO()
    call_command("export", "waste-sites", str(file))
    before = Change.objects.count()
    call_command("import", "waste-sites", str(file), by="a", accept=True, language="ru", stdout=out)
    assert "записано 0" in out.getvalue() and "! " not in out.getvalue()
    assert Change.objects.count() == before and marks(sites) == {"s1": True, "s2": True}


@pytest.mark.parametrize("how", ["dropped", "blanked", "dash"])
def test_a_row_that_keeps_silent_stays_simulated_and_is_named(
    how: str, sites: Any, approver: Any
) -> None:
    place, rows = origin(sites), rows_of(sites)
    for row in rows[0 if how == "dropped" else 1 :]:
        if how == "dropped":
            del row[place]
        else:
            row[place] = "" if how == "blanked" else "—"
    taken = take(sites, "t.csv", as_csv(rows), by=approver, accept=True)
    assert (taken.changed, taken.refused) == (0, []) and marks(sites) == {"s1": True, "s2": True}
    assert [w.row for w in taken.warnings] == [2, 3]
    assert "условная" in str(taken.warnings[0])


def test_a_row_that_pretends_is_refused(sites: Any, approver: Any) -> None:
    rows = rows_of(sites)
    rows[1][origin(sites)] = FACT
    taken = take(sites, "t.csv", as_csv(rows), by=approver, accept=True)
    assert [r.row for r in taken.refused] == [2] and "источник" in str(taken.refused[0])
    assert marks(sites) == {"s1": True, "s2": True}


def test_a_simulated_row_that_a_person_edits_stays_simulated(sites: Any, approver: Any) -> None:
    rows = rows_of(sites)
    area = rows[0].index(str(heading(sites.model._meta.get_field("area"))))
    rows[1][area] = "7"
    taken = take(sites, "t.csv", as_csv(rows), by=approver, accept=True)
    assert taken.changed == 1 and marks(sites) == {"s1": True, "s2": True}
    assert taken.batch and taken.batch.simulated, "nobody has brought a fact"
    undo(taken.batch, by=approver, why="проверка")
    assert marks(sites) == {"s1": True, "s2": True}


def test_no_sheet_makes_a_fact_simulated(sites: Any, imported: Any) -> None:
    imported("waste-sites", HEAD, f"f1,Полигон,{TON},3,Акт")
    taken = imported("waste-sites", HEAD + ",simulated", f"f1,Полигон,{TON},4,Акт,true")
    assert [r.row for r in taken.refused] == [2]
    assert not sites.model.objects.get(key="f1").simulated


def test_a_new_row_that_says_so_is_simulated(sites: Any, imported: Any) -> None:
    imported("waste-sites", HEAD + ",Происхождение данных", f"n1,Новая,{TON},4,Акт,{SIMULATED}")
    assert sites.model.objects.get(key="n1").simulated


@pytest.mark.parametrize(
    "row", [f"r1,Свалка 1,{TON},9,Акт", f"r1,«свалка  1»,{TON},9,Акт", f"r1,Иная,{TON},1,Акт"]
)
def test_a_new_row_that_repeats_a_simulated_one_says_so(
    row: str, sites: Any, imported: Any, approver: Any
) -> None:
    name = row.split(",")[1]
    taken = imported("waste-sites", HEAD, row)
    if name == "Иная":  # another name, and nothing else but a place and a number: no repetition
        assert not taken.warnings and not sites.model.objects.get(key="r1").simulated
        return
    assert "s1" in str(taken.warnings[0]) and sites.model.objects.get(key="r1").simulated
    said = imported("waste-sites", HEAD + ",simulated", f"r2,Свалка 2,{TON},2,Акт,false")
    assert [r.row for r in said.refused] == [2] and not sites.model.objects.filter(key="r2")


def test_a_copy_of_rows_without_names_is_known_too(imported: Any) -> None:
    head = "key,where,happened_on,pollution,fine,source"
    imported("violations", head, f"s1,{TON},2023-05-01,да,1000,Выдумка", simulated=True)
    taken = imported("violations", head, f"r1,{TON},2023-05-01,да,1000,Акт")
    assert taken.warnings and layer_called("violations").model.objects.get(key="r1").simulated
    other = imported("violations", head, f"r2,{TON},2023-05-01,да,2000,Акт")
    assert (
        not other.warnings and not layer_called("violations").model.objects.get(key="r2").simulated
    )


def test_an_approver_vouches_with_a_source_and_back(
    sites: Any, approver: Any, specialist: Any
) -> None:
    record = sites.model.objects.get(key="s1")
    with pytest.raises(Forbidden):
        vouch([record], by=specialist, why="Акт № 1")
    with pytest.raises(Misunderstood):
        vouch([record], by=approver, why=" ")
    vouch([record], by=approver, why="Акт № 1")
    now = sites.model.objects.get(key="s1")
    assert (now.simulated, now.source) == (False, "Акт № 1"), "an invented source goes"
    line = Change.objects.filter(key="s1").latest("pk")
    assert (line.by, line.why, line.said["simulated"]) == (approver, "Акт № 1", ["True", "False"])
    mark_simulated([now], by=approver, why="Акт отозван")
    assert marks(sites) == {"s1": True, "s2": True}


def test_the_command_vouches_for_an_import(sites: Any, imported: Any) -> None:
    taken = imported("waste-sites", "key,name,source", "s1,Свалка у реки,Перечень 2024")
    out = StringIO()
    call_command(
        "vouch",
        "waste-sites",
        batch=taken.batch.pk,
        by="a",
        why="Письмо № 3",
        language="ru",
        stdout=out,
    )
    record = sites.model.objects.get(key="s1")
    assert "1 из 1" in out.getvalue() and (record.simulated, record.source) == (
        False,
        "Перечень 2024",
    )
    call_command(
        "vouch",
        "waste-sites",
        "s1",
        by="a",
        why="Ошибка",
        simulated=True,
        language="ru",
        stdout=out,
    )
    assert marks(sites) == {"s1": True, "s2": True}


def test_rows_that_are_vouched_for_become_facts_at_import(
    sites: Any, imported: Any, specialist: Any
) -> None:
    with pytest.raises(Forbidden):
        imported("waste-sites", HEAD, ROWS[0], by=specialist, accept=False, vouched="Акт № 1")
    imported("waste-sites", HEAD, f"s1,Свалка 1,{TON},5,Акт № 1", vouched="Акт № 1")
    assert marks(sites) == {"s1": False, "s2": True}
    assert Change.objects.filter(key="s1").latest("pk").why == "Акт № 1"


def test_what_was_vouched_for_outlives_the_demonstration(sites: Any, approver: Any) -> None:
    from ekokarta.site.first_data import clear_demo

    vouch([sites.model.objects.get(key="s1")], by=approver, why="Акт № 1")
    clear_demo()
    states = dict(sites.model.objects.filter(key__in=["s1", "s2"]).values_list("key", "state"))
    assert states == {"s1": "accepted", "s2": "withdrawn"}


def test_undo_never_gives_a_fact_its_invented_values_back(
    sites: Any, imported: Any, approver: Any
) -> None:
    taken = imported("waste-sites", HEAD, f"s1,Свалка 1,{TON},5,Выдумка")
    vouch([sites.model.objects.get(key="s1")], by=approver, why="Акт № 1")
    with pytest.raises(Overtaken):
        undo(taken.batch, by=approver, why="проверка")
    made = Batch.objects.filter(simulated=True, layer="waste-sites").earliest("pk")
    with pytest.raises(Overtaken):
        undo(made, by=approver, why="проверка")


def test_a_plan_shows_the_mark(sites: Any, approver: Any) -> None:
    made = plan(sites, "t.csv", as_csv(rows_of(sites)), by=approver, accept=True)
    assert not made.postings() and not made.warnings


def test_a_new_row_is_taken_at_the_word_of_its_source(sites: Any, imported: Any) -> None:
    """Whatever else was changed: an export without its numbers and marks says itself what it is."""
    invented = "Условная (демонстрационная) строка, не факт"
    taken = imported("waste-sites", "name;where;area;source", f"Совсем иная;{TON};77;{invented}")
    assert taken.warnings and sites.model.objects.get(name="Совсем иная").simulated
    known = imported("waste-sites", "name;where;source", f"Третья;{TON};проверено: {invented}")
    assert known.warnings and sites.model.objects.get(name="Третья").simulated
    pretends = imported("waste-sites", "name;where;source;simulated", f"Ещё;{TON};{invented};false")
    assert [r.row for r in pretends.refused] == [2]


def test_a_row_that_is_a_simulated_one_but_for_a_cell_is_named(imported: Any) -> None:
    head = "key,name,where,area,opened_on,closed_on,longitude,latitude,source"
    row = f"{{key}},{{name}},{TON},5,2020-05-01,2023-01-01,76.7,42.1,{{source}}"
    imported("waste-sites", head, row.format(key="s9", name="А", source="Выдумка"), simulated=True)
    taken = imported("waste-sites", head, row.format(key="", name="Б", source="Акт"))
    assert taken.changed == 1 and "s9" in str(taken.warnings[0])
    assert not layer_called("waste-sites").model.objects.get(name="Б").simulated
