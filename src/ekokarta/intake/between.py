"""What stands between the rows of a table and under them, and is no record."""

from collections.abc import Callable, Sequence
from re import compile

from ekokarta.errors import Misunderstood
from ekokarta.intake.rows import Refused
from ekokarta.intake.table import Grid, Row
from ekokarta.terms import Term, plain

Known = Callable[[str], bool]
"Whether a heading means something."
Numbered = tuple[int, Row]
LAST = 100
"Characters at the end of a text in which its last word is looked for."
NOTE = (
    "*", "¹", "примечани", "источник:", "источник данных:", "исполнител", "руководител", "министр",
    "начальник", "директор", "подпись", "дата составления", "эскертүү", "булагы:", "аткаруучу", "жетекчи",
    "source:", "prepared by",
)  # fmt: skip
NOTES = {"note", "notes"}
TO_SIGN = "____"
"With what a note begins, which word begins one, and where somebody is to sign."
SECTION = ("раздел ", "в том числе", "из них", "анын ичинде", "including")
UNITS = {"область", "облусу", "район", "району", "шаары"}
"With what the title of a section begins, and with which word it ends."
WORD = compile(r"\w+")


def records(
    body: Sequence[Numbered], head: Row, ends: int, known: Known, grid: Grid
) -> tuple[list[Numbered], list[Refused]]:
    """The rows that are records, and a note of each that is none.

    Raises Misunderstood where another table begins; `ends` is the row on which the head ends.
    """
    wide = {r0 + 1 for (r0, c0), (r1, c1) in grid.merged if r0 == r1 and c1 - c0 >= 2}
    rows, notes = [], []
    for number, row in body:
        if sentence := _no_record(number, row, head, ends, known, wide):
            notes.append(note(number, sentence, row))
        else:
            rows.append((number, row))
    return rows, notes


def _no_record(
    number: int, row: Row, head: Row, ends: int, known: Known, wide: set[int]
) -> Term | None:
    text = next(filter(None, row))
    if known(text) and _says_headings(row, known):
        _refuse_second(number, row, head, ends)
        return AGAIN
    if filled(head) < 3 or filled(row) > 1:
        return None
    if _is_note(text):
        return BELOW
    return SECTION_ROW if number in wide or _is_section(text) else None


def _is_note(text: str) -> bool:
    said = text.lower()
    first = WORD.match(said)
    return said.startswith(NOTE) or TO_SIGN in said or bool(first and first[0] in NOTES)


def _is_section(text: str) -> bool:
    words = WORD.findall(text[-LAST:].lower())
    return text.lower().startswith(SECTION) or bool(words and words[-1] in UNITS)


def _says_headings(row: Row, known: Known) -> bool:
    told = sum(map(known, filter(None, row)))
    return told > 1 and told * 5 >= filled(row) * 3


def _refuse_second(number: int, row: Row, head: Row, ends: int) -> None:
    """The same head again is a new page; another one is another table."""
    if [text for text in row if text] != [text for text in head if text]:
        raise Misunderstood(TWO.filled(one=ends, other=number))


def filled(row: Row) -> int:
    """How many cells say something."""
    return sum(map(bool, row))


def note(number: int, sentence: Term, row: Row) -> Refused:
    """What is to be said of a row that is no record."""
    text = " ".join(dict.fromkeys(filter(None, row)))
    return Refused(
        number, plain("—"), sentence.filled(text=text if len(text) <= 80 else text[:79] + "…")
    )


AGAIN = Term(
    ru="Шапка повторяется, не запись.",
    ky="Таблицанын башы кайталанат, жазуу эмес.",
    en="The head is repeated, no record.",
)
BELOW = Term(
    ru="Примечание, не запись: «{text}».",
    ky="Эскертүү, жазуу эмес: «{text}».",
    en="A note, no record: “{text}”.",
)
SECTION_ROW = Term(
    ru="Заголовок раздела, не запись: «{text}». Если он важен, впишите его в столбец каждой строки.",
    ky="Бөлүмдүн аталышы, жазуу эмес: «{text}». Маанилүү болсо, аны ар бир саптын мамычасына жазыңыз.",
    en="A title of a section, no record: “{text}”. If it matters, write it into a column of each row.",
)
TWO = Term(
    ru="На листе две таблицы: шапки в строках {one} и {other}. Перенесите вторую на другой лист и загрузите "
    "листы по одному. Ничего не загружено.",
    ky="Баракта эки таблица бар: баштары {one} жана {other}-саптарда. Экинчисин башка баракка көчүрүп, "
    "барактарды бирден жүктөңүз. Эч нерсе жүктөлгөн жок.",
    en="There are two tables on the sheet: their heads are in rows {one} and {other}. Move the second to "
    "another sheet and import the sheets one by one. Nothing was imported.",
)
