"""A copy looks like the workbook from which it was made: widths, type, paper, as the jail tells them."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

from openpyxl.cell import MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from ekokarta.errors import Misunderstood
from ekokarta.intake.opening import BOUNDS, LIMITS
from ekokarta.jail import warden
from ekokarta.jail.speech import Refusal

MOST = 200_000
"Cells that keep their looks."
SIDES = ("left", "center", "right", "justify")
Style = tuple[Font, PatternFill | None, Alignment]


def dress(sheet: Any, name: str, content: bytes, place: int) -> None:
    """Give a sheet the looks of that at this place in the workbook; one that tells none stays plain."""
    question = {**LIMITS, "cells": MOST, "place": place}
    lines = warden.read(name, content, reader="looks", bounds=BOUNDS, question=question)
    try:
        with closing(lines):
            _dress(sheet, lines)
    except (Refusal, Misunderstood, KeyError, TypeError, ValueError, IndexError, StopIteration):
        return  # its rows count, not its looks


def _dress(sheet: Any, lines: Iterator[Any]) -> None:
    head = next(lines)
    styles = [_style(said) for said in head["styles"]]
    for column, width in head["widths"]:
        sheet.column_dimensions[get_column_letter(int(column))].width = float(width)
    deepest, widest = sheet.max_row, sheet.max_column
    for row, cells in lines:
        for column, style in cells:
            if int(row) <= deepest and int(column) <= widest:
                _wear(sheet.cell(int(row), int(column)), styles[style])


def _wear(cell: Any, style: Style) -> None:
    if not isinstance(cell, MergedCell):
        cell.font, cell.alignment = style[0], style[2]
        if style[1]:
            cell.fill = style[1]


def _style(said: dict[str, Any]) -> Style:
    paper = said.get("paper")
    side = said.get("side")
    return (
        Font(bold=bool(said.get("bold")), italic=bool(said.get("italic")),
             size=float(said.get("size", 11)), color=str(said.get("colour", "000000"))),
        PatternFill("solid", fgColor=str(paper)) if paper else None,
        Alignment(wrap_text=bool(said.get("wrap")), horizontal=side if side in SIDES else None),
    )  # fmt: skip
