"""Tables as rows of text: what a cell is, how large a table may be, and how one is written."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import StringIO
from pathlib import Path
from re import sub
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from ekokarta.layers import NO, YES
from ekokarta.terms import Term
from ekokarta.terms.neutral import is_risky, neutral, original, quoted

Row = list[str]
Corner = tuple[int, int]
"Row and column, both from 0."
MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 300 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 500
MOST_CELLS = 5_000_000
"Cells with content or a format."
MOST_AREA = 12_000_000
"Rows × columns of a sheet as far as it is filled: so much is laid out in memory."
LONGEST = 32_767
"Characters in a cell: more than a spreadsheet programme can hold is a quotation mark gone astray."
BLIND = ((0, 9), (11, 13), (14, 32), (127, 128), (0xAD, 0xAE), (0x200B, 0x2010), (0x202A, 0x202F),
         (0x2060, 0x206A), (0xFEFF, 0xFF00))  # fmt: skip
UNSEEN = dict.fromkeys(sign for first, end in BLIND for sign in range(first, end))
"What nobody sees: control characters, zero widths, marks of direction."


class Unread(str):
    """A cell whose content cannot be read, as it stands in the file, and why."""

    why: Term

    def __new__(cls, text: str, why: Term) -> "Unread":
        cell = super().__new__(cls, text)
        cell.why = why
        return cell


@dataclass
class Grid:
    """Everything on a sheet, from its first row and column, and which cells are merged."""

    rows: Sequence[Row]
    merged: Sequence[tuple[Corner, Corner]] = ()
    "The first and the last cell of each merged area."
    title: str = ""
    "The name of the sheet; empty in a file without sheets."
    others: Sequence[str] = field(default_factory=tuple)
    "Other sheets of the file on which something stands: nobody has read them."
    place: int | None = None
    "Which sheet of its workbook it is, from 0; None in a file without sheets."


def as_csv(rows: Iterable[Row]) -> bytes:
    """The rows as CSV in UTF-8 with BOM, so that a spreadsheet programme reads Cyrillic.

    What it would run as a formula is made harmless; reading gives it back.
    """
    out = StringIO(newline="")
    csv.writer(out).writerows([neutral(text) for text in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


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


def _typed(sheet: Any, text: str) -> Any:
    """A cell which stays text, also where it begins with "="."""
    cell = WriteOnlyCell(sheet, value=quoted(text))
    cell.data_type = "s"
    if is_risky(text):
        cell.quotePrefix = True
    return cell


def as_text(cell: Any) -> str:
    """A cell as a person would type it: 41702220000000.0 is a code, not a fraction."""
    if isinstance(cell, bool):
        return str(YES if cell else NO)
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m-%d")
    return str(cell) if isinstance(cell, time | timedelta) else seen(str(cell))


def seen(text: str) -> str:
    """What a person sees of a text: without unseen characters and blanks at its ends."""
    plain = text if text.isascii() and text.isprintable() else text.translate(UNSEEN)
    return original(plain.strip())


def _number(cell: float) -> str:
    """As a spreadsheet programme shows it: fifteen digits, no exponent."""
    if cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return sub(r"(\.\d*?)0+$", r"\1", format(Decimal(f"{cell:.15g}"), "f")).rstrip(".")


NO_TABLE = Term(
    ru="«{file}»: нужна таблица CSV (UTF-8 или Windows-1251) или XLSX, или геоданные: GeoJSON, Shapefile "
    "или MapInfo в ZIP, KML, KMZ, GeoPackage, GPX.",
    ky="«{file}»: CSV (UTF-8 же Windows-1251) же XLSX таблицасы, же геомаалымат керек: GeoJSON, ZIP ичинде "
    "Shapefile же MapInfo, KML, KMZ, GeoPackage, GPX.",
    en="“{file}”: a table is needed, CSV (UTF-8 or Windows-1251) or XLSX, or geodata: GeoJSON, Shapefile or "
    "MapInfo in a ZIP, KML, KMZ, GeoPackage, GPX.",
)
NO_HEAD = Term(
    ru="«{file}»: таблица пуста, нет даже названий столбцов.",
    ky="«{file}»: таблица бош, мамычалардын аттары да жок.",
    en="“{file}”: the table is empty, it does not even name its columns.",
)
