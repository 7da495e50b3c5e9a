"""Words and signs that people put where they know nothing; and signs of which nobody can tell."""

from re import compile

from ekokarta.errors import Misunderstood
from ekokarta.intake.codes import code_of
from ekokarta.layers import Amount, Column, Flag, Mark, Qualified, Quantity, Text, Where
from ekokarta.terms import Term

NOT_KNOWN = {
    "н/д", "н.д.", "нд", "н/д.", "нет данных", "нет сведений", "не известно", "неизвестно", "данных нет", "…", "...",
    "маалымат жок", "м/ж", "белгисиз", "n/a", "na", "n.a.", "no data", "unknown", "none", "null",
}  # fmt: skip
DASHES = {"-", "--", "---", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"}
CODED = compile(r"-\s?9{3,}([.,]0*9{0,2})?")
"-999, -9999, -999,0: how instruments and old programmes say that they know nothing."
LONGEST = 14


def is_absent(column: Column, text: str) -> bool:
    """Whether the cell says that nothing is known. Raises Misunderstood where it may also say zero.

    Sentences stay as they are, and so does what a record must have. A code or a word of the column's own
    list wins: «none» of the sewage is no treatment, and no gap.
    """
    if isinstance(column, Mark):
        return text in DASHES or text.casefold() in NOT_KNOWN
    if (
        len(text) > LONGEST
        or isinstance(column, Text)
        or not (column.blank or isinstance(column, Where))
    ):
        return False
    counted = isinstance(column, Quantity | Amount | Qualified)
    if text in DASHES:
        if counted or isinstance(column, Flag):
            raise Misunderstood(DASH if counted else DASH_OF_FLAG)
        return True
    if counted and CODED.fullmatch(text.replace("\u2212", "-")):
        raise Misunderstood(CODE_OF_NOTHING.filled(text=text))
    return text.casefold() in NOT_KNOWN and code_of(column, text) is None


DASH = Term(
    ru="Прочерк — это ноль или «нет данных»? Напишите 0 или оставьте ячейку пустой.",
    ky="Сызыкча — нөлбү же «маалымат жок» дегениби? 0 деп жазыңыз же уячаны бош калтырыңыз.",
    en="Is a dash zero or “no data”? Write 0, or leave the cell empty.",
)
DASH_OF_FLAG = Term(
    ru="Прочерк — это «нет» или «нет данных»? Напишите «нет» или оставьте ячейку пустой.",
    ky="Сызыкча — «жок» дегениби же «маалымат жок» дегениби? «жок» деп жазыңыз же уячаны бош калтырыңыз.",
    en="Is a dash “no” or “no data”? Write “no”, or leave the cell empty.",
)
CODE_OF_NOTHING = Term(
    ru="«{text}» обычно значит «нет данных». Тогда оставьте ячейку пустой.",
    ky="«{text}» адатта «маалымат жок» дегенди билдирет. Анда уячаны бош калтырыңыз.",
    en="“{text}” usually says “no data”. Then leave the cell empty.",
)
