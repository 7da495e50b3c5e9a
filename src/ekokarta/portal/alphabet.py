"""The order of words in Kyrgyz and Russian, which is not that of code points."""

from ekokarta.release import UnitFacts
from ekokarta.terms import Term

LETTERS = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
_ORDER = str.maketrans({letter: chr(0x100 + i) for i, letter in enumerate(LETTERS)})


def by_name(unit: UnitFacts) -> str:
    """A key to sort units by: «город Талас» stands under Т."""
    return alphabetical(unit.short or unit.title)


def alphabetical(text: Term | str) -> str:
    """A key to sort by; Latin letters and digits come before Cyrillic ones."""
    return str(text).casefold().translate(_ORDER)
