"""CSV and other separated text: in any encoding that Excel writes, with any separator."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import Any

from ekokarta.jail.speech import Refusal

SEPARATORS = ";\t,|"
FEW = 50
"Lines from which the separator is told."


def read_separated(asked: dict[str, Any], content: bytes) -> Iterator[list[str]]:
    """The rows of a text file; raises Refusal where it is none."""
    text = decoded(content)
    return _rows(asked, text, separator(text))


def decoded(content: bytes) -> str:
    """UTF-8 or UTF-16, with a mark or without, or Windows-1251, which Excel writes in Russian."""
    for encoding in (_utf16(content), "utf-8-sig", "cp1251"):
        try:
            text = content.decode(encoding) if encoding else "\0"
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.removeprefix("\ufeff")
    raise Refusal("not_text" if b"\0" in content else "table")


def separator(text: str) -> str:
    """What separates the cells: that which gives most lines the same number of them."""
    head = "\n".join(line for line in text.splitlines()[: FEW * 2] if line.strip())
    return max(SEPARATORS, key=lambda sign: _evenness(head, sign))


def _utf16(content: bytes) -> str:
    """Without its mark it is known by every second byte, which is nearly always 0 or 4."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    start = content[:400]
    if b"\0" not in start or len(content) % 2:
        return ""
    high = [sum(byte in (0, 4) for byte in start[i::2]) * 2 for i in (0, 1)]
    if max(high) * 10 < len(start) * 9:
        return ""
    return "utf-16-be" if high[0] > high[1] else "utf-16-le"


def _evenness(head: str, sign: str) -> tuple[int, int]:
    """How many lines have as many cells as most of them have, and how many that is."""
    widths: Counter[int] = Counter()
    try:
        for row in csv.reader(StringIO(head, newline=""), delimiter=sign):
            widths[len(row)] += 1
    except csv.Error:
        pass
    several = {width: n for width, n in widths.items() if width > 1}
    width = max(several, key=lambda w: (several[w], w), default=0)
    return several.get(width, 0), width


def _rows(asked: dict[str, Any], text: str, sign: str) -> Iterator[list[str]]:
    lines = csv.reader(StringIO(text, newline=""), delimiter=sign, strict=True)
    before = number = 0
    try:
        for row in lines:
            before, number = lines.line_num, number + 1
            if any(len(cell) > asked["longest"] for cell in row):
                raise Refusal("long", str(before))
            if number > 2 * asked["rows"] or len(row) > asked["widest"]:
                raise Refusal("large")
            yield row
    except csv.Error as error:
        what = "long" if "field limit" in str(error) else "quotes"
        raise Refusal(what, str(before + 1)) from error
