"""How many of what was planted live, and how long after."""

from ekokarta.terms import Codes, Term, first_day

MORE_THAN_LOOKED_AT = Term(
    ru="Живых больше, чем осмотрено.",
    ky="Тирүүсү каралгандан көп.",
    en="More live than were looked at.",
)


class Age(Codes):
    """After how many years was looked: the first and the third are asked for."""

    FIRST = "1", Term(ru="первый год", ky="биринчи жыл", en="first year")
    SECOND = "2", Term(ru="второй год", ky="экинчи жыл", en="second year")
    THIRD = "3", Term(ru="третий год", ky="үчүнчү жыл", en="third year")
    LATER = "later", Term(ru="позже", ky="кийинчерээк", en="later")


def age_on(planted: str, day: str) -> str:
    """In which year after planting `day` lies, both ISO text; empty where one is not known or it is before."""
    if not planted or not day or day < planted[: len(day)]:
        return ""
    years = (first_day(day) - first_day(planted)).days // 365 + 1
    return str(years) if years <= 3 else str(Age.LATER)


def survived(alive: float | None, looked_at: float | None) -> float | None:
    """In percent, to 0.1; None where one of the two is not known."""
    return round(100 * alive / looked_at, 1) if alive is not None and looked_at else None
