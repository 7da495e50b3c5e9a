"""Figures of parts that together are more than the figure of their whole: taken, and told to who works on them."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ekokarta.layers.state import Over, State
from ekokarta.terms import Term

GONE = (State.WITHDRAWN, State.RETURNED)


def exceeds(figure: Any) -> bool:
    """Whether a whole is less than its parts, of which this figure is the whole or one of the parts.

    Only of what adds up over space, of one series, year and side; numbers below nothing may make
    up for others, so where there is one nothing is said. Parts without a figure are their own parts.
    """
    if figure.number is None or figure.year is None or not _adds_up_in_space(figure):
        return False
    parents = figure.where.parents
    told = _told(figure, parents)
    if any(number < 0 for number in told.values()):
        return False
    below: dict[str, list[str]] = defaultdict(list)
    for unit, parent in parents.items():
        below[parent or ""].append(unit)
    mine = figure.where.reach()
    return any(
        sum((_of(part, told, below) for part in below[unit]), Decimal(0)) > told[unit]
        for unit in mine & told.keys()
    )


def _adds_up_in_space(figure: Any) -> bool:
    measures = (m for layer in vars(type(figure)).values() for m in getattr(layer, "compare", ()))
    return any(
        m.over_space is Over.SUM
        and getattr(getattr(m, "of", None), "name", "") == "number"
        and figure.is_in(m.only)
        for m in measures
    )


def _told(figure: Any, parents: Mapping[str, str | None]) -> dict[str, Decimal]:
    """What is reported for each single unit, this figure included; its months are added up."""
    same = {column.attname: getattr(figure, column.attname) for column in figure.series}
    others = figure.others(**same, year=figure.year, simulated=figure.simulated)
    told: dict[str, Decimal] = defaultdict(Decimal)
    for one in [figure, *(o for o in others if o.state not in GONE)]:
        if one.number is not None and one.where_id in parents:
            told[one.where_id] += Decimal(repr(one.number))
    return told


def _of(unit: str, told: Mapping[str, Decimal], below: Mapping[str, list[str]]) -> Decimal:
    """What was reported of the unit, or of its parts."""
    if unit in told:
        return told[unit]
    return sum((_of(part, told, below) for part in below.get(unit, ())), Decimal(0))


EXCEEDS = Term(
    ru="Части вместе больше целого (города, области или страны). Проверьте те и другие значения: "
    "публикуется как противоречие, без остатка.",
    ky="Бөлүктөрү чогуу бүтүнүнөн (шаардан, облустан же өлкөдөн) көп. Маанилерди текшериңиз: "
    "карама-каршылык катары, калдыксыз жарыяланат.",
    en="The parts together are more than their whole (city, oblast or country). Check these values: "
    "they are published as a contradiction, without a remainder.",
)
