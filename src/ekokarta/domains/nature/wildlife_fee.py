"""What the use of wildlife costs, and whether it is allowed where and when it is asked for."""

from typing import Any

from ekokarta.domains.nature.wildlife_restriction import WildlifeRestriction
from ekokarta.journal.moment import once
from ekokarta.law.dated import wildlife_rate_on
from ekokarta.layers import Count, refusal
from ekokarta.terms import Term
from ekokarta.territory.holding import holding, units_over

PERMITS = Count(called=Term(ru="Разрешений", ky="Уруксаттар", en="Permits"))
NO_TARIFF = Term(
    ru="Для этого вида, плательщика и дня ставки нет: плата не посчитана.",
    ky="Бул түргө, төлөөчүгө жана күнгө ставка жок: төлөм эсептелген жок.",
    en="There is no rate for this species, payer and day: the fee is not worked out.",
)
BANNED = Term(
    ru="В этот день охота на этот вид здесь запрещена: {ban}.",
    ky="Бул күнү бул түргө бул жерде аңчылык кылууга тыюу салынган: {ban}.",
    en="On this day hunting this species is banned here: {ban}.",
)


def fee_for(species: Any, payer: str, animals: float | None, day: str) -> int | None:
    """In whole tyiyn, by the tariff of `day`; None where the tariff or the number is not known."""
    rate = wildlife_rate_on(species.latin, payer, day) if day else None
    return None if rate is None or animals is None else int(rate * animals)


def is_without_tariff(permit: Any) -> bool:
    """Whether no tariff is known for this animal, payer and day: then the fee stays empty."""
    return fee_for(permit.species, permit.payer, 1, permit.happened_on) is None


def of_tariff(tariff: Any) -> dict[str, str]:
    """The permits whose fee follows from this tariff."""
    return {"species__latin": tariff.species, "payer": tariff.payer}


def bans_on(species: Any, where: str, shape: Any, day: str) -> list[WildlifeRestriction]:
    """The moratoria under which the species stands there on `day`."""
    bans = once("wildlife bans", lambda: list(WildlifeRestriction.layer.accepted))
    about = [ban for ban in bans if ban.species_id == species.key]
    return holding(about, day, shape=shape, units=units_over(where))


def refuse_banned(species: Any, where: str, shape: Any, day: str) -> None:
    """Under a moratorium there is no permit: raises a ValidationError which names it."""
    for ban in bans_on(species, where, shape, day):
        raise refusal("species", BANNED.filled(ban=ban.title))
