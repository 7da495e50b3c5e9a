"""The order of words in Kyrgyz and Russian, which is not that of code points."""

from ekokarta.terms import Term

LETTERS = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
_ORDER = str.maketrans({letter: chr(0x100 + i) for i, letter in enumerate(LETTERS)})


def alphabetical(text: Term | str) -> str:
    """A key to sort by; Latin letters and digits come before Cyrillic ones."""
    return str(text).casefold().translate(_ORDER)
