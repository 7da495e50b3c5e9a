"""Tables: CSV and XLSX files as rows of text, and back. Files from outside are hostile."""

import csv
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from python_calamine import CalamineError, CalamineWorkbook

from ekokarta.errors import Misunderstood
from ekokarta.layers import NO, YES
from ekokarta.terms import Term

Row = list[str]
MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 300 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 500
TABLES = (".csv", ".txt", ".xlsx")


def read_table(name: str, content: bytes, sheet: str = "") -> list[tuple[int, Row]]:
    """The rows of the first `sheet`, or of that one, with their numbers, as wide as the head at least.

    The first that is not empty is the head. Raises Misunderstood where there is no table.
    """
    readers: dict[str, Callable[[str, bytes], list[Row]]] = {
        ".csv": _read_csv,
        ".txt": _read_csv,
        ".xlsx": partial(_read_xlsx, sheet=sheet),
    }
    suffix = Path(name).suffix.lower()
    if suffix not in readers:
        raise Misunderstood(NO_TABLE.filled(file=name))
    if len(content) > MOST_BYTES:
        raise Misunderstood(TOO_LARGE.filled(file=name))
    rows = [(n, row) for n, row in enumerate(readers[suffix](name, content), 1) if any(row)]
    if not rows:
        raise Misunderstood(NO_HEAD.filled(file=name))
    width = len(rows[0][1])
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS:
        raise Misunderstood(TOO_LARGE.filled(file=name))
    return [(number, row + [""] * (width - len(row))) for number, row in rows]


def _read_csv(name: str, content: bytes) -> list[Row]:
    """Excel in Russian writes cp1251 and semicolons; the head tells what separates."""
    text = _decoded(name, content)
    head = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(",;\t", key=head.count)
    try:
        lines = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
        return [[cell.strip() for cell in row] for row in lines]
    except csv.Error as error:
        raise Misunderstood(NO_TABLE.filled(file=name)) from error


def _decoded(name: str, content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1251"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Misunderstood(NO_TABLE.filled(file=name))


def _read_xlsx(name: str, content: bytes, sheet: str) -> list[Row]:
    try:
        with ZipFile(BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
                raise Misunderstood(TOO_LARGE.filled(file=name))
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        if sheet and sheet not in book.sheet_names:
            raise Misunderstood(NO_SHEET.filled(sheet=sheet, there=", ".join(book.sheet_names)))
        found = book.get_sheet_by_name(sheet) if sheet else book.get_sheet_by_index(0)
        return [[as_text(cell) for cell in row] for row in found.to_python(skip_empty_area=False)]
    except (CalamineError, BadZipFile, OSError, ValueError) as error:
        raise Misunderstood(NO_TABLE.filled(file=name)) from error


def write_table(path: Path, rows: Iterable[Row]) -> None:
    """Write the rows as CSV (UTF-8 with BOM) or XLSX, by the ending of the name."""
    if path.suffix.lower() == ".csv":
        path.write_bytes(as_csv(rows))
        return
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append([_typed(sheet, text) for text in row])
    book.save(path)


def as_csv(rows: Iterable[Row]) -> bytes:
    """The rows as CSV in UTF-8 with BOM, so that a spreadsheet programme reads Cyrillic."""
    out = StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _typed(sheet: Any, text: str) -> Any:
    """A cell which stays text, also where it begins with "="."""
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    return cell


def as_text(cell: Any) -> str:
    """A cell as a person would type it: 41702220000000.0 is a code, not a fraction."""
    if isinstance(cell, bool):
        return str(YES if cell else NO)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m-%d")
    return str(cell) if isinstance(cell, time | timedelta) else str(cell).strip()


NO_TABLE = Term(
    ru="«{file}»: нужна таблица CSV (UTF-8 или Windows-1251) или XLSX, или геоданные: GeoJSON, Shapefile "
    "или MapInfo в ZIP, KML, KMZ, GeoPackage, GPX.",
    ky="«{file}»: CSV (UTF-8 же Windows-1251) же XLSX таблицасы, же геомаалымат керек: GeoJSON, ZIP ичинде "
    "Shapefile же MapInfo, KML, KMZ, GeoPackage, GPX.",
    en="“{file}”: a table is needed, CSV (UTF-8 or Windows-1251) or XLSX, or geodata: GeoJSON, Shapefile or "
    "MapInfo in a ZIP, KML, KMZ, GeoPackage, GPX.",
)
NO_SHEET = Term(
    ru="В файле нет «{sheet}». Есть: {there}.",
    ky="Файлда «{sheet}» жок. Булар бар: {there}.",
    en="The file has no “{sheet}”. It has: {there}.",
)
NO_HEAD = Term(
    ru="«{file}»: таблица пуста, нет даже названий столбцов.",
    ky="«{file}»: таблица бош, мамычалардын аттары да жок.",
    en="“{file}”: the table is empty, it does not even name its columns.",
)
TOO_LARGE = Term(
    ru="«{file}»: слишком большой файл. Разделите его.",
    ky="«{file}»: файл өтө чоң. Аны бөлүңүз.",
    en="“{file}”: the file is too large. Divide it.",
)
