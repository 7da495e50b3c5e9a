"""Whether a facility treated more than it can."""

from collections.abc import Iterable
from decimal import Decimal

from ekokarta.layers import read_qualified


def overloaded(batches: Iterable[float | None], capacity: str) -> bool | None:
    """Whether the batches of one day (t) are together more than the capacity (t/day), a qualified number.

    None where the capacity or every batch is unknown.
    """
    known = [Decimal(repr(tonnes)) for tonnes in batches if tonnes is not None]
    return sum(known) > read_qualified(capacity).number if known and capacity else None
