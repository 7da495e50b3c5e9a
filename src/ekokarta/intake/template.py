"""The workbook in which a register is filled in: headings, lists to choose from, hints, checks, words."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ekokarta.intake.choices import choices, is_closed
from ekokarta.intake.headings import asked, heading
from ekokarta.intake.hints import hint
from ekokarta.intake.sheets import WORDS, row_of
from ekokarta.layers import MOST, Amount, Column, Day, Layer, Quantity, Record, Year
from ekokarta.terms import Term
from ekokarta.terms.neutral import is_risky, quoted

LAST = 5_000
"The row down to which the sheet is prepared."
INK, PAPER, MUST = "FFFFFFFF", "FF123A57", "FF0B5874"
TEXT = "@"
"Excel leaves such a cell as it was typed: 03.05 stays no day in May of this year."
NUMBERS = (Quantity, Amount, Year)


def template(layer: Layer) -> bytes:
    """An empty workbook in the language spoken now."""
    return workbook(layer, ())


def workbook(layer: Layer, records: Iterable[Record], *, persons: bool = True) -> bytes:
    """The records with their keys, to be corrected and brought back; without `persons` what names one stays."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = _sheet_title(str(layer.title))
    words = book.create_sheet(str(WORDS))
    columns = asked(layer, persons=persons)
    _describe(words, columns)
    for place, column in enumerate(columns, 1):
        _prepare(sheet, words, place, column)
    for number, record in enumerate(records, 2):
        row = row_of(record, layer, persons=persons)
        for place, (column, text) in enumerate(zip(columns, row, strict=True), 1):
            if text:
                _write(sheet.cell(number, place), column, text)
    sheet.freeze_panes = "B2"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet_title(text: str) -> str:
    """Excel takes 31 characters, and not all."""
    return "".join("-" if sign in '[]:*?/\\"' else sign for sign in text)[:31].strip("' ")


def _prepare(sheet: Any, words: Any, place: int, column: Column) -> None:
    """The heading, the format, the list and the check of one column."""
    head = sheet.cell(1, place, str(heading(column)) + ("" if column.blank else " *"))
    head.font = Font(bold=True, color=INK)
    head.fill = PatternFill("solid", fgColor=PAPER if column.blank else MUST)
    head.alignment = Alignment(wrap_text=True, vertical="top")
    letter = get_column_letter(place)
    sheet.column_dimensions[letter].width = min(38, max(13, len(head.value) + 2))
    if not isinstance(column, NUMBERS):
        sheet.column_dimensions[letter].number_format = TEXT
    check = _check(words, place, column, f"{letter}2")
    check.promptTitle, check.prompt = str(heading(column))[:32], str(hint(column))[:250]
    check.errorTitle, check.error = check.promptTitle, check.prompt
    check.showInputMessage = check.showErrorMessage = True
    check.add(f"{letter}2:{letter}{LAST}")
    sheet.add_data_validation(check)


def _check(words: Any, place: int, column: Column, first: str) -> DataValidation:
    if listed := _listed(words, place, column):
        found = DataValidation(type="list", formula1=listed, allow_blank=True)
        found.errorStyle = "stop" if is_closed(column) else "warning"
        return found
    if isinstance(column, NUMBERS):
        low, high = _bound(column, "min_value", -MOST), _bound(column, "max_value", MOST)
        found = DataValidation(operator="between", formula1=low, formula2=high, allow_blank=True)
        found.type = "whole" if isinstance(column, Year) or _is_count(column) else "decimal"
        return found
    if isinstance(column, Day):
        formula = f"OR(ISNUMBER({first}),AND(LEN({first})>=4,ISNUMBER(--RIGHT({first},2))))"
        return DataValidation(
            type="custom", formula1=formula, allow_blank=True, errorStyle="warning"
        )
    return DataValidation(allow_blank=True)


def _is_count(column: Column) -> bool:
    unit = getattr(column, "unit", None)
    return isinstance(column, Quantity) and unit is not None and unit.whole


def _bound(column: Any, code: str, default: float) -> str:
    """The bound which the declaration gives, or one that nothing reaches."""
    if isinstance(column, Year):
        default = 1800 if default < 0 else 2200
    found = [v.limit_value for v in column._validators if getattr(v, "code", "") == code]
    return f"{found[0] if found else default:.15g}"


def _listed(words: Any, place: int, column: Column) -> str:
    """Where on the sheet of words the list of the column stands; empty if it has none."""
    found = choices(column)
    if not found:
        return ""
    at = OFFSET + 2 * place
    letter = get_column_letter(at)
    words.cell(1, at, str(heading(column))).font = Font(bold=True)
    words.column_dimensions[letter].width = 30
    for number, (said, beside) in enumerate(found, 2):
        _write_text(words.cell(number, at), said)
        if beside:
            _write_text(words.cell(number, at + 1), beside)
    title = words.title.replace("'", "''")
    return f"'{title}'!${letter}$2:${letter}${len(found) + 1}"


OFFSET = 2
"Columns of the sheet of words before its lists: the headings and how they are filled in."


def _describe(words: Any, columns: Iterable[Column]) -> None:
    """Each column with a sentence on how it is filled in; the lists stand right of it."""
    for place, title in enumerate((COLUMN, HOW), 1):
        words.cell(1, place, str(title)).font = Font(bold=True)
    for number, column in enumerate(columns, 2):
        words.cell(number, 1, str(heading(column)))
        must = "" if column.blank else f" {MUST_BE}"
        words.cell(number, 2, f"{hint(column)}{must}").alignment = Alignment(wrap_text=True)
    words.column_dimensions["A"].width, words.column_dimensions["B"].width = 34, 70
    words.freeze_panes = "A2"


def _write(cell: Any, column: Column, text: str) -> None:
    """A number as a number where Excel keeps all its digits; any other text as a text."""
    if isinstance(column, NUMBERS) and format(float(text), ".15g") == text:
        cell.value = float(text)
        return
    _write_text(cell, quoted(text))


def _write_text(cell: Any, text: str) -> None:
    """A text that stays one, whatever it begins with."""
    cell.value, cell.data_type, cell.number_format = text, "s", TEXT
    cell.quotePrefix = is_risky(text)


COLUMN = Term(ru="Столбец", ky="Мамыча", en="Column")
HOW = Term(ru="Как заполнить", ky="Кантип толтуруу керек", en="How to fill it in")
MUST_BE = Term(ru="Обязательно.", ky="Милдеттүү.", en="Required.")
