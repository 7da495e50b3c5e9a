"""Rows as machines read them: JSON numbers, and a table for a spreadsheet programme."""

import csv
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO
from typing import Any

from ekokarta.terms.neutral import neutral

CSV = "text/csv; charset=utf-8"
BYTE_ORDER_MARK = "\ufeff"
"Without it a spreadsheet programme takes the text for another encoding."
EXACT = 2**53
"Up to here a whole number is the same as integer and as double."


def as_json(**body: Any) -> bytes:
    """One object; not-a-number never leaves."""
    return json.dumps(body, ensure_ascii=False, allow_nan=False).encode()


def as_csv(head: Sequence[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Comma, UTF-8, decimal point; None is nothing."""
    text = StringIO(BYTE_ORDER_MARK)
    text.seek(0, 2)
    table = csv.writer(text)
    table.writerow(head)
    table.writerows([_harmless(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _harmless(value: Any) -> Any:
    return neutral(value) if isinstance(value, str) else value


def plain(value: float | Decimal | None) -> float | None:
    """Whole numbers without ".0", as a person would write them; all others as the nearest double."""
    number = None if value is None else float(value)
    whole = number is not None and number.is_integer() and abs(number) < EXACT
    return int(number) if whole and number is not None else number
