"""A subject and a year as a cell of the matrix: a word, a colour, of how many units it speaks."""

from dataclasses import dataclass

from ekokarta.reading.readiness import Known, Readiness
from ekokarta.terms import Term

TONES = {
    Known.REAL: "r-real",
    Known.PARTIAL: "r-part",
    Known.SIMULATED: "r-sim",
    Known.MISSING: "v-none",
}


@dataclass(frozen=True, slots=True)
class Square:
    """What stands in the cell."""

    year: str
    css: str
    word: Term
    share: Term | str


def square(ready: Readiness) -> Square:
    """The cell of one subject and year."""
    return Square(str(ready.year), TONES[ready.state], ready.state.label, _share(ready))


def _share(ready: Readiness) -> Term | str:
    """Of how many units it is known, or that only of the country or a region."""
    if ready.state is not Known.PARTIAL:
        return ""
    return f"{ready.units} / {ready.total}" if ready.units else COUNTRY_ONLY


COUNTRY_ONLY = Term(ru="страна", ky="өлкө", en="country")
