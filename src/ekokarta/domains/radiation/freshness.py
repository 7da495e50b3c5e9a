"""How old a statement may be."""

from datetime import MAXYEAR

from ekokarta.terms import Codes, Term, first_day, last_day


class Freshness(Codes):
    """Whether a statement is not older than a year."""

    FRESH = "fresh", Term(ru="свежее", ky="жаңы", en="fresh")
    OLD = "old", Term(ru="старше 12 месяцев", ky="12 айдан эски", en="older than 12 months")


def freshness_of(updated: str) -> str:
    """Fresh from the day of the update, old after twelve months, as a course of states; empty if never.

    A partial day is taken at its best: "2019" is old from the end of 2020 on.
    """
    if not updated:
        return ""
    best = last_day(updated)
    day = min(best.day, 28) if best.month == 2 else best.day
    fresh = f"{first_day(updated).isoformat()} {Freshness.FRESH}"
    if best.year == MAXYEAR:
        return fresh
    return f"{fresh}; {best.replace(year=best.year + 1, day=day).isoformat()} {Freshness.OLD}"
