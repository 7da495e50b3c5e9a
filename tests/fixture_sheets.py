"""Workbooks and texts as offices write them, built where they are needed."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook


def book(rows: Iterable[Sequence[Any]], merged: Iterable[str] = (), **more: Any) -> bytes:
    """An XLSX of one sheet; `more` are further sheets by their titles, as rows."""
    made = Workbook()
    sheet: Any = made.active
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    for title, others in more.items():
        other: Any = made.create_sheet(title)
        for row in others:
            other.append(list(row))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def text(*lines: str, encoding: str = "utf-8") -> bytes:
    """Lines as a file."""
    return "\r\n".join(lines).encode(encoding)
