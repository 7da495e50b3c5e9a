"""The place of a unit among others, as a reader sees it."""

from dataclasses import dataclass

from ekokarta.portal.words.change import MEDIAN, OF, QUARTILES
from ekokarta.portal.words.frame import SIMULATED
from ekokarta.reading import Rank, Ranking
from ekokarta.release import MeasureFacts, said
from ekokarta.terms import Term, in_each, said_number


@dataclass(frozen=True, slots=True)
class Place:
    """«3» or, of several with the same number, «5–15»; empty where the unit has none."""

    text: str = ""
    of: Term | str = ""
    "«5–15 из 55»; «— из 55» where the unit has no place and others have."
    median: Term | str = ""
    "«медиана 3»: of those that have a number."


def shown_place(rank: Rank | None, ranking: Ranking, measure: MeasureFacts) -> Place:
    """The place with how many it is among; the median also where the unit has no number."""
    middle = _middle(ranking, measure)
    if rank is None:
        return Place(of=OF.filled(place="—", n=ranking.n) if ranking.n else "", median=middle)
    last = rank.place + rank.sharing - 1
    text = said_number(rank.place) + (f"–{said_number(last)}" if last > rank.place else "")
    return Place(text, OF.filled(place=text, n=rank.of), middle)


def _middle(ranking: Ranking, measure: MeasureFacts) -> Term | str:
    if ranking.median is None:
        return ""
    return marked(ranking, MEDIAN.filled(n=said(ranking.median, measure)))


def marked(ranking: Ranking, told: Term) -> Term:
    """What is made of simulated numbers says so."""
    if not ranking.simulated:
        return told
    return in_each(lambda tongue: f"{told.spoken_in(tongue)}, {SIMULATED.spoken_in(tongue)}")


def quarters(ranking: Ranking, measure: MeasureFacts, all_units: int) -> Term | None:
    """Between which numbers half of the units lie; None where too few have a number."""
    if ranking.quartiles is None or ranking.median is None:
        return None
    lower, upper = ranking.quartiles
    told = QUARTILES.filled(
        lower=said(lower, measure), upper=said(upper, measure),
        median=said(ranking.median, measure), n=ranking.n, all=all_units,
    )  # fmt: skip
    return marked(ranking, told)
