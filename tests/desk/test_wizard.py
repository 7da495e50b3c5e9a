"""The wizard of an import, as a person goes through it without scripts: file, columns, check, done."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from fixture_sheets import book, text
from openpyxl import load_workbook
from openpyxl.styles import Alignment, Font, PatternFill

from ekokarta.desk import work
from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.journal.models import Batch
from ekokarta.journal.undoing import undo
from ekokarta.journal.writing import write

pytestmark = pytest.mark.django_db
DOOR = "/desk/import/waste-sites/"
TON, TUP = "41702220000000", "41702225000000"
HEAD = ["Номер", "Наименование", "Район", "Площадь, га", "Координаты"]


@pytest.fixture
def at_desk(client: Any, approver: Any, settings: Any, tmp_path: Path) -> Any:
    settings.DATA = tmp_path
    client.force_login(approver)
    client.cookies["django_language"] = "ru"
    return client


def brought(client: Any, content: bytes, name: str = "Свалки 2025.xlsx", **said: str) -> Any:
    """The page to which a file leads."""
    given = {"accept": "on", **said}
    return client.post(DOOR, {"file": SimpleUploadedFile(name, content), **given}, follow=True)


def where(page: Any) -> str:
    return str(page.redirect_chain[-1][0])


@pytest.fixture
def stored(imported: Any) -> None:
    imported("waste-sites", "key,name,where,area", f"a,Первая,{TON},1", f"b,Вторая,{TUP},2")


ROWS = [
    ["a", "Первая", "Тонский район", "1", ""],
    ["b", "Вторая", "Тюпский район", "2,5", ""],
    ["c", "Третья", "Тонский р-н", "3", "42,1 76,9"],
    ["d", "Четвёртая", "Аламединский", "—", "76,9 42,1"],
]


def test_a_known_file_goes_straight_to_the_check_and_writes_what_it_showed(
    at_desk: Any, stored: None
) -> None:
    page = brought(at_desk, book([["Свалки"], [], HEAD, *ROWS]))
    said = page.content.decode()
    for shown in ("Ещё ничего не записано.", "Прочерк — это ноль", "перепутаны местами",
                  "Тонский район", ">2<", ">2,5<", "<circle", "Записать строк: 2"):  # fmt: skip
        assert shown in said, shown
    counted = page.context["checked"].sums
    assert counted == {
        "rows": 4,
        "created": 1,
        "changed": 1,
        "proposed": 0,
        "unchanged": 1,
        "refused": 1,
    }
    assert WasteSite.objects.count() == 2
    done = at_desk.post(where(page), {"write": "1"}, follow=True)
    assert "Загрузка записана" in done.content.decode()
    assert [s.area for s in WasteSite.objects.order_by("key")] == [1, 2.5, 3]
    again = at_desk.post(where(page), {"write": "1"}, follow=True)
    assert again.status_code == 200 and Batch.objects.filter(file="Свалки 2025.xlsx").count() == 1


def test_the_same_workbook_comes_back_with_marks(at_desk: Any, stored: None) -> None:
    page = brought(at_desk, book([["Свалки"], [], HEAD, *ROWS], ["A1:E1"]))
    answer = at_desk.get(f"{where(page)}marked/")
    assert "filename*=utf-8''" in answer["Content-Disposition"]
    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    assert sheet["A1"].value == "Свалки" and sheet["B7"].value == "Четвёртая"
    assert "Прочерк" in sheet["D7"].comment.text and sheet["D7"].fill.fgColor.rgb == "FFF4B8C0"
    assert "перепутаны" in sheet["E7"].comment.text and sheet["D6"].comment is None


def test_the_copy_looks_like_the_workbook(at_desk: Any, stored: None) -> None:
    made = load_workbook(BytesIO(book([HEAD, *ROWS])))
    first = made.worksheets[0]
    first["A1"].font, first["B1"].fill = (
        Font(bold=True, size=14),
        PatternFill("solid", fgColor="FF00AA00"),
    )
    first["A2"].alignment = Alignment(wrap_text=True)
    first.column_dimensions["A"].width = 33
    out = BytesIO()
    made.save(out)
    page = brought(at_desk, out.getvalue())
    sheet = load_workbook(BytesIO(at_desk.get(f"{where(page)}marked/").content)).worksheets[0]
    assert (
        sheet["A1"].font.b
        and sheet["A1"].font.sz == 14
        and sheet.column_dimensions["A"].width == 33
    )
    assert sheet["B1"].fill.fgColor.rgb == "0000AA00" and sheet["A2"].alignment.wrap_text


def test_marks_of_a_text_file(at_desk: Any) -> None:
    page = brought(
        at_desk, text("name;where;area", "=1+1;Тонский район;много", encoding="cp1251"), "t.csv"
    )
    sheet = load_workbook(BytesIO(at_desk.get(f"{where(page)}marked/").content)).worksheets[0]
    assert sheet["A2"].value == "=1+1" and sheet["A2"].data_type == "s"
    assert "«много» не подходит" in sheet["C2"].comment.text


def test_unknown_columns_are_asked_and_may_be_left_aside(at_desk: Any) -> None:
    page = brought(
        at_desk, text("Объектик;Район;Га;Телефон", "Свалка;Тонский район;1,5;555"), "t.csv"
    )
    assert where(page).endswith("/columns/")
    said = page.content.decode()
    assert "Объектик" in said and "Свалка" in said and 'value="where" selected' in said
    again = at_desk.post(where(page), {"c0": "name", "c1": "where", "c2": "area"}, follow=True)
    assert "Скажите о каждом столбце" in again.content.decode()
    twice = {"c0": "name", "c1": "where", "c2": "name", "c3": "-"}
    assert "выбран дважды" in at_desk.post(where(page), twice, follow=True).content.decode()
    chosen = {"c0": "name", "c1": "where", "c2": "area", "c3": "-"}
    check = at_desk.post(where(page), chosen, follow=True)
    assert "Телефон" in check.content.decode() and check.context["checked"].sums["created"] == 1
    at_desk.post(where(check), {"write": "1"})
    assert WasteSite.objects.get(name="Свалка").area == 1.5


def test_all_or_nothing(at_desk: Any, stored: None) -> None:
    page = brought(at_desk, book([HEAD, *ROWS]), strict="on")
    assert "всё или ничего" in page.content.decode() and 'name="write"' not in page.content.decode()
    at_desk.post(where(page), {"write": "1"})
    assert WasteSite.objects.count() == 2


def test_what_was_changed_meanwhile_is_shown_anew(at_desk: Any, stored: None, second: Any) -> None:
    page = brought(at_desk, book([HEAD, *ROWS]))
    record = WasteSite.objects.get(key="b")
    record.area = 7
    write(record, by=second)
    again = at_desk.post(where(page), {"write": "1"}, follow=True)
    assert "реестр изменился" in again.content.decode() and ">7<" in again.content.decode()
    assert WasteSite.objects.get(key="b").area == 7 and WasteSite.objects.count() == 2


def test_a_file_may_be_put_away(at_desk: Any, tmp_path: Path) -> None:
    page = brought(at_desk, book([HEAD, *ROWS]))
    assert any((tmp_path / "drafts").iterdir())
    said = at_desk.post(where(page), {"drop": "1"}, follow=True).content.decode()
    assert "Файл отложен" in said and not any((tmp_path / "drafts").iterdir())
    assert at_desk.get(where(page)).status_code == 404


def test_nobody_sees_the_file_of_another(at_desk: Any, client: Any, second: Any) -> None:
    page = brought(at_desk, book([HEAD, *ROWS]))
    client.force_login(second)
    for address in (where(page), f"{where(page)}marked/", f"{where(page)}columns/"):
        assert client.get(address).status_code == 404


def test_a_file_that_cannot_be_read_is_not_kept(at_desk: Any, tmp_path: Path) -> None:
    page = brought(at_desk, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "t.xls")
    assert "старый формат Excel" in page.content.decode()
    assert not any((tmp_path / "drafts").iterdir())


def test_long_work_tells_how_far_it_is(at_desk: Any, monkeypatch: Any) -> None:
    page = brought(at_desk, book([HEAD, *ROWS]))
    begun = work.known(where(page).split("/")[-2])
    assert begun is not None
    monkeypatch.setattr(work.Work, "running", property(lambda self: True))
    begun.tell(3, 4)
    waiting = at_desk.get(where(page))
    assert waiting["Refresh"].startswith("1; url=") and "строк 3 из 4" in waiting.content.decode()
    assert 'value="3" max="4"' in waiting.content.decode()


def test_a_batch_says_which_records_forbid_its_undoing(
    at_desk: Any, approver: Any, second: Any
) -> None:
    page = brought(at_desk, book([HEAD[1:], *(row[1:] for row in ROWS)]))
    at_desk.post(where(page), {"write": "1"})
    batch = Batch.objects.get(file="Свалки 2025.xlsx")
    record = WasteSite.objects.get(name="Вторая")
    record.area = 9
    write(record, by=second)
    said = at_desk.post("/desk/batches/", {"undo": batch.pk, "why": "не тот год"}, follow=True)
    assert (
        "Вторая" in said.content.decode()
        and "Первая" not in said.context["messages"]._loaded_data[0].message
    )
    record.area = 2.5
    write(record, by=second)
    undo(batch, by=approver, why="не тот год")
    assert not WasteSite.objects.exclude(state="withdrawn").exists()


def test_the_register_gives_template_and_selection(at_desk: Any, stored: None) -> None:
    blank = load_workbook(BytesIO(at_desk.get("/desk/sheet/waste-sites/?blank").content))
    assert blank.worksheets[0]["B1"].value and blank.worksheets[1].title == "Слова"
    chosen = {"action": "export", "_selected_action": [WasteSite.objects.get(key="b").pk]}
    answer = at_desk.post("/desk/waste/wastesite/", chosen)
    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    assert [cell.value for cell in sheet["A"]][1:] == ["b"]
