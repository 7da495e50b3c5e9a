"""CSV and other separated text: in any encoding that Excel writes, with any separator."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from ekokarta.errors import Misunderstood
from ekokarta.intake.table import LONGEST, NO_TABLE, Grid, Row, seen
from ekokarta.terms import Term

SEPARATORS = ";\t,|"
FEW = 50
"Lines from which the separator is told."


def read_separated(name: str, content: bytes) -> Grid:
    """The rows of a text file; raises Misunderstood where it is none."""
    text = decoded(name, content)
    return Grid([[seen(cell) for cell in row] for row in _rows(name, text, separator(text))])


def decoded(name: str, content: bytes) -> str:
    """UTF-8 or UTF-16, with a mark or without, or Windows-1251, which Excel writes in Russian."""
    for encoding in (_utf16(content), "utf-8-sig", "cp1251"):
        try:
            text = content.decode(encoding) if encoding else "\0"
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.removeprefix("\ufeff")
    raise Misunderstood((NOT_TEXT if b"\0" in content else NO_TABLE).filled(file=name))


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


def _rows(name: str, text: str, sign: str) -> Iterator[Row]:
    lines = csv.reader(StringIO(text, newline=""), delimiter=sign, strict=True)
    before = 0
    try:
        for row in lines:
            before = lines.line_num
            if any(len(cell) > LONGEST for cell in row):
                raise Misunderstood(LONG.filled(file=name, line=before))
            yield row
    except csv.Error as error:
        what = LONG if "field limit" in str(error) else QUOTES
        raise Misunderstood(what.filled(file=name, line=before + 1)) from error


NOT_TEXT = Term(
    ru="«{file}»: внутри не текст. Сохраните таблицу как CSV (UTF-8) или XLSX.",
    ky="«{file}»: ичинде текст эмес. Таблицаны CSV (UTF-8) же XLSX кылып сактаңыз.",
    en="“{file}”: this is no text. Save the table as CSV (UTF-8) or XLSX.",
)
QUOTES = Term(
    ru="«{file}», строка {line}: кавычка открыта и не закрыта. Закройте её или сохраните таблицу как XLSX.",
    ky="«{file}», {line}-сап: тырмакча ачылып, жабылган эмес. Аны жабыңыз же таблицаны XLSX кылып сактаңыз.",
    en="“{file}”, line {line}: a quotation mark is opened and not closed. Close it, or save the table as XLSX.",
)
LONG = Term(
    ru="«{file}», строка {line}: ячейка длиннее 32 767 знаков. Похоже, не закрыта кавычка.",
    ky="«{file}», {line}-сап: уяча 32 767 белгиден узун. Тырмакча жабылбай калган окшойт.",
    en="“{file}”, line {line}: a cell is longer than 32,767 characters. A quotation mark seems to be missing.",
)
