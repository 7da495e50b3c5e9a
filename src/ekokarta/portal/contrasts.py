"""A unit beside another one, as a reader sees it."""

from dataclasses import dataclass
from decimal import Decimal

from ekokarta.portal.change import signed
from ekokarta.portal.words.change import TIMES
from ekokarta.reading import Contrast
from ekokarta.release import MeasureFacts, tenths
from ekokarta.terms import NBSP, said_number


@dataclass(frozen=True, slots=True)
class Beside:
    """«12,4 %» of a whole; «×1,4»; «+3,2 п. п.»; «—» where nothing can be said."""

    text: str = "—"
    number: Decimal | None = None
    "What to sort by."


def shown_contrast(found: Contrast | None, measure: MeasureFacts) -> Beside:
    """A part as percent, a share as points of difference, any other number as how many times."""
    if found is None:
        return Beside("")
    if found.share is not None:
        return Beside(f"{tenths(found.share * 100)}{NBSP}%", found.share)
    if measure.percent and found.difference is not None:
        return Beside(signed(found.difference, measure), found.difference)
    if found.ratio is not None:
        return Beside(str(TIMES.filled(n=_times(found.ratio))), found.ratio)
    if found.difference is not None:
        return Beside(signed(found.difference, measure), None)
    return Beside()


def _times(ratio: Decimal) -> str:
    """Two places below ten, so that 0.97 is not 1."""
    return said_number(round(ratio, 2) if ratio < 10 else round(ratio, 0))
