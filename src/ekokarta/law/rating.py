"""The rate of a fact is one that law gives for its fee on its day; another one says why."""

from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.law.dated import newest
from ekokarta.law.fee_kind import FeeKind
from ekokarta.layers import Text
from ekokarta.terms import Term


def rate_reason() -> Text:
    """The column in which a person says why another rate was taken than the one of the day."""
    return Text(
        Term(ru="Почему ставка не того дня", ky="Эмне үчүн ставка ошол күндүкү эмес",
             en="Why the rate is not that of the day")
    )  # fmt: skip


def refuse_rate(fact: Any, fee: str) -> None:
    """Raise ValidationError for the rate of another fee, and for one that does not hold on the day without a reason.

    `fact` has `rate`, `rate_reason` and `happened_on`; invented facts may have any.
    """
    if fact.simulated or fact.rate_id is None:
        return
    if fee and fact.rate.fee != fee:
        _refuse(OTHER_FEE.filled(fee=FeeKind(fact.rate.fee).label))
    day = fact.happened_on
    if day and not fact.rate_reason.strip() and newest([fact.rate], day) is None:
        _refuse(OTHER_DAY.filled(rate=fact.rate, day=day))


def _refuse(sentence: Term) -> None:
    raise ValidationError({"rate": ValidationError("%(sentence)s", "said", {"sentence": sentence})})


OTHER_FEE = Term(
    ru="Это ставка другой платы: {fee}.",
    ky="Бул башка төлөмдүн ставкасы: {fee}.",
    en="This is the rate of another fee: {fee}.",
)
OTHER_DAY = Term(
    ru="Ставка «{rate}» на {day} не действует: выберите ставку этого дня или скажите, почему взята другая.",
    ky="«{rate}» ставкасы {day} күнү күчүндө эмес: ошол күндүн ставкасын тандаңыз же себебин жазыңыз.",
    en="The rate “{rate}” does not hold on {day}: choose that of the day, or say why another was taken.",
)
