"""How much of a limit was found («в N раза ПДК»), and by which limit."""

from decimal import ROUND_HALF_UP, Decimal

from ekokarta.journal.moment import once
from ekokarta.law.air_limit import AirLimit, Averaging
from ekokarta.law.dated import newest
from ekokarta.layers import read_qualified
from ekokarta.terms import Term

OVER_LIMIT = Term(
    ru="Больше норматива, который назван в этой же строке.",
    ky="Ушул эле сапта аталган ченемден ашык.",
    en="More than the limit that the same row names.",
)
OVER_THE_LAW = Term(
    ru="Выше ПДК, которая действовала в этот день.",
    ky="Ошол күнү күчүндө болгон ЧДКдан жогору.",
    en="Above the limit of that day.",
)


def limit_on(substance: str, day: str) -> float | None:
    """The maximum single limit (ПДК м.р., mg/m³) of the substance on `day`; None where no row says one."""
    row = newest((r for r in _single() if r.substance == substance), day)
    return row.value if row else None


def _single() -> list[AirLimit]:
    rows = AirLimit.layer.accepted.filter(averaging=Averaging.SINGLE)
    return once("air-limits-single", lambda: list(rows))


def times_over(found: str, limit: float | None) -> float | None:
    """How many times the limit was found, to two decimals; `found` is a qualified number."""
    if not found or not limit:
        return None
    ratio = read_qualified(found).number / Decimal(repr(limit))
    return float(ratio.quantize(Decimal("0.01"), ROUND_HALF_UP))


def exceeds(found: str, limit: float | None) -> bool | None:
    """Whether what was found is more than the limit; None where one of the two is not known."""
    if not found or limit is None:
        return None
    return read_qualified(found).number > Decimal(repr(limit))
