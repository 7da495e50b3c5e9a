"""The words of closed lists, as sheets compare them; and what is wrong with a list that they cannot read."""

from collections import defaultdict

from ekokarta.layers.layer import Layer
from ekokarta.terms import fold

DASHES = " -\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


def plain_word(word: str) -> str:
    """A word of a list as a sheet compares it: the stop of an abbreviation is no difference."""
    return fold(word).replace("_", " ").rstrip(".")


def unreadable_words(layer: Layer) -> list[str]:
    """Words of a list that a cell could not hold: two codes would answer, or it is a dash."""
    found = []
    for column in layer.model._meta.concrete_fields:
        codes = getattr(column, "codes", None)
        meant: dict[str, set[str]] = defaultdict(set)
        for code, term in (codes.words() if codes else {}).items():
            for word in (code, *term.each()):
                meant[plain_word(word)].add(code)
        strange = (w for w, those in meant.items() if len(those) > 1 or not w.strip(DASHES))
        found += [f"{column.name}: «{word}»" for word in strange]
    return found
