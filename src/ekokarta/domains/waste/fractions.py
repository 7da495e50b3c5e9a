"""What was picked up, by fraction (морфологический состав): parts and their sum."""

from collections.abc import Sequence
from decimal import Decimal

from ekokarta.layers import read_qualified

Tonnes = float | None
DECIMALS = 3
"Of a tonne: parts and total agree to the kilogram."


def exact(tonnes: Tonnes) -> Decimal | None:
    """As a clerk wrote it."""
    return None if tonnes is None else Decimal(repr(tonnes))


def total_of(parts: Sequence[Tonnes]) -> Decimal | None:
    """The sum of the fractions; None where one of them is not known."""
    known = [exact(part) for part in parts]
    return None if None in known else sum((k for k in known if k is not None), Decimal(0))


def agree(parts: Sequence[Tonnes], total: Tonnes) -> bool:
    """Whether fractions and total can both be true: equal, or not more while a fraction is unknown."""
    told, whole = [k for k in map(exact, parts) if k is not None], exact(total)
    if whole is None or not told:
        return True
    difference = round(whole - sum(told), DECIMALS)
    return difference == 0 if len(told) == len(parts) else difference >= 0


def kilograms_each(total: Tonnes, people: str) -> float | None:
    """Kilograms a participant, to two decimals; `people` is a qualified number."""
    whole = exact(total)
    number = read_qualified(people).number if people else None
    return float(round(whole * 1000 / number, 2)) if whole is not None and number else None


def percent_of(part: Decimal | None, total: Tonnes) -> float | None:
    """The share of `part` in the total, in per cent to two decimals."""
    whole = exact(total)
    return None if part is None or not whole else float(round(part * 100 / whole, 2))
