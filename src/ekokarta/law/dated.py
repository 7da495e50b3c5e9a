"""Which of several dated rows holds on a day."""

from collections.abc import Iterable
from typing import TypeVar

from ekokarta.journal.moment import once
from ekokarta.law.norm import Norm
from ekokarta.law.offence_article import OffenceArticle
from ekokarta.law.water_limit import WaterLimit
from ekokarta.law.wildlife_tariff import WildlifeTariff
from ekokarta.layers import Entry

E = TypeVar("E", bound=Entry)


def newest(rows: Iterable[E], day: str) -> E | None:
    """Of dated rows of one thing the one which holds on `day` (ISO text): the last that began."""
    holding = [row for row in rows if row.in_force(day)]
    return max(holding, key=lambda row: row.valid_from, default=None)


def norm_on(subject: str, day: str) -> float | None:
    """The accepted value of the norm on `day`; None where no row says one."""
    rows = once(("norms", subject), lambda: list(Norm.layer.accepted.filter(subject=subject)))
    row = newest(rows, day)
    return row.value if row else None


def fine_on(number: str, offender: str, day: str) -> float | None:
    """The fine in som by the article as it stood on `day`; None where article or unit is not known."""
    rows = OffenceArticle.layer.accepted.filter(number=number, offender=offender)
    article, unit = newest(rows, day), norm_on("calculation-unit", day)
    return article.units * unit if article and article.units and unit else None


def water_limit_on(substance: str, purpose: str, day: str) -> float | None:
    """The limit in mg/L for this use of the water on `day`; None where no row says one."""
    about = {"substance": substance, "purpose": purpose}
    asked = ("water limits", substance, purpose)
    row = newest(once(asked, lambda: list(WaterLimit.layer.accepted.filter(**about))), day)
    return row.value if row else None


def wildlife_rate_on(latin: str, payer: str, day: str) -> int | None:
    """The fee in tyiyn for one animal of the species on `day`; None where no tariff says one."""
    about = {"species": latin, "payer": payer}
    asked = ("wildlife tariffs", latin, payer)
    row = newest(once(asked, lambda: list(WildlifeTariff.layer.accepted.filter(**about))), day)
    return row.rate if row else None
