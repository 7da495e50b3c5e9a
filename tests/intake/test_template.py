"""The empty workbook asks for what the import understands; what goes out comes back and changes only what was changed."""

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
    "name", ["=1+1", "+7 996", "@cmd", "'=1", "''+1", '=HYPERLINK("x")', "-5", "обычное", "'"]
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


def test_no_cell_of_a_csv_begins_like_a_formula() -> None:
    for text in ("=1", "+1+1", "-1+1", "@a", "\t=1", "\r=1", "'=1", "-5", "-5,5", "a"):
        said = neutral(text)
        assert original(said) == text and original(quoted(text)) == text
        assert said[0] not in "=+@\t\r" and (said[0] != "-" or said in ("-5", "-5,5"))
