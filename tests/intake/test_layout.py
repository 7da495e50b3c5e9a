"""The table on a sheet is found where it stands: under titles, under two storeys, above notes."""

from typing import Any

import pytest
from fixture_sheets import book, text

from ekokarta.errors import Misunderstood
from ekokarta.intake import Wishes
from ekokarta.intake.sheet import Sheet, as_it_is, read_sheet
from ekokarta.layers import layer_called
from ekokarta.terms import speaking

pytestmark = pytest.mark.django_db
HEAD = ["Наименование", "Район или город", "Площадь, га"]
ROWS = [["Первая", "Тонский район", "1,5"], ["Вторая", "Ат-Башинский район", "2"]]


@pytest.fixture(autouse=True)
def in_russian() -> Any:
    with speaking("ru"):
        yield


def read(content: bytes, name: str = "t.xlsx", **wishes: Any) -> Sheet:
    return read_sheet(layer_called("waste-sites"), name, content, Wishes.said(**wishes))


def notes(sheet: Sheet) -> list[str]:
    return [f"{note.row}: {note.reason}" for note in sheet.notes]


def refused(content: bytes, name: str = "t.xlsx") -> str:
    with pytest.raises(Misunderstood) as caught:
        read(content, name)
    return str(caught.value)


def test_titles_above_are_no_head() -> None:
    sheet = read(
        book([["Сведения о свалках"], ["за 2024 год", None, "форма № 5"], [], HEAD, *ROWS])
    )
    assert sheet.head == HEAD and [n for n, _ in sheet.rows] == [5, 6]
    assert notes(sheet)[0] == "1: Над таблицей, не читается: «Сведения о свалках»."


def test_two_storeys_that_are_merged() -> None:
    upper = ["Наименование", "Координаты", None, "Площадь, га"]
    lower = [None, "широта", "долгота", None]
    row = ["Первая", "42,1", "76,2", "1"]
    sheet = read(book([["Перечень"], upper, lower, row], ["A2:A3", "B2:C2", "D2:D3", "A1:D1"]))
    assert sheet.head == ["Наименование", "широта", "долгота", "Площадь, га"]
    assert [r for _, r in sheet.rows] == [row]


def test_two_storeys_in_a_csv() -> None:
    sheet = read(
        text("Наименование;Координаты;;Площадь, га", ";широта;долгота;", "А;42,1;76,2;1"), "t.csv"
    )
    assert sheet.head == ["Наименование", "широта", "долгота", "Площадь, га"]
    assert [n for n, _ in sheet.rows] == [3]


def test_a_first_row_of_data_is_no_storey() -> None:
    assert len(read(book([HEAD, ["Наименование", None, 1], *ROWS])).rows) == 3


def test_a_note_merged_beside_head_and_rows_makes_no_row_a_head() -> None:
    rows = [[*HEAD, "черновик"], ["Первая", "Тонский район", None], ["Вторая", "Тонский район", None],
            ["Третья", "Тонский район", None], ["Четвёртая", "Тонский район", None]]  # fmt: skip
    assert len(as_it_is(layer_called("waste-sites"), "t.xlsx", book(rows, ["D1:D5"])).rows) == 4


def test_column_numbers_and_running_numbers_are_no_data() -> None:
    sheet = read(book([["№ п/п", *HEAD], [1, 2, 3, 4], *([i, *r] for i, r in enumerate(ROWS, 1))]))
    assert sheet.head == HEAD and sheet.aside == ("№ п/п",)
    assert [n for n, _ in sheet.rows] == [3, 4] and "2: Номера столбцов, не запись." in notes(sheet)


def test_a_merged_district_holds_for_all_its_rows() -> None:
    rows = [["Первая", "Тонский район", 1], ["Вторая", None, 2], ["Третья", None, 3]]
    sheet = read(book([HEAD, *rows], ["B2:B4"]))
    assert [row[1] for _, row in sheet.rows] == ["Тонский район"] * 3


def test_the_sum_of_a_total_is_checked() -> None:
    sheet = read(book([HEAD, *ROWS, ["Итого:", None, "3,5"]]))
    assert len(sheet.rows) == 2
    assert notes(sheet) == ["4: «Итого:» — строка итогов, не запись; суммы сходятся."]
    wrong = read(book([HEAD, *ROWS, ["ИТОГО", None, "1 003,5"]]))
    assert notes(wrong) == [
        "4: «ИТОГО»: 1\xa0003,5, а сумма строк 3,5. Проверьте строки; итог не записывается."
    ]


