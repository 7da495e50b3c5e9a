"""Workbooks (XLSX): the cells of one sheet. What is inside is weighed before a library reads it."""

import math
import zlib
from collections.abc import Iterator
from datetime import date, time, timedelta
from io import BytesIO
from typing import Any
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from ekokarta.jail.readers.papers import papers
from ekokarta.jail.readers.weighing import Holes, weigh
from ekokarta.jail.speech import Refusal

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
WIDE_CHARACTERS = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
MOST_PARTS = 5_000
FREE, RATIO = 20 * 2**20, 200
"Bytes that any workbook may unpack to, and how many for each of its own."
MOST_MERGED = 20_000
UNREADABLE = (
    CalamineError, BadZipFile, ExpatError, OSError, EOFError, ValueError, KeyError, IndexError,
    NotImplementedError, RuntimeError, zlib.error,
)  # fmt: skip


def read_workbook(asked: dict[str, Any], content: bytes) -> Iterator[Any]:
    """The sheet of this name, or the first that is seen and not empty; raises Refusal.

    A cell in which nothing can be read is {"text", "why"}; a number is one, a day is text.
    """
    if content.startswith(OLE):
        raise Refusal("encrypted" if LOCKED in content else "old")
    try:
        holes = weighed(asked, content)
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        found, others = _chosen(book, asked["sheet"])
        rows = found.to_python(skip_empty_area=False)
        merged = _merged(found, rows)
        place = book.sheet_names.index(found.name)
    except UNREADABLE as error:
        raise Refusal("table") from error
    except BaseException as error:  # the reader is written in Rust: a panic there is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise Refusal("table") from error
    yield {"title": found.name, "place": place, "others": others, "merged": merged}
    yield from _rows(asked, rows, holes.get(place, {}))


def weighed(asked: dict[str, Any], content: bytes) -> dict[int, Holes]:
    """What no reader would tell, by sheet; raises Refusal for what no memory would hold."""
    with ZipFile(BytesIO(content)) as parts:
        infos = parts.infolist()
        whole = sum(part.file_size for part in infos)
        if len(infos) > MOST_PARTS or whole > min(asked["unpacked"], FREE + RATIO * len(content)):
            raise Refusal("large")
        if any(part.flag_bits & 1 for part in infos):
            raise Refusal("encrypted")
        _refuse_other({part.filename.lower() for part in infos})
        found = {}
        for part in infos:
            xml = parts.read(part)
            if xml.startswith(WIDE_CHARACTERS) or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
                raise Refusal("table")
            if b"sheetData" in xml:
                found[part.filename] = weigh(asked, xml)
        order = papers(parts) if any(found.values()) else []
    return {place: found.get(paper, {}) for place, paper in enumerate(order)}


def _refuse_other(members: set[str]) -> None:
    """The reader takes other formats too, which nobody has weighed."""
    if "xl/workbook.xml" not in members or members & {"xl/workbook.bin", "content.xml"}:
        raise Refusal("table")


def _merged(sheet: CalamineSheet, rows: list[Any]) -> list[Any]:
    """The merged areas as far as there are cells: one may claim the whole sheet."""
    height, width = len(rows), max(map(len, rows), default=0)
    areas = (sheet.merged_cell_ranges or [])[:MOST_MERGED]
    return [
        [[top, left], [min(bottom, height - 1), min(right, width - 1)]]
        for (top, left), (bottom, right) in areas
        if top < height and left < width
    ]


def _rows(asked: dict[str, Any], rows: list[Any], holes: Holes) -> Iterator[list[Any]]:
    """The rows with the holes where they are."""
    below: dict[int, dict[int, Any]] = {}
    for (row, column), cell in holes.items():
        below.setdefault(row, {})[column] = cell
    for number in range(max(len(rows), max(below, default=-1) + 1)):
        cells = [_said(asked, cell) for cell in rows[number]] if number < len(rows) else []
        for column, cell in below.get(number, {}).items():
            cells += [""] * (column + 1 - len(cells))
            cells[column] = cell
        yield cells


def _said(asked: dict[str, Any], cell: Any) -> Any:
    if isinstance(cell, str):
        long = len(cell) > asked["longest"]
        return {"text": cell[:40] + "…", "why": "too_long"} if long else cell
    if isinstance(cell, date):
        return cell.strftime("%Y-%m-%d")
    if isinstance(cell, time | timedelta) or (isinstance(cell, float) and not math.isfinite(cell)):
        return str(cell)
    return cell


def _chosen(book: CalamineWorkbook, wanted: str) -> tuple[CalamineSheet, list[str]]:
    """The sheet, and the names of others that are not empty."""
    names = book.sheet_names
    if wanted:
        if wanted not in names:
            raise Refusal("sheet", ", ".join(names))
        return book.get_sheet_by_name(wanted), []
    open_ones = [s.name for s in book.sheets_metadata if s.visible == SheetVisibleEnum.Visible]
    sheets = [book.get_sheet_by_name(name) for name in open_ones or names]
    full = [sheet for sheet in sheets if sheet.height] or sheets
    if not full:
        raise ValueError("a workbook without sheets")
    return full[0], [sheet.name for sheet in full[1:]]
