"""Numbers as people read them: decimal comma in Kyrgyz and Russian, no-break thousands, true minus."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

from ekokarta.terms.language import spoken
from ekokarta.terms.term import Term

NBSP = "\u00a0"
MINUS = "\u2212"
WIDE = Context(prec=400)
"Holds every number of a computer: the common context ends at 28 digits."
QUALIFIED = Term(ru="{word} {number}", ky="{number} ({word})", en="{word} {number}")
"A number with its source's reserve. A Kyrgyz word would bend the number before it, so it stands in brackets."


def said_number(
    value: float | Decimal, decimals: int | None = None, language: str | None = None
) -> str:
    """`value` for a reader of `language` (default: the one spoken now).

    `decimals` None shows what the number has, at most three places. Never a bare "-0".

    >>> said_number(5077.78, language="ky")
    '5\\xa0077,78'
    """
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    places = decimals if decimals is not None else min(3, max(0, -_exponent(exact)))
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN, WIDE)
    if decimals is None and rounded != rounded.to_integral_value():
        rounded = rounded.normalize(WIDE)
    elif decimals is None:
        rounded = rounded.to_integral_value()
    english = (language or spoken()) == "en"
    whole, _, rest = f"{abs(rounded):,f}".partition(".")
    text = whole.replace(",", NBSP) + (("." if english else ",") + rest if rest else "")
    return (MINUS if rounded < 0 else "") + text


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
