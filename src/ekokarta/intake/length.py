"""How long a text may be: asked once, before any parser looks at it."""

from typing import Any

from ekokarta.errors import Misunderstood
from ekokarta.layers import Meaning, label
from ekokarta.terms import Term


def refuse_long(column: Any, text: str) -> None:
    """Before any parser sees a text: none is longer than its column allows. Raises Misunderstood."""
    limit = longest(column)
    if len(text) > limit:
        raise Misunderstood(TOO_LONG.filled(column=label(column), length=len(text), limit=limit))


def longest(column: Any) -> int:
    """So many characters of a cell are looked at: what the kind of the column says, or what it stores."""
    return max(getattr(column, "longest", Meaning.longest), column.max_length or 0)


TOO_LONG = Term(
    ru="«{column}»: {length} знаков, а читается не более {limit}.",
    ky="«{column}»: {length} белги, ал эми эң көп {limit} окулат.",
    en="“{column}”: {length} characters, but at most {limit} are read.",
)
