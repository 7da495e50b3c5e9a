"""A fact takes the rate that law gives for its fee, day and use; a person who takes another one says why."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError

from ekokarta.law.applicable import Asked, Unrated, applicable
from ekokarta.law.dated import newest
from ekokarta.law.fee_kind import FeeKind
from ekokarta.law.fee_rate import FeeRate
from ekokarta.layers import Reference, Text, Warn
from ekokarta.terms import Term


def lawful_rate() -> Reference:
    """The column of the rate by law, which follows; what a person chose stands in `rate`."""
    return Reference(
        Term(ru="Ставка по закону", ky="Мыйзам боюнча ставка", en="Rate by law"), "law.FeeRate",
        null=True, blank=True, editable=False, related_name="+",
    )  # fmt: skip


def rate_reason() -> Text:
    """The column in which a person says why another rate was taken than that of law."""
    return Text(
        Term(ru="Почему ставка не того дня", ky="Эмне үчүн ставка ошол күндүкү эмес",
             en="Why the rate is not that of the day")
    )  # fmt: skip


def unrated(column: Any, asked: Callable[[Any], Asked]) -> tuple[Warn, ...]:
    """The warnings of a register whose facts take a rate: for each reason why there is none, its words."""

    def stands(why: Unrated) -> Callable[[Any], bool]:
        return lambda fact: fact.rate_id is None and applicable(asked(fact)).why == why

    return tuple(Warn(f"unrated-{why}", column, why.label, stands(why)) for why in Unrated)


def take_rate(fact: Any, asked: Asked) -> FeeRate | None:
    """Set the rate by law and return the one by which the fact is charged: the person's own, else that of law.

    Raises ValidationError for the rate of another fee, and for one that law does not give for this day and
    use without a reason. `fact` has `rate`, `lawful_rate` and `rate_reason`; invented facts may have any.
    """
    found = applicable(asked)
    fact.lawful_rate = found.rate
    if fact.rate_id is None:
        return found.rate
    if not fact.simulated:
        _refuse_other(fact, asked, fact.rate in found.possible)
    chosen: FeeRate = fact.rate
    return chosen


def _refuse_other(fact: Any, asked: Asked, possible: bool) -> None:
    if asked.fee and fact.rate.fee != asked.fee:
        _refuse(OTHER_FEE.filled(fee=FeeKind(fact.rate.fee).label))
    if possible or not asked.day or fact.rate_reason.strip():
        return
    if newest([fact.rate], asked.day) is None:
        _refuse(OTHER_DAY.filled(rate=fact.rate, day=asked.day))
    _refuse(OTHER_USE.filled(rate=fact.rate, law=fact.lawful_rate or "—"))


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
OTHER_USE = Term(
    ru="Ставка «{rate}» — не для этого случая; по закону: {law}. Оставьте пустой или скажите, почему взята другая.",
    ky="«{rate}» ставкасы бул учурга эмес; мыйзам боюнча: {law}. Бош калтырыңыз же себебин жазыңыз.",
    en="The rate “{rate}” is not for this case; by law: {law}. Leave it empty, or say why another was taken.",
)
