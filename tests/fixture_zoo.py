"""A zoo of files that nobody should send: built here, each small, each once met or to be expected."""

import struct
import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO
from re import sub
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from fixture_sheets import book, text

HEAD = ["Наименование", "Район", "Площадь, га"]
ROW = ["Первая", "Тонский район", "1,5"]
OTHER = ["Вторая", "Тюпский район", "2"]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = book([HEAD, ROW])


def parts(content: bytes) -> dict[str, bytes]:
    """The files in a workbook."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_part(name: str, change: Callable[[bytes], bytes], content: bytes = GOOD) -> bytes:
    """A good workbook with one of its files changed."""
    files = parts(content)
    return packed({**files, name: change(files.get(name, b""))})


SHEET = "xl/worksheets/sheet1.xml"


def with_cells(*cells: str, row: int = 2) -> bytes:
    """A good workbook of which one row is written by hand."""
    inside = f'<row r="{row}">{"".join(cells)}</row></sheetData>'.encode()
    return with_part(SHEET, lambda xml: sub(rb'(<row r="2".*)?</sheetData>', inside, xml))


def cell(at: str, inside: str, **attributes: str) -> str:
    more = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f'<c r="{at}"{more}>{inside}</c>'


def said(at: str, word: str) -> str:
    return cell(at, f"<is><t>{word}</t></is>", t="inlineStr")


def rows_of(number: int) -> bytes:
    """Rows of which each is empty, but formatted."""
    empty = b"".join(
        b'<row r="%d" s="1"><c r="A%d" s="1"/></row>' % (n, n) for n in range(3, number)
    )
    return with_part(SHEET, lambda xml: xml.replace(b"</sheetData>", empty + b"</sheetData>"))


def bomb() -> bytes:
    """Nearly nothing, of which a part becomes 400 megabytes, as the archive itself says."""
    content = bytearray(GOOD)
    struct.pack_into("<I", content, content.find(b"PK\x01\x02") + 24, 400 * 1024 * 1024)
    return bytes(content)


def lying() -> bytes:
    """The archive says that a part is small; it is not what it says."""
    content = bytearray(GOOD)
    for info in zipfile.ZipFile(BytesIO(GOOD)).infolist():
        if info.filename == SHEET:
            content[info.header_offset + 60 : info.header_offset + 80] = bytes(20)
    return bytes(content)


def locked() -> bytes:
    """An archive of which a file is under a password."""
    content = bytearray(GOOD)
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        flags = struct.unpack_from("<H", content, at + 8)[0]
        struct.pack_into("<H", content, at + 8, flags | 1)
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


def entities(xml: bytes) -> bytes:
    """A billion laughs at the head of a sheet."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ха">{levels}]>'.encode()
    return head + sub(rb"<\?xml[^>]*\?>", b"", xml).replace(b"</sheetData>", b'<row r="9"><c r="A9" t="inlineStr">'
                                                           b"<is><t>&a9;</t></is></c></row></sheetData>")  # fmt: skip


def outside(xml: bytes) -> bytes:
    """An entity which is a file of the server."""
    head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    return head + sub(rb"<\?xml[^>]*\?>", b"", xml).replace(
        b"</sheetData>",
        b'<row r="9"><c r="A9" t="inlineStr"><is><t>&f;</t></is></c></row></sheetData>',
    )


def xlsx(rows: Iterable[Any], *merged: str, **more: Any) -> tuple[str, Callable[[], bytes]]:
    return "t.xlsx", lambda: book(rows, merged, **more)


def csv(*lines: str, encoding: str = "utf-8") -> tuple[str, Callable[[], bytes]]:
    return "t.csv", lambda: text(*lines, encoding=encoding)


def raw(content: bytes, name: str = "t.csv") -> tuple[str, Callable[[], bytes]]:
    return name, lambda: content


