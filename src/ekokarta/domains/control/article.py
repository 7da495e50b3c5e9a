"""The article of an offence: one that the register of articles knows on the day, and the fine it sets."""

from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.law.dated import fines_on, is_article
from ekokarta.terms import Term

TYIYN = 100


def refuse_unknown(offence: Any) -> None:
    """Raise ValidationError for an article that is in no row of `offence-articles` on the day.

    What was written before there were rows of articles stays as it is until somebody changes it;
    invented offences name invented articles.
    """
    stored = offence.stored()
    if offence.simulated or not offence.article or not offence.happened_on:
        return
    if stored and stored.article == offence.article:
        return
    if not is_article(offence.article, offence.happened_on):
        said = NO_ARTICLE.filled(article=offence.article, day=offence.happened_on)
        fault = ValidationError("%(sentence)s", "said", {"sentence": said})
        raise ValidationError({"article": fault})


def is_outside(offence: Any) -> bool:
    """Whether the fine is none that the article sets on the day, for a person or for a company."""
    if offence.fine is None or not offence.article or not offence.happened_on:
        return False
    bounds = fines_on(offence.article, offence.happened_on)
    return bounds is not None and not bounds[0] <= offence.fine / TYIYN <= bounds[1]


NO_ARTICLE = Term(
    ru="Статьи «{article}» на {day} нет в реестре статей (offence-articles): "
    "сначала внесите её с актом и днём.",
    ky="«{article}» беренеси {day} күнүнө беренелер реестринде (offence-articles) жок: "
    "адегенде акты жана күнү менен киргизиңиз.",
    en="The article “{article}” is not in the register of articles (offence-articles) on {day}: "
    "enter it first, with its act and day.",
)
OUTSIDE = Term(
    ru="Штраф не тот, который статья назначает на этот день.",
    ky="Айып бул күнгө берене белгилегендей эмес.",
    en="The fine is not one that the article sets on this day.",
)
