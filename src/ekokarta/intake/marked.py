"""The same workbook with what is wrong in it: cells coloured, reasons as comments."""

from collections import defaultdict
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from ekokarta.intake.headings import heading, matched
from ekokarta.intake.opening import PACKED, opened
from ekokarta.intake.plan import Plan
from ekokarta.intake.rows import Refused
from ekokarta.terms import Term
from ekokarta.terms.neutral import quoted

WRONG, DOUBTFUL = "FFF4B8C0", "FFFFE9A8"
SIGNED = "Ekokarta"
Marks = dict[tuple[int, int], list[Term]]
"Row and column, both from 1, and what is to be said there."


def marked(plan: Plan, content: bytes) -> bytes:
    """The workbook that was brought, or for another file one with its rows; reasons in the language spoken now."""
    book, sheet = _opened(plan, content)
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


def _opened(plan: Plan, content: bytes) -> tuple[Any, Any]:
    title = plan.sheet.title if plan.sheet else ""
    if content.startswith(PACKED) and title:
        try:
            book = load_workbook(BytesIO(content))
            return book, book[title]
        except Exception:  # a workbook that one reader takes and the other does not
            pass
    return _rewritten(plan, content)


def _rewritten(plan: Plan, content: bytes) -> tuple[Any, Any]:
    """Rows of a text under their numbers; of a map its features, as the import sees them."""
    book = Workbook()
    sheet: Any = book.active
    if plan.sheet and plan.sheet.drawn:
        rows = [(1, plan.sheet.head), *((n + 1, row) for n, row in plan.sheet.rows)]
    else:
        rows = list(enumerate(opened(plan.file, content, plan.wishes.sheet).rows, 1))
    for number, row in rows:
        for place, text in enumerate(row, 1):
            if text:
                cell = sheet.cell(number, place, quoted(str(text)))
                cell.data_type = "s"
    return book, sheet


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
