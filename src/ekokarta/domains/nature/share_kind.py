"""What a reported share of protected land is, and the share that follows from an area."""

from ekokarta.terms import Codes, Term

TOLERANCE = 0.005
"Percentage points: shares are told to a hundredth."
DISAGREE = Term(
    ru="Доля не сходится с площадью: {area} км² — это {share} % страны.",
    ky="Үлүшү аянтына туура келбейт: {area} км² — өлкөнүн {share} %.",
    en="The share does not agree with the area: {area} km² is {share} % of the country.",
)


class ShareKind(Codes):
    """Reported as reached, or set as a goal."""

    REACHED = "reached", Term(ru="достигнуто", ky="жетишилген", en="reached")
    GOAL = "goal", Term(ru="цель", ky="максат", en="goal")


def share_of(area: float | None, country: float | None) -> float | None:
    """In percent, to 0.01; both areas in one unit. None where one of them is not known."""
    return round(100 * area / country, 2) if area is not None and country else None
