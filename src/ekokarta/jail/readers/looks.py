"""How a sheet looks: widths of columns, and of each cell its type and paper, in one pass."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

from ekokarta.jail.readers.markup import walk
from ekokarta.jail.readers.papers import papers
from ekokarta.jail.readers.styles import Styles
from ekokarta.jail.readers.weighing import PLACE, column_of
from ekokarta.jail.readers.workbook import weighed
from ekokarta.jail.speech import Refusal

MOST_WIDE = 500
"Columns of which the width is told."


def read(question: dict[str, Any], content: bytes) -> Iterator[Any]:
    """{"styles", "widths"}, then [row, [[column, style]…]] from 1; raises Refusal as a table does."""
    weighed(question, content)
    try:
        with ZipFile(BytesIO(content)) as parts:
            names = parts.namelist()
            styles = Styles(parts.read("xl/styles.xml") if "xl/styles.xml" in names else b"<x/>")
            paper = papers(parts)[question["place"]]
            worn = Worn(question["cells"])
            walk(parts.read(paper), worn.start, _nothing, _nothing)
    except (ExpatError, KeyError, IndexError, ValueError) as error:
        raise Refusal("table") from error
    yield {"styles": styles.told(), "widths": worn.widths}
    yield from ([row, cells] for row, cells in worn.rows.items())


class Worn:
    """Which cell wears which style."""

    def __init__(self, most: int) -> None:
        self.left = most
        self.rows: dict[int, list[tuple[int, int]]] = {}
        self.widths: list[tuple[int, float]] = []

    def start(self, name: str, said: dict[str, str]) -> None:
        """An element begins."""
        if name == "c" and said.get("s", "0") != "0":
            self._cell(said)
        elif name == "col" and "width" in said:
            first, last = int(said["min"]), min(int(said["max"]), MOST_WIDE)
            width = min(max(float(said["width"]), 0.0), 255.0)
            self.widths += [(n, width) for n in range(first, last + 1)][
                : MOST_WIDE - len(self.widths)
            ]

    def _cell(self, said: dict[str, str]) -> None:
        found = PLACE.fullmatch(said.get("r", ""))
        if found and self.left:
            self.left -= 1
            self.rows.setdefault(int(found[2]), []).append((column_of(found[1]), int(said["s"])))


def _nothing(_: str) -> None:
    """Not looked at."""
