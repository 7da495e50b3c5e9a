"""How much water somebody took, and what it costs."""

from decimal import ROUND_HALF_UP, Decimal

from django.core.exceptions import ValidationError

from ekokarta.domains.water.user_purpose import Method


def volume_of(
    method: str, said: float | None, hours: float | None, capacity: float | None
) -> float | None:
    """In m³: the run time by the capacity of the pump where that is the method, else what was said.

    None where it is not known. Raises ValidationError for a volume by run time of which the run
    time or the capacity is missing: nobody could tell it from what once followed from them.
    """
    if method != Method.RUN_TIME:
        return said
    if hours is None or capacity is None:
        if said is not None:
            raise ValidationError({"volume": ValidationError("", code="pump_unknown")})
        return None
    return float(Decimal(repr(hours)) * Decimal(repr(capacity)))


def fee_of(volume: float | None, rate: int | None) -> int | None:
    """In whole tyiyn, rounded as money is; `rate` in tyiyn for one m³. None where one is not known."""
    if volume is None or rate is None:
        return None
    return int((Decimal(repr(volume)) * rate).quantize(Decimal(1), ROUND_HALF_UP))
