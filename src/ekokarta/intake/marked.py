"""The same workbook with what is wrong in it: cells coloured, reasons as comments."""

from collections import defaultdict
from collections.abc import Iterable
from io import BytesIO
from re import sub
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from ekokarta.intake.headings import heading, matched
from ekokarta.intake.looks import dress
from ekokarta.intake.opening import opened
from ekokarta.intake.plan import Plan
from ekokarta.intake.rows import Refused
from ekokarta.intake.table import Grid
from ekokarta.terms import Term
from ekokarta.terms.neutral import quoted

WRONG, DOUBTFUL = "FFF4B8C0", "FFFFE9A8"
SIGNED = "Ekokarta"
MOST_MERGED = 20_000
"Cells in merged areas that are merged again."
Marks = dict[tuple[int, int], list[Term]]
"Row and column, both from 1, and what is to be said there."


def marked(plan: Plan, content: bytes) -> bytes:
    """A workbook with the rows that were brought, where they stood; reasons in the language spoken now.

    It is written anew: what else a foreign workbook holds, links, macros, formulas, stays outside.
    """
    book, sheet = _rewritten(plan, content)
    for colour, notes in ((DOUBTFUL, plan.warnings), (WRONG, plan.refused)):
        for (row, column), said in _marks(plan, notes).items():
            _mark(sheet.cell(row, column), colour, "\n".join(map(str, said)))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _marks(plan: Plan, notes: Iterable[Refused]) -> Marks:
    found: Marks = defaultdict(list)
    places = _places(plan)
    for note in notes:
        if note.row:
            found[note.row, places.get(note.column, 0) + 1].append(note.reason)
    return found


def _places(plan: Plan) -> dict[Term, int]:
    """The column of the file in which each of ours stands, the first if several do."""
    found: dict[Term, int] = {}
    sheet = plan.sheet
    heads = matched(plan.layer, sheet.head) if sheet else []
    places = range(len(heads)) if sheet and sheet.drawn else sheet.places if sheet else ()
    for head, place in zip(heads, places, strict=False):
        if head and place is not None:
            found.setdefault(heading(head.column), place)
    return found


def _rewritten(plan: Plan, content: bytes) -> tuple[Any, Any]:
    """Rows of a table under their numbers, merged as they were; of a map its features, as the import sees them."""
    book = Workbook()
    sheet: Any = book.active
    grid: Grid | None = None
    if plan.sheet and plan.sheet.drawn:
        rows = [(1, plan.sheet.head), *((n + 1, row) for n, row in plan.sheet.rows)]
    else:
        grid = opened(plan.file, content, plan.wishes.sheet)
        rows = list(enumerate(grid.rows, 1))
        sheet.title = titled(grid.title) or sheet.title
        _merge(sheet, grid)
    for number, row in rows:
        for place, text in enumerate(row, 1):
            if text:
                _write(sheet.cell(number, place), str(text))
    if grid and grid.place is not None:
        dress(sheet, plan.file, content, grid.place)
    return book, sheet


def titled(name: str) -> str:
    """A name that a spreadsheet programme takes for a sheet."""
    return sub(r"[\\/*?:\[\]]", " ", name)[:31].strip("' ")


def _write(cell: Any, text: str) -> None:
    if not isinstance(cell, MergedCell):
        cell.value = quoted(text)
        cell.data_type = "s"


def _merge(sheet: Any, grid: Grid) -> None:
    """Small areas: a large one is no heading, and each of its cells costs memory."""
    left = MOST_MERGED
    for (top, first), (bottom, last) in grid.merged:
        left -= (size := (bottom - top + 1) * (last - first + 1))
        if left < 0:
            return
        if size > 1 and not _overlaps(sheet, top + 1, first + 1, bottom + 1, last + 1):
            sheet.merge_cells(None, top + 1, first + 1, bottom + 1, last + 1)


def _overlaps(sheet: Any, top: int, left: int, bottom: int, right: int) -> bool:
    corners = ((top, left), (top, right), (bottom, left), (bottom, right))
    return any(isinstance(sheet.cell(*corner), MergedCell) for corner in corners)


def _mark(cell: Any, colour: str, text: str) -> None:
    cell = _top(cell)
    cell.fill = PatternFill("solid", fgColor=colour)
    before = f"{cell.comment.text}\n" if cell.comment else ""
    cell.comment = Comment(
        before + text, SIGNED, height=40 + 18 * (len(before + text) // 38 + 1), width=300
    )


def _top(cell: Any) -> Any:
    """Of merged cells only the first can be written upon."""
    for area in cell.parent.merged_cells.ranges:
        if cell.coordinate in area:
            return cell.parent.cell(area.min_row, area.min_col)
    return cell
