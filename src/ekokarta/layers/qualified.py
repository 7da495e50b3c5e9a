"""Numbers with their source's reserve: «более 850», «до 200», «около 40» are no 850, 200 and 40."""

from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from ekokarta.layers.state import Qualifier
from ekokarta.terms import QUALIFIED, Term, fold, plain


class Told(NamedTuple):
    """A number and what its source says of it."""

    number: Decimal
    qualifier: Qualifier


@lru_cache(maxsize=4_096)
def read_qualified(text: str) -> Told:
    """What "850" and "more_than 850", the texts of the registry, say. Raises ValueError for others."""
    word, _, number = text.rpartition(" ")
    try:
        found = Decimal(number)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not found.is_finite():
        raise ValueError(text)
    return Told(found, Qualifier(word or Qualifier.EXACT))


def written_qualified(told: Told) -> str:
    """The text which `read_qualified` reads as this."""
    number = format(told.number, "f")
    return number if told.qualifier == Qualifier.EXACT else f"{told.qualifier} {number}"


def said_qualified(text: str) -> Term:
    """For people: «более 850»; of an exact number the number alone."""
    number, qualifier = read_qualified(text)
    if qualifier == Qualifier.EXACT:
        return plain(format(number, "f"))
    return QUALIFIED.filled(word=qualifier.label, number=format(number, "f"))


def parted(text: str) -> tuple[Qualifier, str]:
    """The reserve in what somebody typed, and the rest, which should be a number.

    Before the number or after it, in any of the languages; after a Kyrgyz number also its ending:
    «850дөн ашык».
    """
    before, number, after = _around(text.strip())
    words = [before, _without_ending(after)]
    said = [fold(word).strip(" ().,:") for word in words if word.strip(" ().,:")]
    if len(said) > 1 or (said and said[0] not in QUALIFIERS):
        raise ValueError(text)
    return QUALIFIERS[said[0]] if said else Qualifier.EXACT, number


def _around(text: str) -> tuple[str, str, str]:
    """What stands before the first number, the number, what stands after it; each sign looked at once."""
    start = next((i for i, sign in enumerate(text[:MOST]) if sign.isdecimal()), None)
    if start is None or len(text) > MOST:
        raise ValueError(text[:MOST])
    end = start + sum(1 for _ in takewhile(lambda s: s.isdecimal() or s in BLANKS, text[start:]))
    if text[end : end + 1] in (".", ",") and text[end + 1 : end + 2].isdecimal():
        end += 1 + sum(1 for _ in takewhile(str.isdecimal, text[end + 1 :]))
    if start and text[start - 1] in "-+\u2212":
        start -= 1
    return text[:start], text[start:end], text[end:]


def _without_ending(after: str) -> str:
    """Of «дөн ашык», as it stands behind a Kyrgyz number, «ашык»."""
    word = after.removeprefix("-")
    letters = sum(1 for _ in takewhile(str.isalpha, word))
    ending = word[:letters]
    told = ending[:1] in set("дтгк") and ending[1:2] in set("аеоө") and ending[2:] in ("", "н")
    return word[letters:] if told else after


def plain_number(text: str) -> str:
    """«1 234,5» as 1234.5: blanks between thousands, decimal comma and typographic minus go."""
    return text.translate(AS_PEOPLE_WRITE).replace(",", ".").removesuffix(".")


AS_PEOPLE_WRITE = {ord(blank): None for blank in " \u00a0\u202f"} | {0x2212: "-"}
BLANKS = " \u00a0\u202f"
"Between the thousands of a number."
MOST = 250
"Characters: no number is longer, with all that is said of it."
OTHER_WORDS = {
    Qualifier.MORE_THAN: ("больше", "свыше", "over", ">", "көп"),
    Qualifier.LESS_THAN: ("меньше", "ниже", "under", "<", "төмөн"),
    Qualifier.AT_LEAST: ("минимум", "от", "≥", ">=", "кеминде"),
    Qualifier.AT_MOST: ("максимум", "≤", "<=", "ашык эмес"),
    Qualifier.ABOUT: (
        "примерно", "порядка", "приблизительно", "ориентировочно", "around", "approximately",
        "approx", "~", "≈", "жакын", "чамасында", "болжолдуу",
    ),
}  # fmt: skip
"How people also say it, beside the word that we write."
QUALIFIERS = {
    **{fold(word): code for code, words in OTHER_WORDS.items() for word in words},
    **{fold(word): code for code in Qualifier for word in (str(code), *code.label.each())},
}
