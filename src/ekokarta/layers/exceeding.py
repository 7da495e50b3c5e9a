"""Figures of parts that together are more than the figure of their whole: taken, and told to who works on them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from ekokarta.layers.state import Over, State
from ekokarta.release import COUNTRY
from ekokarta.terms import Term

GONE = (State.WITHDRAWN, State.RETURNED)


def exceeds(figure: Any) -> bool:
    """Whether a whole is less than its parts, of which this figure is the whole or one of the parts.

    Only of what adds up over space, of one series, year and side; numbers below nothing may make
    up for others, so where there is one nothing is said. Parts without a figure are their own parts;
    a figure of several units, or of an unknown place, is a part of what holds them all.
    """
    if figure.number is None or figure.year is None or not _adds_up_in_space(figure):
        return False
    said = _Said.of(figure)
    if any(number < 0 for number in [*said.units.values(), *(n for n, _ in said.several)]):
        return False
    mine = figure.where.reach() & said.units.keys()
    return any(said.parts_of(unit) > said.units[unit] for unit in mine)


def _adds_up_in_space(figure: Any) -> bool:
    measures = (m for layer in vars(type(figure)).values() for m in getattr(layer, "compare", ()))
    return any(
        m.over_space is Over.SUM
        and getattr(getattr(m, "of", None), "name", "") == "number"
        and figure.is_in(m.only)
        for m in measures
    )


@dataclass(frozen=True)
class _Said:
    """What is reported of one series and year; months are added up."""

    parents: Mapping[str, str | None]
    units: Mapping[str, Decimal]
    "Of exactly one unit."
    several: Sequence[tuple[Decimal, Mapping[str, float | None]]]
    "Of several units, with their shares; of none where nobody knows of which."

    @classmethod
    def of(cls, figure: Any) -> "_Said":
        """This figure with those beside it; what lies abroad is part of nothing."""
        same = {column.attname: getattr(figure, column.attname) for column in figure.series}
        others = figure.others(**same, year=figure.year, simulated=figure.simulated)
        units: dict[str, Decimal] = defaultdict(Decimal)
        several: list[tuple[Decimal, Mapping[str, float | None]]] = []
        for one in [figure, *(o for o in others if o.state not in GONE)]:
            if one.number is None:
                continue
            number = Decimal(repr(one.number))
            if one.where_id in figure.where.parents:
                units[one.where_id] += number
            elif one.where.reach():
                several.append((number, one.where.shares))
        return cls(figure.where.parents, units, several)

    @cached_property
    def below(self) -> dict[str, list[str]]:
        """The units right below each."""
        found: dict[str, list[str]] = defaultdict(list)
        for unit, parent in self.parents.items():
            found[parent or ""].append(unit)
        return found

    def parts_of(self, unit: str) -> Decimal:
        """What was reported of the parts of a unit: of each alone, and of several together."""
        alone = [
            self.units[part] if part in self.units else self.parts_of(part)
            for part in self.below.get(unit, ())
        ]
        together = (number * self._rest(unit, shares) for number, shares in self.several)
        return sum([*alone, *together], Decimal(0))

    def _rest(self, unit: str, shares: Mapping[str, float | None]) -> Decimal:
        """How much of a figure of several units lies in this one, and in none of its parts alone."""
        here = self._weight(unit, shares)
        if here is None or (unit in self.units and here != 1):
            return Decimal(0)
        parts = (part for part in self.below.get(unit, ()) if part not in self.units)
        return here - sum((self._weight(part, shares) or Decimal(0) for part in parts), Decimal(0))

    def _weight(self, unit: str, shares: Mapping[str, float | None]) -> Decimal | None:
        """The share that lies in a unit and in none below it which said its own; None: not known."""
        inside = [part for part in shares if self._lies(part, unit)]
        if not shares:
            return Decimal(int(unit == COUNTRY))
        if len(inside) == len(shares):
            return Decimal(1)
        known = [Decimal(repr(share)) for part in inside if (share := shares[part]) is not None]
        return sum(known, Decimal(0)) if len(known) == len(inside) else None

    def _lies(self, part: str, unit: str) -> bool:
        above: str | None = part
        while above and above != unit and above not in self.units:
            above = self.parents.get(above)
        return above == unit


EXCEEDS = Term(
    ru="Части вместе больше целого (города, области или страны). Проверьте те и другие значения: "
    "публикуется как противоречие, без остатка.",
    ky="Бөлүктөрү чогуу бүтүнүнөн (шаардан, облустан же өлкөдөн) көп. Маанилерди текшериңиз: "
    "карама-каршылык катары, калдыксыз жарыяланат.",
    en="The parts together are more than their whole (city, oblast or country). Check these values: "
    "they are published as a contradiction, without a remainder.",
)
