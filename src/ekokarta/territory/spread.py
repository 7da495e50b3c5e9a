"""How a record which is somewhere spreads over the units: shown in each, counted once above.

    where                        each part        a unit over all parts   not distributed
    one unit                     whole            whole                   —
    several, shares known        its share        the sum of shares       —
    several, shares not known    shown, unsized   whole                   its quantity only
    an oblast, the country       —                whole                   whole
    transboundary, unknown       —                —                       whole
    abroad                       —                — (nor in the country)  —

Figures say the same of a whole and of its parts, so they do not add up across levels: what was
reported for the country outranks in the country what was reported for a district.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ekokarta.release import (
    COUNTRY,
    COUNTRY_LEVEL,
    NOT_DISTRIBUTED,
    OBLAST_LEVEL,
    REPORTING,
    level_of,
)

Parts = Mapping[str, float | None]
Spread = dict[str, tuple[bool, float | None]]
"For each unit which sees the record: whether it counts there, and its weight there."


@dataclass(frozen=True)
class Atlas:
    """The units as two dictionaries: all that the arithmetic of places needs to know."""

    parents: Mapping[str, str | None]
    types: Mapping[str, str]

    def lineage(self, unit: str) -> tuple[str, ...]:
        """The unit and all that contain it, up to the country."""
        return self._lineages[unit]

    def reports(self, unit: str) -> bool:
        """Whether the unit has a row of its own in the table of districts."""
        return self.types[unit] in REPORTING

    def is_row_or_below(self, unit: str) -> bool:
        """Whether it is smaller than what is compared side by side: no country, no oblast."""
        return level_of(self.types[unit]) not in (COUNTRY_LEVEL, OBLAST_LEVEL)

    def children(self, unit: str) -> list[str]:
        """The units right below, by code."""
        return self._children.get(unit, [])

    @cached_property
    def _lineages(self) -> dict[str, tuple[str, ...]]:
        return {unit: tuple(self._climb(unit)) for unit in self.parents}

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        below: dict[str, list[str]] = {}
        for unit, parent in sorted(self.parents.items()):
            if parent:
                below.setdefault(parent, []).append(unit)
        return below

    def _climb(self, unit: str) -> Iterable[str]:
        above: str | None = unit
        while above:
            yield above
            above = self.parents[above]


def spread(parts: Parts, atlas: Atlas, outranked: Set[str] = frozenset()) -> Spread:
    """Where a record with these parts is seen; without parts it is seen in the country only."""
    lineages = {part: atlas.lineage(part) for part in parts}
    seen = ({unit for lineage in lineages.values() for unit in lineage} | {COUNTRY}) - outranked
    weights = {unit: _weight(unit, parts, lineages) for unit in seen}
    rows = [unit for unit in seen if atlas.reports(unit)]
    rest = _exact(weights.get(COUNTRY)) - sum((_exact(weights[row]) for row in rows), Decimal(0))
    unplaced = COUNTRY in seen and not rows
    shown: Spread = {unit: (True, weight) for unit, weight in weights.items()}
    if unplaced or abs(rest) > NOTHING:
        shown[NOT_DISTRIBUTED] = (unplaced, float(rest))
    return shown


def outranking(reporters: Iterable[str], atlas: Atlas) -> dict[str, frozenset[str]]:
    """For each unit that reported a figure: the units which take a larger unit's figure instead."""
    reported = set(reporters)
    return {
        unit: frozenset(
            above
            for whole in atlas.lineage(unit)[1:]
            if whole in reported
            for above in atlas.lineage(whole)
        )
        for unit in reported
    }


NOTHING = Decimal("1e-9")
"Shares are typed by people: 0.4 + 0.6 may miss 1 by less than this."


def _exact(weight: float | None) -> Decimal:
    return Decimal(repr(weight)) if weight is not None else Decimal(0)


def _weight(unit: str, parts: Parts, lineages: Mapping[str, tuple[str, ...]]) -> float | None:
    """The share which lies in `unit`: all of it if it holds all parts."""
    inside = [part for part, lineage in lineages.items() if unit in lineage]
    if len(inside) == len(parts):
        return 1.0
    shares = [share for part in inside if (share := parts[part]) is not None]
    return float(sum(map(_exact, shares))) if len(shares) == len(inside) else None
