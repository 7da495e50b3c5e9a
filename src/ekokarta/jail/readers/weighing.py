"""One pass over a sheet: how far it reaches, and the cells in which a reader would see nothing."""

from re import compile
from typing import Any

from ekokarta.jail.readers.markup import walk
from ekokarta.jail.readers.plain_cells import Plain, pieces
from ekokarta.jail.speech import Refusal

PLACE = compile(r"([A-Z]{1,3})([0-9]{1,7})")
ROW = compile(r"[0-9]{1,7}")
SHOWN = 80
"Characters of a formula that are shown."
Holes = dict[tuple[int, int], dict[str, str]]
"By row and column from 0: what stands there, and why it is no value."


def weigh(asked: dict[str, Any], xml: bytes) -> Holes:
    """The holes of a sheet; raises Refusal for what would reach too far.

    One cell at the far end would make all cells before it. A cell whose place is written otherwise
    than Excel writes it is refused, since nobody knows where it is.
    """
    scale = Scale(asked)
    walk(map(scale.plain, pieces(xml)), scale.start, scale.end, scale.said)
    scale.settle()
    return scale.holes


class Scale:
    """What is known so far."""

    def __init__(self, asked: dict[str, Any]) -> None:
        self.asked = asked
        self.holes: Holes = {}
        self.cells = self.nameless = self.last = self.bottom = self.right = 0
        self.at: tuple[str, int] | None = None
        self.error = self.full = False
        self.inside = ""
        self.formula: str | None = None
        self.value = ""

    def plain(self, piece: Plain) -> bytes:
        """Count the plain cells of a piece; what is left of it."""
        self._count(piece.cells)
        self._reach(piece.right, piece.bottom)
        return piece.left

    def _count(self, cells: int) -> None:
        self.cells += cells
        if self.cells > self.asked["cells"]:
            raise Refusal("large")

    def _reach(self, letters: str, row: int) -> None:
        column = column_of(letters)
        if row > self.asked["rows"] + 1 or column > self.asked["columns"]:
            raise Refusal("far", f"{letters}{row}")
        self.bottom, self.right = max(self.bottom, row), max(self.right, column)

    def start(self, name: str, said: dict[str, str]) -> None:
        """An element begins."""
        if name == "c":
            self._cell(said)
        elif name == "row":
            self._row(said.get("r", ""))
        else:
            self.full = True
            if name == "f":
                self.formula = ""
            if name in ("f", "v"):
                self.inside = name

    def _cell(self, said: dict[str, str]) -> None:
        self._count(1)
        found = PLACE.fullmatch(said["r"]) if "r" in said else None
        if "r" in said and not found:
            raise Refusal("table")
        self.at = (found[1], int(found[2])) if found else None
        self.nameless += found is None
        self.error, self.full = said.get("t") == "e", False
        self.formula, self.value = None, ""

    def _row(self, number: str) -> None:
        if number and not ROW.fullmatch(number):
            raise Refusal("table")
        self.last = max(self.last, int(number or 0))

    def said(self, text: str) -> None:
        """Characters of a formula, or of the value beside one."""
        if self.inside == "f" and self.formula is not None:
            self.formula = (self.formula + text)[:SHOWN]
        elif self.inside == "v" and (self.error or self.formula is not None):
            self.value = (self.value + text)[:SHOWN]

    def end(self, name: str) -> None:
        """An element ends."""
        self.inside = ""
        if name == "c" and self.at and self.full:
            self._settle_cell(*self.at)

    def _settle_cell(self, letters: str, row: int) -> None:
        self._reach(letters, row)
        if self.error or (self.formula is not None and not self.value):
            self.holes[row - 1, column_of(letters) - 1] = self._hole()

    def _hole(self) -> dict[str, str]:
        if self.value:
            return {"text": self.value, "why": "counted_wrong"}
        return {"text": f"={self.formula or ''}"[:SHOWN], "why": "not_counted"}

    def settle(self) -> None:
        """The sheet ends."""
        rows = self.asked["rows"]
        if self.nameless > rows or (self.nameless and self.last > rows):
            raise Refusal("large")
        if self.bottom * self.right > self.asked["area"]:
            raise Refusal("large")


def column_of(letters: str) -> int:
    """A = 1, XFD = 16384."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
