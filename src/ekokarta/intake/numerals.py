"""Numbers as people write them in tables."""

from decimal import Decimal
from re import compile

BLANKS = str.maketrans(
    dict.fromkeys("\u00a0\u2009\u202f\u2007\u2008\u2002\u2003'\u2019", " ")
    | {"\u2212": "-", "\u2013": "-", "\u2012": "-"}
)
GROUPED = compile(r"[-+]?\d{1,3}( \d{3})+([.,]\d+)?")
COMMAS = compile(r"[-+]?\d{1,3}(,\d{3})+\.\d+|[-+]?\d{1,3}(,\d{3}){2,}")
POINTS = compile(r"[-+]?\d{1,3}(\.\d{3})+,\d+|[-+]?\d{1,3}(\.\d{3}){2,}")
PLAIN = compile(r"[-+]?(\d+([.,]\d*)?|[.,]\d+)")
MOST = 40
"Characters: no number of a register is longer."


def read_number(text: str) -> Decimal:
    """12,5 and 12.5; 1 234,5, 1'234.5, 1,234.5 and 1.234,5; never nan, inf or 1e999.

    Raises ValueError, also where two readings are possible: 12 34.

    >>> read_number("1 234,5")
    Decimal('1234.5')
    """
    said = text.translate(BLANKS).strip()
    if len(said) <= MOST:
        if PLAIN.fullmatch(said):
            return Decimal(said.replace(",", "."))
        if GROUPED.fullmatch(said):
            return Decimal(said.replace(" ", "").replace(",", "."))
        if COMMAS.fullmatch(said):
            return Decimal(said.replace(",", ""))
        if POINTS.fullmatch(said):
            return Decimal(said.replace(".", "").replace(",", "."))
    raise ValueError(text)
