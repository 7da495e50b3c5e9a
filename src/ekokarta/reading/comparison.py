"""Two years of one cell compared: the change, its part of the base, and why it may mislead."""

from dataclasses import dataclass
from decimal import Decimal

from ekokarta.release import Caveat, Cell

REASONS = (
    Caveat.BOUNDARY_CHANGED,
    Caveat.METHOD_CHANGED,
    Caveat.PARTIAL_YEAR,
    Caveat.PROVISIONAL,
    Caveat.ESTIMATED,
)
"What may explain a change that is none."


@dataclass(frozen=True)
class Change:
    """`difference` is None where an end is missing; `part` also where the base is zero."""

    difference: float | None = None
    part: float | None = None
    reasons: tuple[Caveat, ...] = ()


def compared(base: Cell | None, now: Cell | None) -> Change:
    """The change from `base` to `now`; blank where either has no value, or only one is invented."""
    if base is None or now is None or base.value is None or now.value is None:
        return Change()
    if (Caveat.SIMULATED in base.flags) != (Caveat.SIMULATED in now.flags):
        return Change()
    before, after = Decimal(repr(base.value)), Decimal(repr(now.value))
    reasons = tuple(caveat for caveat in REASONS if caveat in base.flags | now.flags)
    part = float((after - before) / before) if before else None
    return Change(float(after - before), part, reasons)
