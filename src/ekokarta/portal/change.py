"""What changed between two years, with its reasons, as a reader sees it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ekokarta.portal.marks import Mark, marks
from ekokarta.portal.words.change import OBSTACLES, POINTS, REASONS, REDRAWN
from ekokarta.reading import Cause, Obstacle, Reason
from ekokarta.reading import Change as Found
from ekokarta.release import Caveat, Cell, MeasureFacts, said, tenths
from ekokarta.terms import NBSP, Term, said_number

LETTERED = (Cause.PROVISIONAL, Cause.ESTIMATED, Cause.INEXACT, Cause.UNDIVIDED)
"Doubts about one of the two numbers: letters beside the change, as beside the numbers."
UNSEEN = (Obstacle.REAL_AND_SIMULATED, Obstacle.BELOW_LIMIT)
"Why there is no change although two numbers stand there; other gaps stand in the row itself."

LEAST = Decimal("0.05")
"A smaller percentage rounds to nothing."


@dataclass(frozen=True, slots=True)
class Change:
    """A difference for reading: «▲ +67», «+7 %», «добавилось записей: 70»; «—» where there is none."""

    text: str = "—"
    percent: str = ""
    tone: str = "m"
    reasons: tuple[Term, ...] = ()
    difference: Decimal | None = None
    simulated: bool = False
    marks: tuple[Mark, ...] = ()

    @property
    def told(self) -> str:
        """The reasons in one line."""
        return ", ".join(map(str, self.reasons))


def shown_change(found: Found, measure: MeasureFacts) -> Change:
    """What stands in a table: reasons in words, doubts about the two numbers as letters."""
    if found.difference is None:
        hidden = found.obstacle if found.obstacle in UNSEEN else None
        return Change(reasons=tuple(_obstacle(found, hidden)))
    plain = [reason for reason in found.reasons if reason.cause not in LETTERED]
    return Change(
        text=f"{_arrow(found.difference)}{signed(found.difference, measure)}",
        percent=percent(found.percent),
        tone="more" if found.difference > 0 else "less" if found.difference else "m",
        reasons=tuple(_reasons(found, plain, measure)),
        difference=found.difference,
        simulated=found.simulated,
        marks=marks(Caveat(str(r.cause)) for r in found.reasons if r.cause in LETTERED),
    )


def aloud(found: Found, measure: MeasureFacts) -> str:
    """The change in one line, with every reason: for the name of a link upon a picture."""
    if found.difference is None:
        return ", ".join(map(str, _obstacle(found, found.obstacle)))
    said_parts = [signed(found.difference, measure), percent(found.percent)]
    reasons = _reasons(found, found.reasons, measure)
    return ", ".join(filter(None, [*said_parts, *map(str, reasons)]))


def signed(difference: Decimal, measure: MeasureFacts) -> str:
    """«+67», «−3,6 п. п.»."""
    plus = "+" if difference > 0 else ""
    if measure.percent:
        return f"{plus}{tenths(difference * 100)}{NBSP}{POINTS}"
    return plus + said_number(difference)


def percent(part: Decimal | None) -> str:
    """«+7 %»; nothing where nothing changed or no percentage can be said."""
    if not part:
        return ""
    if abs(part) < LEAST:
        return f"≈0{NBSP}%"
    number = said_number(part, 0) if abs(part) >= 1 else tenths(part)
    return f"{'+' if part > 0 else ''}{number}{NBSP}%"


def _arrow(difference: Decimal) -> str:
    return "▲ " if difference > 0 else "▼ " if difference else ""


def _obstacle(found: Found, obstacle: Obstacle | None) -> Iterable[Term]:
    if obstacle in OBSTACLES:
        yield OBSTACLES[obstacle].filled(base=found.base, end=found.end)


def _reasons(found: Found, reasons: Iterable[Reason], measure: MeasureFacts) -> Iterable[Term]:
    for reason in reasons:
        yield REASONS[reason.cause].filled(
            n=said_number(reason.count or 0),
            years=", ".join(map(str, reason.years)),
            before=_part(found.before),
            after=_part(found.after),
        )
        if reason.cause is Cause.BOUNDARY_CHANGED and found.former is not None:
            yield REDRAWN.filled(n=said(found.former, measure))


def _part(cell: Cell | None) -> str:
    return f"{cell.n}/{cell.n_expected}" if cell else ""
