"""The empty workbook asks for what the import understands; what goes out comes back and changes only what was changed."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from openpyxl import load_workbook

from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.intake import take
from ekokarta.intake.headings import asked, matched
from ekokarta.intake.sheet import as_it_is
from ekokarta.intake.template import template
from ekokarta.layers import Layer, all_layers, layer_called
from ekokarta.terms import LANGUAGES, speaking
from ekokarta.terms.neutral import neutral, original, quoted

pytestmark = pytest.mark.django_db
LAYERS = sorted(all_layers(), key=lambda layer: layer.slug)
SITES = "waste-sites"
TON, TUP = "41702220000000", "41702225000000"


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.slug)
def test_every_register_has_one_that_is_understood(layer: Layer) -> None:
    with speaking(LANGUAGES[len(layer.slug) % 3]):
        content = template(layer)
        head = as_it_is(layer, "t.xlsx", content)
    assert [h.column.name for h in matched(layer, head.head) if h] == [c.name for c in asked(layer)]
    assert head.rows == [] and head.notes == []


def test_it_has_lists_hints_and_checks() -> None:
    with speaking("ky"):
        book = load_workbook(BytesIO(template(layer_called(SITES))))
    sheet, words = book.worksheets
    assert words.title == "Сөздөр"
    checks = {str(c.sqref).split(":")[0]: c for c in sheet.data_validations.dataValidation}
    letters = {cell.value.rstrip(" *"): cell.column_letter for cell in sheet[1]}
    area = checks[letters["Аянты, га"] + "2"]
    assert (area.type, area.formula1, area.prompt) == (
        "decimal",
        "0",
        "Сан, га. Бош — белгисиз, 0 — нөл.",
    )
    where = checks[letters["Район же шаар"] + "2"]
    column = where.formula1.partition("!$")[2][0]
    assert where.type == "list" and "Тоң району" in [cell.value for cell in words[column]]
    assert all(check.prompt for check in checks.values())
    water = load_workbook(BytesIO(template(layer_called("water-bodies")))).worksheets[0]
    lists = [c for c in water.data_validations.dataValidation if c.type == "list"]
    assert {c.errorStyle for c in lists} == {"stop", "warning"}, (
        "a place may say more than its list"
    )


def test_the_command_writes_it(tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    call_command("template", SITES, str(file), "--language", "en")
    assert load_workbook(file).worksheets[0]["F1"].value


@pytest.fixture
def three(imported: Any) -> None:
    rows = [f"a,Первая,{TON},1.5", f"b,=1+1,{TUP},2", f"c,Третья,{TUP},0.1"]
    imported(SITES, "key,name,where,area", *rows)


def test_a_selection_that_was_corrected_changes_exactly_that(
    three: None, approver: Any, tmp_path: Path
) -> None:
    file = tmp_path / "s.xlsx"
    call_command("export", SITES, str(file), "--only", "Район = Тюпский район", "--language", "ru")
    book = load_workbook(file)
    sheet = book.worksheets[0]
    head = [cell.value for cell in sheet[1]]
    assert sheet.max_row == 3
    unit = head.index("Площадь, га") + 1
    assert (
        sheet.cell(2, unit).value == 2
        and sheet.cell(2, head.index("Наименование") + 1).value == "=1+1"
    )
    sheet.cell(3, unit).value = "0,25"
    book.save(file)
    taken = take(layer_called(SITES), file.name, file.read_bytes(), by=approver, accept=True)
    assert (taken.rows, taken.changed, taken.unchanged, taken.rejected) == (2, 1, 1, 0)
    assert [(s.key, s.area) for s in WasteSite.objects.order_by("key")] == [
        ("a", 1.5),
        ("b", 2),
        ("c", 0.25),
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("=1+1", "+7 996", "@cmd", "'=1", "''+1", '=HYPERLINK("x")', "-5", "обычное", "'"),
        *("＝1+1", "＋7 996", "'＠cmd", "﹢1", "−5 градусов", "'\u00a0=1"),
    ],
)
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_name_that_looks_like_a_formula_runs_nowhere_and_comes_back(
    name: str, suffix: str, imported: Any, approver: Any, tmp_path: Path
) -> None:
    file = tmp_path / f"s{suffix}"
    WasteSite.objects.all().delete()
    imported(SITES, "key,name,where,area", f"a,Имя,{TON},1")
    WasteSite.objects.update(name=name)
    call_command("export", SITES, str(file))
    taken = take(layer_called(SITES), file.name, file.read_bytes(), by=approver, accept=True)
    assert (taken.changed, taken.unchanged, [str(r) for r in taken.refused]) == (0, 1, [])
    assert WasteSite.objects.get().name == name


UNSEEN = (
    "",
    " ",
    "\t",
    "\r",
    "\n",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u3000",
    "\u2060",
    "\x00",
    "'",
    " ' ",
)
SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫⁺⁻⁼₊₋₌−"


@pytest.mark.parametrize("front", UNSEEN)
def test_no_cell_of_a_csv_begins_like_a_formula(front: str) -> None:
    """Neither as it is nor as a programme makes it plain: full width, blanks and what is not seen."""
    for text in (f"{front}{sign}cmd|x" for sign in SIGNS):
        assert neutral(text) == f"'{text}"
        assert original(neutral(text)) == text and original(quoted(text)) == text


def test_what_runs_nothing_stays_as_it_is() -> None:
    for text in ("-5", "-5,5", "−5", "a", "a=1", "'", "'a", "№ 5", "—", "", "1+1"):
        assert neutral(text) == quoted(text) == original(text) == text


def test_every_writer_of_tables_knows_what_a_formula_is() -> None:
    source = Path(__file__).resolve().parents[2] / "src/ekokarta"
    writers = [
        f for f in source.rglob("*.py") if re.search(r"csv\.writer\(|Workbook\(", f.read_text())
    ]
    assert len(writers) >= 5
    assert [f.name for f in writers if "ekokarta.terms.neutral" not in f.read_text()] == []


def test_a_list_of_a_template_holds_texts_alone(imported: Any) -> None:
    imported("bodies", "key,name,source", "=1+1,=2+2,a")
    words = load_workbook(BytesIO(template(layer_called("ecological-passports")))).worksheets[1]
    cells = [cell for row in words.iter_rows() for cell in row if cell.value]
    assert {"=1+1", "=2+2"} <= {cell.value for cell in cells}
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
