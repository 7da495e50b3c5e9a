"""Reads the rows of a sheet: which cells belong to which column, and what they say."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ekokarta.errors import Misunderstood
from ekokarta.intake import reasons
from ekokarta.intake.absent import is_absent
from ekokarta.intake.headings import Heading, heading
from ekokarta.intake.length import longest, refuse_long
from ekokarta.intake.links import Links, linking
from ekokarta.intake.place import point
from ekokarta.intake.rows import Refused, Values
from ekokarta.intake.table import Row, Unread
from ekokarta.intake.text import understood
from ekokarta.layers import Code, Column, Day, Flag, Key, Layer, Mark, Period, Text, Where, Year
from ekokarta.terms import plain

FEW_WORDS = (Code, Day, Flag, Period, Year)
"Columns in which the same words stand again and again: each is understood once."
MARK = "simulated"
"What a row says of its origin is no value of the record: it is weighed apart."
UNKNOWN = "unknown"
"What an empty cell says of a place; of other columns it is None or their default."
Cells = list[tuple[int, Heading]]


@dataclass(slots=True)
class Said:
    """What a row says; and what in it could not be understood."""

    number: int
    values: Values
    refused: list[Refused]
    repeats: int
    "Which of the equal rows of the sheet it is."
    simulated: bool | None = None
    "What it says of its own origin; None if nothing."


class Reader:
    """Understands rows, a block at a time, so that links are looked up together."""

    def __init__(self, layer: Layer, heads: Sequence[Heading | None]) -> None:
        self._width = len(heads)
        self._nameless = [i for i, said in enumerate(heads) if said is None]
        self._columns = _columns(heads)
        self._links = Links(layer.model)
        self._words: dict[tuple[Column, str], Any] = {}
        self._alike: Counter[tuple[str, ...]] = Counter()

    def read(self, rows: Sequence[tuple[int, Row]]) -> list[Said]:
        """What each of the rows says."""
        for column, cells in self._columns.items():
            if linking(column):
                texts = {_text(cells, row) for _, row in rows} - {""}
                few = {text for text in texts if len(text) <= longest(column)}
                self._links.learn(column, {UNKNOWN, *few})
        return [self._row(number, row) for number, row in rows]

    def _row(self, number: int, row: Row) -> Said:
        self._alike[tuple(row)] += 1
        said = Said(number, {}, [], self._alike[tuple(row)])
        if any(row[self._width :]) or any(row[i] for i in self._nameless):
            said.refused.append(Refused(number, plain("—"), reasons.TOO_WIDE))
            return said
        for column, cells in self._columns.items():
            try:
                self._column(said.values, column, cells, row)
            except Misunderstood as error:
                said.refused.append(Refused(number, heading(column), error.sentence))
        said.simulated = said.values.pop(MARK, None)
        return said

    def _column(self, values: Values, column: Column, cells: Cells, row: Row) -> None:
        _refuse_unread(column, cells, row)
        text = _text(cells, row, joined=isinstance(column, Text))
        if text and not is_absent(column, text):
            values[column.name] = self._meaning(column, text)
        elif parts := {said.part: row[i] for i, said in cells if said.part and row[i]}:
            values[column.name] = _point(parts)
        elif not isinstance(column, Key | Mark):  # without a key the row is known by something else
            values[column.name] = self._empty(column)

    def _empty(self, column: Column) -> Any:
        if isinstance(column, Where):
            return self._meaning(column, UNKNOWN)
        return None if column.null else column.get_default()

    def _meaning(self, column: Column, text: str) -> Any:
        if linking(column):
            return self._links.meaning(column, text)
        if not isinstance(column, FEW_WORDS):
            return understood(column, text)
        if (column, text) not in self._words:
            self._words[column, text] = understood(column, text)
        return self._words[column, text]


def _columns(heads: Sequence[Heading | None]) -> dict[Column, Cells]:
    """In which cells of a row each column stands, those that come first in front."""
    cells: dict[Column, Cells] = defaultdict(list)
    for i, said in enumerate(heads):
        if said:
            cells[said.column].append((i, said))
    return {column: sorted(found, key=lambda c: c[1].rank) for column, found in cells.items()}


def _refuse_unread(column: Column, cells: Cells, row: Row) -> None:
    """What could not be read in the file, and what is longer than anything that the column says."""
    for i, _ in cells:
        cell = row[i]
        refuse_long(column, cell)
        if isinstance(cell, Unread):
            raise Misunderstood(cell.why)


def _text(cells: Cells, row: Row, *, joined: bool = False) -> str:
    """Of several cells the first that is not empty; sentences are joined."""
    texts = [row[i] for i, said in cells if row[i] and not said.part]
    return "; ".join(dict.fromkeys(texts)) if joined else next(iter(texts), "")


def _point(parts: dict[str, str]) -> Any:
    if len(parts) == 1:
        raise Misunderstood(reasons.HALF_A_POINT)
    return point(**parts)
