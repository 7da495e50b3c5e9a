"""The signs of which an angle is written: numbers, words, marks and what stands between."""

from typing import NamedTuple

MOST = 100
"Characters: two angles with all their words are shorter."
GAP, NUMBER, LETTERS = "gap", "number", "letters"
DEGREE, MINUTE, SECOND = "degree", "minute", "second"
MARKS = dict.fromkeys("°º", DEGREE) | dict.fromkeys("'′’ʹ", MINUTE) | dict.fromkeys('"″”ʺ', SECOND)
WORDS_OF_MARKS = {"мин": MINUTE, "сек": SECOND, "deg": DEGREE, "min": MINUTE, "sec": SECOND}
PLAIN = {"-": "-", "\u2212": "-"} | {sign: sign for sign in ",;/.:="}


class Sign(NamedTuple):
    """One of them: its kind, and how it is written in small letters."""

    kind: str
    text: str


def signs_of(text: str) -> list[Sign]:
    """The signs of a text in their order; raises ValueError for others, and for a text longer than any."""
    if len(text) > MOST:
        raise ValueError(text[:MOST])
    text = text.strip()
    found: list[Sign] = []
    at = 0
    while at < len(text):
        sign = _sign(text, at)
        at += len(sign.text)
        found.append(_spelt(sign))
    return _without_stops(_doubled(found))


def _sign(text: str, at: int) -> Sign:
    """The sign that begins here, as it is written."""
    first = text[at]
    if first.isspace():
        return Sign(GAP, _run(text, at, str.isspace))
    if first.isdecimal():
        return Sign(NUMBER, _number(text, at))
    if first.isalpha() and first not in MARKS:
        return Sign(LETTERS, _run(text, at, str.isalpha))
    kind = MARKS.get(first) or PLAIN.get(first)
    if kind is None:
        raise ValueError(text)
    return Sign(kind, first)


def _number(text: str, at: int) -> str:
    """Digits, and after a comma or a point more of them."""
    whole = _run(text, at, str.isdecimal)
    if len(whole) > 3:
        raise ValueError(text)
    at += len(whole)
    if text[at : at + 1] in (".", ",") and text[at + 1 : at + 2].isdecimal():
        return whole + text[at] + _run(text, at + 1, str.isdecimal)
    return whole


def _run(text: str, at: int, belongs: object) -> str:
    end = at
    while end < len(text) and belongs(text[end]):  # type: ignore[operator]
        end += 1
    return text[at:end]


def _spelt(sign: Sign) -> Sign:
    """In small letters; a word for a mark is that mark, a blank is one."""
    if sign.kind == GAP:
        return Sign(GAP, " ")
    if sign.kind != LETTERS:
        return sign
    word = sign.text.lower()
    kind = DEGREE if word.startswith("град") else WORDS_OF_MARKS.get(word, LETTERS)
    return Sign(kind, word)


def _doubled(signs: list[Sign]) -> list[Sign]:
    """Two marks of minutes are one of seconds."""
    found: list[Sign] = []
    for sign in signs:
        if sign.kind == MINUTE and found and found[-1] == sign and not sign.text.isalpha():
            found[-1] = Sign(SECOND, sign.text * 2)
        else:
            found.append(sign)
    return found


def _without_stops(signs: list[Sign]) -> list[Sign]:
    """Behind the word for a mark a stop says nothing: 42 град. 52 мин."""
    marks = (DEGREE, MINUTE, SECOND)
    return [
        sign
        for before, sign in zip([Sign("", ""), *signs], signs, strict=False)
        if not (sign.kind == "." and before.kind in marks and before.text.isalpha())
    ]