@pytest.mark.parametrize(
    "label", ["Всего", "Итого по области", "Жыйынтык", "Бардыгы", "Баары", "Total", "всего:"]
)
def test_a_total_is_known_by_its_word(label: str) -> None:
    assert len(read(book([HEAD, *ROWS, [label, None, 3.5]])).rows) == 2


@pytest.mark.parametrize("name", ["Тотальная", "Всеволодовка", "Итоговая свалка", "Баарыбай"])
def test_a_name_is_no_total(name: str) -> None:
    assert len(read(book([HEAD, *ROWS, [name, None, 3.5]])).rows) == 3


def test_a_record_with_a_key_is_no_total() -> None:
    assert len(read(book([["Номер", *HEAD], ["k", "Итого", "Тонский район", 1]])).rows) == 1


def test_a_total_is_known_where_its_word_stands_in_a_column_left_aside() -> None:
    rows = [[1, *ROWS[0]], [2, *ROWS[1]], ["Итого", None, None, 3.5]]
    sheet = read(book([["№ п/п", *HEAD], *rows]))
    assert len(sheet.rows) == 2 and "суммы сходятся" in notes(sheet)[0]


def test_subtotals_and_a_grand_total_hold() -> None:
    rows = [ROWS[0], ["Итого по району", None, 1.5], ROWS[1], ["Итого по району", None, 2],
            ["Всего", None, 3.5]]  # fmt: skip
    assert all("суммы сходятся" in note for note in notes(read(book([HEAD, *rows]))))


def test_a_total_may_stand_first() -> None:
    assert "суммы сходятся" in notes(read(book([HEAD, ["Всего", None, 3.5], *ROWS])))[0]


def test_sections_and_notes_are_named() -> None:
    rows = [["Иссык-Кульская область"], ROWS[0], ["Примечание: по данным акимиатов"],
            ["Исполнитель: Иванов, тел. 555"]]  # fmt: skip
    sheet = read(book([HEAD, *rows], ["A2:C2"]))
    assert [row for _, row in sheet.rows] == [ROWS[0]]
    assert [note.split(":")[0] for note in notes(sheet)] == ["2", "4", "5"]


def test_a_head_repeated_on_each_page_is_no_row() -> None:
    sheet = read(book([HEAD, ROWS[0], HEAD, ROWS[1]]))
    assert [n for n, _ in sheet.rows] == [2, 4] and "3: Шапка повторяется, не запись." in notes(
        sheet
    )


def test_two_tables_are_refused_and_it_says_what_to_do() -> None:
    below = book([HEAD, *ROWS, [], ["Наименование", "Источник"], ["Первая", "акт"]])
    assert refused(below).startswith(
        "На листе две таблицы: шапки в строках 1 и 5. Перенесите вторую"
    )
    beside = book([[*HEAD, None, *HEAD], [*ROWS[0], None, *ROWS[1]]])
    assert refused(beside).startswith("На листе две таблицы рядом:")


def test_a_column_named_twice_is_refused() -> None:
    assert refused(text("name,where,where,area", "a,b,c,1"), "t.csv").startswith(
        "Столбец назван дважды: where"
    )


def test_other_sheets_are_named() -> None:
    sheet = read(book([HEAD, *ROWS], Второй=[["x"]], Пустой=[]))
    assert "ещё листы, они не читались: Второй." in notes(sheet)[0]


@pytest.mark.parametrize(
    "heading",
    ["Площадь, га", "площадь  (га)", "ПЛОЩАДЬ,\nГА", "Пло-\nщадь, га", "Площадь, га*", "Плoщaдь, га",
     "Аянты, га", "Area, ha", "AREA", "Area (ha)", "Площадь га:"],
)  # fmt: skip
def test_a_heading_is_known_however_it_is_written(heading: str) -> None:
    from ekokarta.intake.headings import matched

    column = matched(layer_called("waste-sites"), [heading])[0]
    assert column is not None and column.column.name == "area"


@pytest.mark.parametrize(
    ("encoding", "sign"),
    [("utf-8", ";"), ("utf-8-sig", ","), ("cp1251", ";"), ("utf-16", "\t"), ("utf-16-le", ";"),
     ("utf-16-be", "|"), ("utf-8", "\t")],
)  # fmt: skip
def test_every_encoding_and_separator(encoding: str, sign: str) -> None:
    lines = [
        sign.join(f'"{cell}"' if sign in cell else cell for cell in row) for row in [HEAD, *ROWS]
    ]
    sheet = read(text(*lines, encoding=encoding), "t.csv")
    assert [sheet.head, *(row for _, row in sheet.rows)] == [HEAD, *ROWS]
