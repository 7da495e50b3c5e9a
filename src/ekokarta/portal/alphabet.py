"""The order of units in a list."""

from ekokarta.release import UnitFacts
from ekokarta.terms import alphabetical as by_letters


def by_name(unit: UnitFacts) -> str:
    """A key to sort units by: «город Талас» stands under Т."""
    return alphabetical(unit.short or unit.title)


def alphabetical(text: object) -> str:
    """A key to sort a Term or a text by, in the reader's language."""
    return by_letters(str(text))
