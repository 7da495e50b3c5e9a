"""Which of several dated rows holds on a day."""

from collections.abc import Iterable
from typing import TypeVar

from ekokarta.journal.moment import once
from ekokarta.law.norm import Norm
from ekokarta.law.offence_article import OffenceArticle, Offender
from ekokarta.law.water_limit import WaterLimit
from ekokarta.law.wildlife_tariff import WildlifeTariff
from ekokarta.layers import Entry
from ekokarta.terms import first_day, last_day

E = TypeVar("E", bound=Entry)
EXACT = len("2026-11-30")


def newest(rows: Iterable[E], day: str) -> E | None:
    """Of dated rows of one thing the one which holds on `day` (ISO text): the last that began.

    None holds before its act: a row that does not say since when holds from the act on. Of a day that is
    a month or a year only, None where another row holds at its end than at its beginning.
    """
    known = list(rows)
    found = [max(holding(known, end), key=begun, default=None) for end in ends(day)]
    return found[0] if found and found[0] is found[-1] else None


def holding(rows: Iterable[E], day: str) -> list[E]:
    """The rows that hold on an exact day, none before its act."""
    return [row for row in rows if row.in_force(day) and begun(row) <= day]


def ends(day: str) -> list[str]:
    """The first and the last exact day that `day` can mean; it itself where it is exact; none where it is empty."""
    if len(day) == EXACT or not day:
        return [day] * bool(day)
    return [first_day(day).isoformat(), last_day(day).isoformat()]


def begun(row: Entry) -> str:
    """The first day on which a row may hold: its own, yet none before its act: in force, or else signed.

    Empty where neither is known. A year or a month as its own day says no more than the day of the act within it.
    """
    act = getattr(row, "act", None)
    of_act: str = (act.valid_from or act.adopted_on) if act else ""
    own: str = row.valid_from
    return max(own, of_act)


def norm_on(subject: str, day: str) -> float | None:
    """The accepted value of the norm on `day`; None where no row says one."""
    rows = once(
        ("norms", subject),
        lambda: list(Norm.layer.accepted.filter(subject=subject).select_related("act")),
    )
    row = newest(rows, day)
    return row.value if row else None


def fine_on(number: str, offender: str, day: str) -> float | None:
    """The fine in som by the article as it stood on `day`; None where article or unit is not known."""
    article = newest((row for row in _articles(number) if row.offender == offender), day)
    unit = norm_on("calculation-unit", day)
    return article.units * unit if article and article.units and unit else None


def is_article(number: str, day: str) -> bool:
    """Whether the register of articles knows this one as it stood on `day`."""
    return newest(_articles(number), day) is not None


def _articles(number: str) -> list[OffenceArticle]:
    """The rows of an article, whoever answers; asked once in one moment."""
    rows = OffenceArticle.layer.accepted.filter(number=number).select_related("act")
    return once(("articles", number), lambda: list(rows))


def fines_on(number: str, day: str) -> tuple[float, float] | None:
    """The least and the greatest fine in som by the article on `day`, whoever answers; None if unknown."""
    found = [fine for who in Offender if (fine := fine_on(number, str(who), day)) is not None]
    return (min(found), max(found)) if found else None


def water_limit_on(substance: str, purpose: str, day: str) -> float | None:
    """The limit in mg/L for this use of the water on `day`; None where no row says one."""
    about = {"substance": substance, "purpose": purpose}
    asked = ("water limits", substance, purpose)
    row = newest(
        once(asked, lambda: list(WaterLimit.layer.accepted.filter(**about).select_related("act"))),
        day,
    )
    return row.value if row else None


def wildlife_rate_on(latin: str, payer: str, day: str) -> int | None:
    """The fee in tyiyn for one animal of the species on `day`; None where no tariff says one."""
    about = {"species": latin, "payer": payer}
    asked = ("wildlife tariffs", latin, payer)
    row = newest(
        once(
            asked, lambda: list(WildlifeTariff.layer.accepted.filter(**about).select_related("act"))
        ),
        day,
    )
    return row.rate if row else None
