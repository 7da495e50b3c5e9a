"""What changed between two years, if that can be said at all."""

from dataclasses import dataclass
from decimal import Decimal

from ekokarta.portal.cells import tenths
from ekokarta.release import Caveat, Cell, MeasureFacts, Status
from ekokarta.terms import NBSP, Term, said_number

REASONS = (Caveat.BOUNDARY_CHANGED, Caveat.METHOD_CHANGED)
"Flags which say why a difference may not be one."
POINTS = Term(ru="п. п.", ky="п. п.", en="pp")
"Shares differ in percentage points."


@dataclass(frozen=True, slots=True)
class Change:
    """A difference for reading; `difference` is None where it cannot be said."""

    text: str = "—"
    percent: str = ""
    tone: str = "m"
    reasons: tuple[Term, ...] = ()
    difference: Decimal | None = None


def change(before: Cell | None, after: Cell | None, measure: MeasureFacts) -> Change:
    """From `before` to `after`: «▲ +67» and «+7 %»; «—» unless both ends are comparable numbers."""
    if before is None or after is None or not comparable(before, after):
        return Change()
    old, new = Decimal(repr(before.value)), Decimal(repr(after.value))
    difference = new - old
    tone, arrow = ("more", "▲ ") if difference > 0 else ("less", "▼ ") if difference else ("m", "")
    return Change(
        text=arrow + _signed(difference, measure),
        percent=_percent(old, difference, measure),
        tone=tone,
        reasons=tuple(f.label for f in REASONS if f in before.flags | after.flags),
        difference=difference,
    )


def comparable(before: Cell, after: Cell) -> bool:
    """Both are numbers which were found, and both are real or both simulated."""
    found = {Status.MEASURED, Status.ZERO}
    if before.status not in found or after.status not in found:
        return False
    if before.value is None or after.value is None:
        return False
    return _simulated(before) == _simulated(after)


def _simulated(cell: Cell) -> bool:
    return Caveat.SIMULATED in cell.flags


def _signed(difference: Decimal, measure: MeasureFacts) -> str:
    plus = "+" if difference > 0 else ""
    if measure.percent:
        return f"{plus}{tenths(difference * 100)}{NBSP}{POINTS}"
    return plus + said_number(difference)


def _percent(old: Decimal, difference: Decimal, measure: MeasureFacts) -> str:
    """Of what was there before; nothing of nothing, and no percent of a percentage."""
    if not old or not difference or measure.percent:
        return ""
    part = difference / abs(old) * 100
    said = said_number(part, 0) if abs(part) >= 1 else tenths(part)
    return f"{'+' if part > 0 else ''}{said}{NBSP}%"
