"""Workbooks that grow: a sentence each, soon, and what the server itself holds meanwhile stays small."""

import tracemalloc
from collections.abc import Callable
from re import sub
from typing import Any

import pytest
from fixture_zoo import (
    GOOD,
    HEAD,
    ROW,
    SHEET,
    book,
    cell,
    packed,
    parts,
    said,
    with_cells,
    with_part,
)

from ekokarta.errors import Misunderstood
from ekokarta.intake import plan
from ekokarta.intake.marked import marked
from ekokarta.intake.opening import LIMITS, opened
from ekokarta.jail.readers.weighing import weigh
from ekokarta.jail.speech import Refusal
from ekokarta.layers import layer_called

MEGABYTE = 2**20
SMALL = 48 * MEGABYTE
"What the asking process may hold of a bomb."
TYPES = b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
RELATION = b'<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'


def sheet_of(rows: bytes, **more: bytes) -> bytes:
    """A good workbook with these rows in its sheet."""
    files = parts(GOOD)
    files[SHEET] = sub(
        rb"<sheetData>.*</sheetData>",
        lambda _: b"<sheetData>" + rows + b"</sheetData>",
        files[SHEET],
    )
    return packed({**files, **more})


def repeated(length: int, times: int) -> bytes:
    """One text, shared by many cells: small in the file, large in whoever reads it."""
    cells = b"".join(
        b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(1, times + 1)
    )
    files = parts(sheet_of(cells))
    files["xl/sharedStrings.xml"] = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>%s</t></si></sst>'
        % (b"x" * length)
    )
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"</Types>", TYPES)
    files["xl/_rels/workbook.xml.rels"] = files["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>", RELATION
    )
    return packed(files)


def deep() -> bytes:
    return sheet_of(b"<row><c><is>" + b"<r>" * 99_999 + b"</r>" * 99_999 + b"</is></c></row>")


BOMBS: dict[str, Callable[[], bytes]] = {
    "one text twenty thousand times": lambda: repeated(30_000, 20_000),
    "sixty megabytes of cells": lambda: sheet_of(b'<row r="1">' + b'<c r="A1"/>' * 5_600_000 + b"</row>"),
    "elements in elements": deep,
    "a field too large to lay out": lambda: sheet_of(b'<row r="1"><c r="SA1"><v>1</v></c></row><row r="199999"><c r="A199999"><v>1</v></c></row>'),
    "a part of blanks": lambda: packed({**parts(GOOD), "xl/comments1.xml": b" " * (60 * MEGABYTE)}),
    "an entity among the texts": lambda: packed({**parts(GOOD), "xl/sharedStrings.xml": b'<!DOCTYPE x [<!ENTITY a "a">]><sst/>'}),
}  # fmt: skip


@pytest.mark.parametrize("kind", BOMBS)
def test_a_workbook_that_grows_is_a_sentence(kind: str) -> None:
    content = BOMBS[kind]()
    assert len(content) < MEGABYTE, "small in the mail"
    tracemalloc.start()
    with pytest.raises(Misunderstood) as caught:
        opened("t.xlsx", content)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert all("t.xlsx" in text for text in caught.value.sentence.each())
    assert most < SMALL


def test_cells_are_counted_while_they_are_read() -> None:
    xml = b"<sheetData>" + b"<c/>" * 1_001 + b"</sheetData>"
    with pytest.raises(Refusal):
        weigh({**LIMITS, "cells": 1_000}, xml)
    weigh({**LIMITS, "cells": 1_001}, xml)


ALL = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'


@pytest.mark.django_db
def test_a_merged_sheet_is_as_large_as_what_stands_on_it(approver: Any) -> None:
    content = with_part(SHEET, lambda xml: xml.replace(b"</sheetData>", ALL))
    assert opened("t.xlsx", content).merged == [((0, 0), (1, 2))]
    made = plan(layer_called("waste-sites"), "t.xlsx", GOOD, by=approver)
    tracemalloc.start()
    marked(made, content)
    assert tracemalloc.get_traced_memory()[1] < SMALL
    tracemalloc.stop()


OUTSIDE = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook/></externalLink>'


@pytest.mark.django_db
def test_links_and_formulas_of_a_workbook_do_not_come_back(approver: Any) -> None:
    cells = (
        said("A2", "=HYPERLINK(1)"),
        said("B2", "Тонский район"),
        cell("C2", "<f>[1]Лист1!A1</f><v>много</v>", t="str"),
    )
    content = with_cells(*cells)
    content = packed(
        {**parts(content), "xl/externalLinks/externalLink1.xml": OUTSIDE, "xl/vbaProject.bin": b"x"}
    )
    back = parts(marked(plan(layer_called("waste-sites"), "t.xlsx", content, by=approver), content))
    assert not any("external" in name.lower() or "vba" in name.lower() for name in back)
    assert b"<f>" not in back["xl/worksheets/sheet1.xml"]


def test_a_small_workbook_is_read_as_before() -> None:
    assert opened("t.xlsx", book([HEAD, ROW])).rows == [HEAD, ROW]
