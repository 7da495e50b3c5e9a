"""A file that should be a table, by the ending of its name."""

from pathlib import Path

from ekokarta.errors import Misunderstood
from ekokarta.intake.separated import read_separated
from ekokarta.intake.table import (
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    NO_HEAD,
    NO_TABLE,
    Grid,
)
from ekokarta.intake.workbook import OLE, read_workbook
from ekokarta.jail.sentences import TOO_LARGE

PACKED = b"PK\x03\x04"
TEXTS = (".csv", ".txt", ".tsv")
BOOKS = (".xlsx", ".xlsm", ".xls")
TABLES = (*TEXTS, *BOOKS)


def opened(name: str, content: bytes, sheet: str = "") -> Grid:
    """What stands on the sheet; raises Misunderstood where there is no table.

    A workbook under the name of a text, and a text under that of a workbook, are read as what they are.
    """
    if Path(name).suffix.lower() not in TABLES:
        raise Misunderstood(NO_TABLE.filled(file=name))
    if len(content) > MOST_BYTES:
        raise Misunderstood(TOO_LARGE.filled(file=name))
    grid = _read(name, content, sheet)
    if not any(map(any, grid.rows)):
        raise Misunderstood(NO_HEAD.filled(file=name))
    if sum(map(any, grid.rows)) > MOST_ROWS or max(map(len, grid.rows)) > MOST_COLUMNS:
        raise Misunderstood(TOO_LARGE.filled(file=name))
    return grid


def _read(name: str, content: bytes, sheet: str) -> Grid:
    if content.startswith((PACKED, OLE)):
        return read_workbook(name, content, sheet)
    if Path(name).suffix.lower() in BOOKS and _is_no_text(content):
        raise Misunderstood(NO_TABLE.filled(file=name))
    return read_separated(name, content)


def _is_no_text(content: bytes) -> bool:
    """Nothing, bytes, or a page of the web: old programmes call that a workbook."""
    start = content[:1000].strip().lower()
    return not start or b"\0" in start or start.startswith((b"<html", b"<!doctype", b"<table"))
