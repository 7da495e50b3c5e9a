"""Which member of a closed list a text is."""

from typing import Any

from ekokarta.layers import plain_word
from ekokarta.terms import unmixed


def code_of(column: Any, text: str) -> str | None:
    """The code that `text` is, or of which it is the word in any language; None if it is none of the list."""
    codes = getattr(column, "codes", None)
    words = codes.words() if codes else {}
    said = plain_word(unmixed(text))
    return next(
        (c for c, term in words.items() if said in map(plain_word, (c, *term.each()))), None
    )
