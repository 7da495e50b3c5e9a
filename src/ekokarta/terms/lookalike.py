"""Latin letters in Cyrillic words, and Cyrillic ones in Latin words: seen alike, typed by mistake."""

from re import compile

_LATIN = "ABCEHIKMOPTXYaceiopxyk"
_CYRILLIC = "АВСЕНІКМОРТХУасеіорхук"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_WORD = compile(r"[^\W\d_]+")


def unmixed(text: str) -> str:
    """`text` with each word in one alphabet: that of the letters which have no double.

    >>> unmixed("Tонский")  # the first letter is Latin
    'Тонский'
    """
    return text if text.isascii() else _WORD.sub(lambda word: _unmixed(word[0]), text)


def _unmixed(word: str) -> str:
    if word.isascii() or not any(letter.isascii() for letter in word):
        return word
    turned = word.translate(_TO_CYRILLIC)
    if not any(letter.isascii() for letter in turned):
        return turned
    latin = word.translate(_TO_LATIN)
    return latin if latin.isascii() else word
