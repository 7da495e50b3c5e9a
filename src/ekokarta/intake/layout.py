"""Where on a sheet the table is: its head under titles, on two storeys; what above and below is none."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field

from ekokarta.intake.between import Known, filled, note, records
from ekokarta.intake.rows import Refused
from ekokarta.intake.table import Grid, Row
from ekokarta.terms import Term

SEARCHED = 40
"Rows among which the head is looked for."
STOREYS = 3
MOST_DIGITS = 4
"Of the number of a column."
MOST_MERGED = 5_000
"Merged areas of a sheet that are looked at."


@dataclass
class Layout:
    """The head and the rows under it with their numbers; what was left aside is noted."""

    head: Row
    rows: list[tuple[int, Row]]
    notes: list[Refused] = field(default_factory=list)
    first: int = 1
    "The row of the sheet on which the head ends."


def laid_out(grid: Grid, known: Known) -> Layout:
    """Find the table on the sheet; raises Misunderstood where there are two."""
    rows = [(n, row) for n, row in enumerate(grid.rows, 1) if any(row)]
    at = _head_at(rows, known)
    first, last = _storeys(rows, at, known, grid)
    head = _joined([_spread(n, row, grid) for n, row in rows[first : last + 1]], known)
    found = Layout(head, [], first=rows[last][0])
    body = _unmerged(rows[last + 1 :], grid)
    found.notes += [note(n, ASIDE_TITLE, row) for n, row in rows[:first]]
    if body and _is_numbering(head, body[0][1]):
        found.notes.append(note(body[0][0], NUMBERING, body[0][1]))
        body = body[1:]
    found.rows, told = records(body, found.head, found.first, known, grid)
    found.notes += told
    _widen(found)
    return found


def _head_at(rows: list[tuple[int, Row]], known: Known) -> int:
    """The row which says most headings; if none says two, the first that is nearly as full as any."""
    searched = rows[:SEARCHED]
    scores = [(sum(map(known, filter(None, row))), filled(row)) for _, row in searched]
    best = max(range(len(scores)), key=lambda i: (*scores[i], -i))
    if scores[best][0] > 1 or (scores[best][0] and filled(searched[best][1]) < 3):
        return best
    full = max(n for _, n in scores)
    return next(i for i, (_, n) in enumerate(scores) if n * 5 >= full * 3)


def _storeys(
    rows: list[tuple[int, Row]], at: int, known: Known, grid: Grid
) -> tuple[int, int]:  # fmt: skip
    """The first and the last row of the head."""
    first = last = at
    while (
        first and last - first + 1 < STOREYS and _one_head(rows[first - 1 : first + 1], known, grid)
    ):
        first -= 1
    while last - first + 1 < STOREYS and _one_head(rows[last : last + 2], known, grid):
        last += 1
    return first, last


def _one_head(pair: list[tuple[int, Row]], known: Known, grid: Grid) -> bool:
    """Whether two rows are storeys of one head: merged so, or headings under others."""
    if len(pair) < 2:
        return False
    (n, above), (m, below) = pair
    if m != n + 1 or filled(above) < 2 or _is_numbering(above, below):
        return False
    texts = [text for text in below if text]
    if any(map(_is_number, texts)):
        return False
    if any(r0 < n <= r1 < r0 + STOREYS for (r0, _), (r1, _) in grid.merged):
        return True
    spans = any(r0 == r1 == n - 1 and c1 > c0 for (r0, c0), (r1, c1) in grid.merged)
    beside = any(text and not _cell(above, i) for i, text in enumerate(below))
    told = sum(map(known, texts)) * 2 >= len(texts)
    return told and (spans or beside)


def _spread(number: int, row: Row, grid: Grid) -> Row:
    """A heading which is merged over several columns stands above each."""
    spread = list(row)
    for (r0, c0), (_r1, c1) in grid.merged:
        if r0 == number - 1 and c1 > c0:
            spread += [""] * (c1 + 1 - len(spread))
            spread[c0 : c1 + 1] = [spread[c0]] * (c1 + 1 - c0)
    return spread


def _joined(storeys: list[Row], known: Known) -> Row:
    """One heading a column: the lowest that means something alone, or all from above to below."""
    width = max(map(len, storeys))
    padded = [row + [""] * (width - len(row)) for row in storeys]
    for upper, lower in itertools.pairwise(padded):
        for i in range(1, width):
            if not upper[i] and lower[i] and lower[i - 1]:
                upper[i] = upper[i - 1]
    return [_one(column, known) for column in zip(*padded, strict=True)]


def _one(texts: Iterable[str], known: Known) -> str:
    told = list(dict.fromkeys(filter(None, texts)))
    if len(told) < 2:
        return "".join(told)
    both = ", ".join(told)
    return next((text for text in (both, " ".join(told), told[-1], told[0]) if known(text)), both)


def _is_numbering(head: Row, row: Row) -> bool:
    """1, 2, 3 … under the headings, as forms have them; also А, Б, 1, 2."""
    cells = [text for text in row if text]
    digits = [text for text in cells if text.isdecimal() and len(text) <= MOST_DIGITS]
    letters = cells[: len(cells) - len(digits)]
    return (
        len(cells) >= 3
        and len(cells) >= filled(head) - 1
        and [int(d) for d in digits] in (list(range(1, len(digits) + 1)),
                                         list(range(len(letters) + 1, len(cells) + 1)))
        and all(len(letter) == 1 and letter.isalpha() for letter in letters)
        and len(digits) >= 2
    )  # fmt: skip


def _unmerged(rows: list[tuple[int, Row]], grid: Grid) -> list[tuple[int, Row]]:
    """What stands in a cell merged over several rows stands in each of them."""
    numbers = [number for number, _ in rows]
    for (top, column), (bottom, _) in grid.merged[:MOST_MERGED]:
        first, end = bisect_left(numbers, top + 1), bisect_right(numbers, bottom + 1)
        text = _cell(rows[first][1], column) if first < end and numbers[first] == top + 1 else ""
        for _, row in rows[first + 1 : end] if text else ():
            row += [""] * (column + 1 - len(row))
            row[column] = row[column] or text
    return rows


def _widen(found: Layout) -> None:
    """No empty columns at the end of the head, and every row as wide as it at least."""
    while found.head and not found.head[-1]:
        found.head.pop()
    width = len(found.head)
    found.rows = [(n, row + [""] * (width - len(row))) for n, row in found.rows]


def _cell(row: Row, i: int) -> str:
    return row[i] if i < len(row) else ""


def _is_number(text: str) -> bool:
    return text.replace(",", "").replace(".", "").replace(" ", "").lstrip("-").isdigit()


def among(known: Container[str], spelt: Callable[[str], str]) -> Known:
    """Whether a heading, once spelt, is one of these; each text is spelt once."""
    told: dict[str, bool] = {}

    def knows(text: str) -> bool:
        if text not in told:
            told[text] = len(text) < 200 and spelt(text) in known
        return told[text]

    return knows


ASIDE_TITLE = Term(
    ru="Над таблицей, не читается: «{text}».",
    ky="Таблицанын үстүндө, окулбайт: «{text}».",
    en="Above the table, not read: “{text}”.",
)
NUMBERING = Term(
    ru="Номера столбцов, не запись.",
    ky="Мамычалардын номерлери, жазуу эмес.",
    en="Numbers of the columns, no record.",
)
