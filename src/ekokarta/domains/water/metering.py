"""How much water somebody took, and what it costs."""

from decimal import ROUND_HALF_UP, Decimal

from ekokarta.domains.water.user_purpose import Method


def volume_of(
    method: str, said: float | None, hours: float | None, capacity: float | None
) -> float | None:
    """In m³: what was said, or the run time by the capacity of the pump; None where neither is known."""
    if method == Method.RUN_TIME and None not in (hours, capacity):
        return float(Decimal(repr(hours)) * Decimal(repr(capacity)))
    return said


def fee_of(volume: float | None, rate: int | None) -> int | None:
    """In whole tyiyn, rounded as money is; `rate` in tyiyn for one m³. None where one is not known."""
    if volume is None or rate is None:
        return None
    return int((Decimal(repr(volume)) * rate).quantize(Decimal(1), ROUND_HALF_UP))
