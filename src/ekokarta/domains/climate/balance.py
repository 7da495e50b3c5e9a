"""Whether the categories make their sector, and the sectors the whole."""

from collections.abc import Mapping
from decimal import Decimal

from ekokarta.domains.climate.category import Category

Said = Mapping[str, Decimal | None]
"By code of category a number; None where a notation key stands instead of it."


def parts_of(code: str) -> list[str]:
    """The categories which make `code`; none for one that has no parts here."""
    if code in (Category.TOTAL, Category.TOTAL_WITHOUT):
        sectors = [str(c) for c in Category if str(c).isdigit()]
        return [c for c in sectors if code == Category.TOTAL or c != Category.LAND]
    return [str(c) for c in Category if str(c).startswith(f"{code}.")]


def gap(whole: str, said: Said) -> Decimal | None:
    """By how much `whole` differs from the sum of its parts; zero where they agree.

    None while it cannot be said: the whole or a part is missing. A notation key is no number, and
    none is missing where one stands: «NE» adds nothing and is no zero of its own.
    """
    total, parts = said.get(whole), parts_of(whole)
    if total is None or not parts or any(part not in said for part in parts):
        return None
    return total - sum((said[part] or Decimal(0) for part in parts), Decimal(0))