LINE = ";".join(HEAD)
Animal = tuple[str, Callable[[], bytes]]
"The name of the file, and what makes it."
ZOO: dict[str, Animal] = {
    "empty": raw(b""),
    "empty workbook": raw(b"", "t.xlsx"),
    "only blanks": csv("", "   ", ";;;"),
    "zeros": raw(bytes(500)),
    "zeros called xlsx": raw(bytes(500), "t.xlsx"),
    "a NUL in the middle": raw(text(LINE, "Пер\0вая;Тонский район;1")),
    "picture": raw(b"\x89PNG\r\n\x1a\n" + bytes(50), "t.png"),
    "picture called csv": raw(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(50)),
    "pdf called xlsx": raw(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(90), "t.xlsx"),
    "web page called xls": raw(b"<html><table><tr><td>1</td></tr></table></html>", "t.xls"),
    "csv called xlsx": raw(text(LINE, ";".join(ROW)), "t.xlsx"),
    "workbook called csv": raw(GOOD),
    "no ending": raw(GOOD, "t"),
    "old xls": raw(OLE + bytes(600), "t.xls"),
    "old xls called xlsx": raw(OLE + bytes(600), "t.xlsx"),
    "encrypted": raw(OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(90), "t.xlsx"),
    "locked archive": ("t.xlsx", locked),
    "zip bomb": ("t.xlsx", bomb),
    "broken archive": raw(GOOD[: len(GOOD) // 2], "t.xlsx"),
    "lying archive": ("t.xlsx", lying),
    "no workbook inside": raw(packed({"a.txt": b"x"}), "t.xlsx"),
    "path tricks": raw(packed({**parts(GOOD), "../../etc/cron.d/x": b"x", "C:\\x": b"x"}), "t.xlsx"),
    "entity bomb": ("t.xlsx", lambda: with_part(SHEET, entities)),
    "external entity": ("t.xlsx", lambda: with_part(SHEET, outside)),
    "external link": ("t.xlsx", lambda: with_cells(said("A2", "Первая"), said("B2", "Тонский район"),
                                                    cell("C2", "<f>[1]Лист1!A1</f><v>3</v>"))),
    "formula": xlsx([HEAD, ["Первая", "Тонский район", "=1+1"]]),
    "formula as a name": xlsx([HEAD, ["=1+1", "Тонский район", 1]]),
    "formula in csv": csv(LINE, "=1+1;Тонский район;=1+1"),
    "error of Excel": ("t.xlsx", lambda: with_cells(said("A2", "Первая"), said("B2", "Тонский район"),
                                                     cell("C2", "<f>1/0</f><v>#DIV/0!</v>", t="e"))),
    "50 000 × 50 000": ("t.xlsx", lambda: with_cells(said("A2", "Первая"), said("BUT50000", "далеко"))),
    "last cell": ("t.xlsx", lambda: with_cells(said("A2", "Первая"), said("XFD1048576", " "))),
    "1 000 000 empty rows": ("t.xlsx", lambda: rows_of(100_000)),
    "600 columns": csv(";".join(f"c{n}" for n in range(600)), "1"),
    "wrong place of a cell": ("t.xlsx", lambda: with_cells(cell("ZZZZZ9999999999", "<v>1</v>"))),
    "cell at two places": ("t.xlsx", lambda: with_cells("<c r=\"A2\" r='ZZZ9999999'><v>1</v></c>")),
    "cell without a place, far below": ("t.xlsx", lambda: with_cells("<c><v>1</v></c>", row=4294967295)),
    "sheet in another alphabet": ("t.xlsx", lambda: with_part(SHEET, lambda xml: xml.decode().encode("utf-16"))),
    "sheets and no sheet": ("t.xlsx", lambda: with_part("xl/workbook.xml", lambda xml: sub(rb"<sheet .*?/>", b"", xml))),
    "merged": xlsx([["Свалки", None, None], HEAD, ROW, ["Вторая", None, 2]], "A1:C1", "B3:B4"),
    "three storeys": xlsx([["Объект", "Место", None], ["Наименование", "Район", "Площадь, га"], ROW], "B1:C1"),
    "mixed alphabets": csv("Haименoвaние;Рaйoн;Плoщaдь, гa", "Первaя;Toнский рaйoн;1"),
    "-999": csv(LINE, "Первая;Тонский район;-999"),
    "dashes": csv(LINE, "Первая;—;–"),
    "two tables below": xlsx([HEAD, ROW, [], ["Наименование", "Источник"], ["Вторая", "акт"]]),
    "two tables beside": xlsx([[*HEAD, None, *HEAD], [*ROW, None, *OTHER]]),
    "two sheets": xlsx([HEAD, ROW], Ещё=[HEAD, OTHER]),
    "day before 1900": csv(f"{LINE};Открыт", "Первая;Тонский район;1;12.03.1895"),
    "day that is none": csv(f"{LINE};Открыт", "Первая;Тонский район;1;31.02.2024"),
    "day of two": csv(f"{LINE};Открыт", "Первая;Тонский район;1;03/05/2024"),
    "three separators": csv("Наименование;Район,Площадь, га\tИсточник", "Первая;Тонский район,1\tакт"),
    "unclosed quote": csv(LINE, '"Первая;Тонский район;1', "Вторая;Тюпский район;2"),
    "quote in a quote": csv(LINE, '"ОсОО "Ромашка"";Тонский район;1'),
    "huge cell": csv(LINE, f"{'я' * 40_000};Тонский район;1"),
    "endless line": raw(("я" * 200_000).encode()),
    "long name": csv(LINE, f"{'я' * 300};Тонский район;1"),
    "marks of direction": csv("\u202eНаименование;\u200fРайон;Площадь,\u200b га", "\u202eПервая;Тонский\u200e район;1"),
    "heading twice": csv("Наименование;Наименование;Район", "Первая;Вторая;Тонский район"),
    "no heading over a value": csv("Наименование;Район;", "Первая;Тонский район;1"),
    "too many cells": csv(LINE, "Первая;Тонский район;1;лишнее"),
    "unknown headings": csv("Foo;Bar", "1;2"),
    "UTF-16 without its mark": raw(text(LINE, ";".join(ROW), encoding="utf-16-le")),
    "district of two": csv(LINE, "Первая;Нарын;1"),
    "no such district": csv(LINE, "Первая;Атлантида;1"),
    "swapped place": csv(f"{LINE};Координаты", "Первая;Тонский район;1;76,9 42,1"),
    "nought, nought": csv(f"{LINE};Координаты", "Первая;Тонский район;1;0; 0".replace("0; 0", '"0; 0"')),
    "outline that crosses itself": csv(f"{LINE};wkt", 'Первая;Тонский район;1;"POLYGON ((76 42, 77 43, 77 42, 76 43, 76 42))"'),
    "infinite": csv(LINE, "Первая;Тонский район;inf", "Вторая;Тонский район;1e999", "Третья;Тонский район;nan"),
    "reserve": csv(LINE, "Первая;Тонский район;более 850"),
    "other unit": csv(LINE, "Первая;Тонский район;12 км²"),
    "total that is wrong": csv(LINE, ";".join(ROW), "Итого;;9"),
    "markup": csv(LINE, "<script>alert(1)</script>;Тонский район;<b>1</b>"),
    "sql": csv(LINE, "'; DROP TABLE x; --;Тонский район;1".replace("'; DROP TABLE x; --", "\"'; DROP TABLE x; --\"")),
    "template": csv(LINE, "{reason};Тонский район;{row}"),
}  # fmt: skip
