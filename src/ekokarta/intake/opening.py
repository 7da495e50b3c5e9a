"""A file that should be a table, by the ending of its name: it is read in the jail."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

from ekokarta.errors import Misunderstood
from ekokarta.intake import opening_words as words
from ekokarta.intake.table import (
    LONGEST,
    MOST_AREA,
    MOST_BYTES,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    NO_HEAD,
    NO_TABLE,
    Grid,
    Row,
    Unread,
    as_text,
    seen,
)
from ekokarta.jail import warden
from ekokarta.jail.bounds import MEGABYTE, Bounds
from ekokarta.jail.sentences import BROKEN, NO_SHEET, TOO_LARGE
from ekokarta.jail.speech import Refusal

TEXTS = (".csv", ".txt", ".tsv")
BOOKS = (".xlsx", ".xlsm", ".xls")
TABLES = (*TEXTS, *BOOKS)
BOUNDS = Bounds(seconds=60, memory=1536 * MEGABYTE, speech=128 * MEGABYTE)
REMEMBERED = 50_000
"Different texts of a table that are kept once, however often they stand in it."
LIMITS = {
    "longest": LONGEST, "rows": MOST_ROWS, "columns": MOST_COLUMNS, "cells": MOST_CELLS,
    "area": MOST_AREA, "unpacked": MOST_UNPACKED, "widest": 16_384,
}  # fmt: skip


def opened(name: str, content: bytes, sheet: str = "") -> Grid:
    """What stands on the sheet; raises Misunderstood where there is no table.

    A workbook under the name of a text, and a text under that of a workbook, are read as what they are.
    """
    suffix = Path(name).suffix.lower()
    if suffix not in TABLES:
        raise Misunderstood(NO_TABLE.filled(file=name))
    if len(content) > MOST_BYTES:
        raise Misunderstood(TOO_LARGE.filled(file=name))
    question = {**LIMITS, "book": suffix in BOOKS, "sheet": sheet}
    try:
        with closing(
            warden.read(name, content, reader="table", bounds=BOUNDS, question=question)
        ) as said:
            grid = _grid(said)
    except Refusal as refusal:
        refuse(name, sheet, refusal)
    except (KeyError, TypeError, ValueError) as error:  # not what a reader of ours would say
        raise Misunderstood(BROKEN.filled(file=name)) from error
    return _weighed(name, grid)


def _grid(lines: Iterator[Any]) -> Grid:
    head = next(lines)
    known: dict[str, str] = {}
    rows = [[_cell(cell, known) for cell in row] for row in lines]
    merged = [((int(a), int(b)), (int(c), int(d))) for (a, b), (c, d) in head["merged"]]
    others, place = [str(other) for other in head["others"]], head.get("place")
    return Grid(rows, merged, str(head["title"]), others, None if place is None else int(place))


def _cell(said: Any, known: dict[str, str]) -> str:
    if isinstance(said, str):
        if said not in known and len(known) < REMEMBERED:
            known[said] = seen(said)
        return known[said] if said in known else seen(said)
    if isinstance(said, dict):
        return Unread(str(said["text"]), words.UNREAD[said["why"]])
    if said is None or not isinstance(said, bool | int | float):
        raise TypeError("no cell")
    return as_text(said)


def _weighed(name: str, grid: Grid) -> Grid:
    rows: list[Row] = [row for row in grid.rows if any(row)]
    if not rows:
        raise Misunderstood(NO_HEAD.filled(file=name))
    if len(rows) > MOST_ROWS or max(map(len, grid.rows)) > MOST_COLUMNS:
        raise Misunderstood(TOO_LARGE.filled(file=name))
    return grid


def refuse(name: str, sheet: str, refusal: Refusal) -> NoReturn:
    """Raise Misunderstood with the sentence for what the reader said."""
    what = refusal.what
    sentence = {
        "encrypted": words.ENCRYPTED.filled(file=name),
        "far": words.FAR.filled(file=name, cell=what),
        "large": TOO_LARGE.filled(file=name),
        "long": words.LONG.filled(file=name, line=what),
        "not_text": words.NOT_TEXT.filled(file=name),
        "old": words.OLD.filled(file=name),
        "quotes": words.QUOTES.filled(file=name, line=what),
        "sheet": NO_SHEET.filled(sheet=sheet, there=what),
    }.get(refusal.why, NO_TABLE.filled(file=name))
    raise Misunderstood(sentence) from refusal
