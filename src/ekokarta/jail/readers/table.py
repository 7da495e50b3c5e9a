"""A table of any kind: what it is called and where cells are merged, then its rows."""

from collections.abc import Iterator
from typing import Any

from ekokarta.jail.readers.separated import read_separated
from ekokarta.jail.readers.workbook import OLE, read_workbook
from ekokarta.jail.speech import Refusal

PACKED = b"PK\x03\x04"


def read(question: dict[str, Any], content: bytes) -> Iterator[Any]:
    """{"title", "others", "merged"}, then each row from the first of the sheet.

    A workbook under the name of a text, and a text under that of a workbook, are read as what they are.
    """
    if content.startswith((PACKED, OLE)):
        yield from read_workbook(question, content)
        return
    if question["book"] and _is_no_text(content):
        raise Refusal("table")
    yield {"title": "", "others": [], "merged": []}
    yield from read_separated(question, content)


def _is_no_text(content: bytes) -> bool:
    """Nothing, bytes, or a page of the web: old programmes call that a workbook."""
    start = content[:1000].strip().lower()
    return not start or b"\0" in start or start.startswith((b"<html", b"<!doctype", b"<table"))
