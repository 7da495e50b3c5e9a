"""Workbooks (XLSX): the cells of one sheet. What is inside comes from outside, so it is weighed first."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from re import DOTALL, compile
from zipfile import BadZipFile, ZipFile

from openpyxl.utils import column_index_from_string, coordinate_to_tuple
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from ekokarta.errors import Misunderstood
from ekokarta.intake.table import (
    LONGEST,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    NO_TABLE,
    Corner,
    Grid,
    Row,
    Unread,
    as_text,
)
from ekokarta.jail.sentences import NO_SHEET, TOO_LARGE
from ekokarta.terms import Term

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
EVERY = compile(rb"<(?:[^\s<>/!?]*:)?c(?=[\s/>])")
OTHERS = rb'(?:\s+(?!r=)[\w:]+="[^"<>]*")*'
CELL = compile(rb'<(?:\w+:)?c%s(?:\s+r="([A-Z]{1,3})(\d{1,7})")?%s\s*(/?)>' % (OTHERS, OTHERS))
"A cell as programmes write it: nothing twice, its place in capital letters and digits, or none."
WIDE_CHARACTERS = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
EVERY_ROW = compile(rb"<(?:[^\s<>/!?]*:)?row(?=[\s/>])")
ROW = compile(rb'<(?:\w+:)?row%s(?:\s+r="(\d{1,7})")?%s\s*/?>' % (OTHERS, OTHERS))
CONTENT = compile(
    rb"<(?:\w+:)?c\b([^>]*)(?<!/)>((?:[^<]|<(?!/?(?:\w+:)?c[\s/>]))*)</(?:\w+:)?c>", DOTALL
)
FORMULA = compile(rb"<(?:\w+:)?f\b[^>]*(?:/>|>(.*?)</(?:\w+:)?f>)", DOTALL)
VALUE = compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)<")
ERROR = rb't="e"'
SHEET = compile(rb'<(?:\w+:)?sheet\b[^>]*?\b\w+:id="([^"]+)"')
RELATION = compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
ID, TARGET = compile(rb'\bId="([^"]+)"'), compile(rb'\bTarget="([^"]+)"')
UNREADABLE = (
    CalamineError, BadZipFile, OSError, EOFError, ValueError, KeyError, NotImplementedError, zlib.error,
)  # fmt: skip
Holes = dict[Corner, Unread]
"Cells in which nothing can be read, where the reader would see them empty."


def read_workbook(name: str, content: bytes, sheet: str = "") -> Grid:
    """The sheet of this name, or the first that is seen and not empty; raises Misunderstood."""
    if content.startswith(OLE):
        raise Misunderstood((ENCRYPTED if LOCKED in content else OLD).filled(file=name))
    try:
        holes = _weighed(name, content)
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        found, others = _chosen(book, sheet)
        rows = [[as_text(cell) for cell in row] for row in found.to_python(skip_empty_area=False)]
        merged = found.merged_cell_ranges or []
        place = book.sheet_names.index(found.name)
    except UNREADABLE as error:
        raise Misunderstood(NO_TABLE.filled(file=name)) from error
    except BaseException as error:  # the reader is written in Rust: a panic there is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise Misunderstood(NO_TABLE.filled(file=name)) from error
    _fill(rows, holes.get(place, {}))
    return Grid(rows, merged, found.name, others)


def _weighed(name: str, content: bytes) -> dict[int, Holes]:
    """What no reader would tell, by sheet; raises Misunderstood for what no memory would hold."""
    with ZipFile(BytesIO(content)) as parts:
        infos = parts.infolist()
        if len(infos) > 5_000 or sum(part.file_size for part in infos) > MOST_UNPACKED:
            raise Misunderstood(TOO_LARGE.filled(file=name))
        if any(part.flag_bits & 1 for part in infos):
            raise Misunderstood(ENCRYPTED.filled(file=name))
        _refuse_other(name, {part.filename.lower() for part in infos})
        found = {}
        for part in infos:
            xml = parts.read(part)
            if xml.startswith(WIDE_CHARACTERS):
                raise Misunderstood(NO_TABLE.filled(file=name))
            if b"sheetData" in xml:
                _refuse_far(name, xml)
                found[part.filename] = _holes(xml)
        order = _papers(parts) if any(found.values()) else []
    return {place: found.get(paper, {}) for place, paper in enumerate(order)}


def _refuse_other(name: str, members: set[str]) -> None:
    """The reader takes other formats too, which nobody has weighed."""
    if "xl/workbook.xml" not in members or members & {"xl/workbook.bin", "content.xml"}:
        raise Misunderstood(NO_TABLE.filled(file=name))


def _papers(parts: ZipFile) -> list[str]:
    """The file of each sheet, in the order of the workbook."""
    files = dict(_relations(parts.read("xl/_rels/workbook.xml.rels")))
    ids = [found[1] for found in SHEET.finditer(parts.read("xl/workbook.xml"))]
    return [files.get(one, "") for one in ids]


def _relations(xml: bytes) -> Iterator[tuple[bytes, str]]:
    for said in RELATION.findall(xml):
        one, target = ID.search(said), TARGET.search(said)
        if one and target:
            path = target[1].decode("utf-8", "replace")
            yield one[1], path.removeprefix("/") if path.startswith("/") else f"xl/{path}"


def _refuse_far(name: str, xml: bytes) -> None:
    """One cell at the far end of a sheet would make all cells before it; memory would not hold them.

    A cell whose place is written otherwise than Excel writes it is refused, since nobody knows where it is.
    """
    cells = CELL.findall(xml)
    nameless = sum(not letters for letters, _, _ in cells)
    rows = ROW.findall(xml)
    if len(cells) != len(EVERY.findall(xml)) or len(rows) != len(EVERY_ROW.findall(xml)):
        raise Misunderstood(NO_TABLE.filled(file=name))
    full = [(letters, int(n)) for letters, n, closed in cells if letters and not closed]
    wide = {letters for letters in {letters for letters, _ in full} if _is_far(letters)}
    for letters, row in full:
        if row > MOST_ROWS + 1 or letters in wide:
            raise Misunderstood(FAR.filled(file=name, cell=f"{letters.decode()}{row}"))
    last = max((int(row) for row in rows if row), default=0) if nameless else 0
    if nameless > MOST_ROWS or last > MOST_ROWS:
        raise Misunderstood(TOO_LARGE.filled(file=name))


def _is_far(letters: bytes) -> bool:
    return column_index_from_string(letters.decode()) > MOST_COLUMNS


def _holes(xml: bytes) -> Holes:
    """Errors, and formulas which nobody has computed."""
    if b"<f" not in xml and b":f" not in xml and ERROR not in xml:
        return {}
    found: Holes = {}
    for attributes, inside in CONTENT.findall(xml):
        at = compile(rb'\br="([A-Z]+\d+)"').search(attributes)
        value, formula = VALUE.search(inside), FORMULA.search(inside)
        if at and (ERROR in attributes or (formula and not value)):
            row, column = coordinate_to_tuple(at[1].decode())
            found[row - 1, column - 1] = _unread(value and value[1], formula and formula[1])
    return found


def _unread(value: bytes | None, formula: bytes | None) -> Unread:
    if value:
        return Unread(value.decode("utf-8", "replace"), COUNTED_WRONG)
    return Unread(f"={(formula or b'').decode('utf-8', 'replace')}"[:80], NOT_COUNTED)


def _fill(rows: list[Row], holes: Holes) -> None:
    """Show the holes, and what is too long, where they are."""
    for (row, column), cell in holes.items():
        while len(rows) <= row:
            rows.append([])
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = cell
    for cells in rows:
        for place, text in enumerate(cells):
            if len(text) > LONGEST:
                cells[place] = Unread(text[:40] + "…", TOO_LONG)


def _chosen(book: CalamineWorkbook, wanted: str) -> tuple[CalamineSheet, list[str]]:
    """The sheet, and the names of others that are not empty."""
    names = book.sheet_names
    if wanted:
        if wanted not in names:
            raise Misunderstood(NO_SHEET.filled(sheet=wanted, there=", ".join(names)))
        return book.get_sheet_by_name(wanted), []
    open_ones = [s.name for s in book.sheets_metadata if s.visible == SheetVisibleEnum.Visible]
    sheets = [book.get_sheet_by_name(name) for name in open_ones or names]
    full = [sheet for sheet in sheets if sheet.height] or sheets
    if not full:
        raise ValueError("a workbook without sheets")
    return full[0], [sheet.name for sheet in full[1:]]


ENCRYPTED = Term(
    ru="«{file}» закрыт паролем. Снимите пароль (Файл → Сведения → Защита книги) и сохраните.",
    ky="«{file}» сырсөз менен жабылган. Сырсөздү алып салып, сактаңыз.",
    en="“{file}” is locked by a password. Take the password off and save it.",
)
OLD = Term(
    ru="«{file}» — старый формат Excel (.xls). Откройте его и сохраните как «Книга Excel (.xlsx)».",
    ky="«{file}» — Excel'дин эски форматы (.xls). Аны ачып, «Excel китеби (.xlsx)» кылып сактаңыз.",
    en="“{file}” is of the old Excel format (.xls). Open it and save it as “Excel workbook (.xlsx)”.",
)
FAR = Term(
    ru="«{file}»: ячейка {cell} лежит далеко за таблицей. Удалите лишние строки и столбцы и сохраните.",
    ky="«{file}»: {cell} уячасы таблицадан алыс. Ашыкча саптарды жана мамычаларды өчүрүп, сактаңыз.",
    en="“{file}”: cell {cell} lies far beyond the table. Delete the rows and columns too many, and save.",
)
NOT_COUNTED = Term(
    ru="Формула без посчитанного значения. Откройте файл в Excel и сохраните, или впишите значение.",
    ky="Формуланын мааниси эсептелген эмес. Файлды Excel'де ачып сактаңыз же маанисин жазыңыз.",
    en="A formula without its value. Open the file in Excel and save it, or write the value.",
)
COUNTED_WRONG = Term(
    ru="В ячейке ошибка Excel. Исправьте формулу или впишите значение.",
    ky="Уячада Excel'дин катасы. Формуланы оңдоңуз же маанисин жазыңыз.",
    en="There is an Excel error in the cell. Mend the formula or write the value.",
)
TOO_LONG = Term(
    ru="Ячейка длиннее 32 767 знаков. Сократите текст.",
    ky="Уяча 32 767 белгиден узун. Текстти кыскартыңыз.",
    en="The cell is longer than 32,767 characters. Shorten the text.",
)
