"""How a record which is somewhere spreads over the units: shown in each, counted once above.

    where                        each part        a unit over all parts   not distributed
    one unit                     whole            whole                   —
    several, shares known        its share        the sum of shares       —
    several, shares not known    shown, unsized   whole                   its quantity only
    an oblast, the country       —                whole                   whole
    transboundary, unknown       —                —                       whole
    abroad                       —                — (nor in the country)  —

Figures say the same of a whole and of its parts, so they do not add up across levels: what was
reported for the country stands there instead of what was reported for a district, for several of
them, or for a place in it that nobody knows (docs/cells.md, 4.2).
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import takewhile

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


def spread(parts: Parts, atlas: Atlas, wholes: Set[str] = frozenset()) -> Spread:
    """Where a record with these parts is seen; without parts it is seen in the country only.

    `wholes`: other units of which a figure of the same thing was reported, which stands there instead.
    """
    paths = {part: _below(part, atlas, wholes) for part in parts}
    seen = {unit for path in paths.values() for unit in path} if parts else {COUNTRY} - wholes
    weights = {unit: _weight(unit, parts, paths) for unit in seen}
    rows = [unit for unit in seen if atlas.reports(unit)]
    rest = _exact(weights.get(COUNTRY)) - sum((_exact(weights[row]) for row in rows), Decimal(0))
    unplaced = COUNTRY in seen and not rows
    shown: Spread = {unit: (True, weight) for unit, weight in weights.items()}
    if unplaced or abs(rest) > NOTHING:
        shown[NOT_DISTRIBUTED] = (unplaced, float(rest))
    return shown


def across(parts: Parts, atlas: Atlas, wholes: Set[str] = frozenset()) -> dict[str, Decimal]:
    """For each unit that holds all parts: how much of the record none of the units right below tells.

    Not for units above a whole: there the whole tells it.
    """
    reached = [_reached(part, atlas, wholes) for part in parts]
    holding = set.intersection(*reached) if reached else {COUNTRY}
    shown = spread(parts, atlas, wholes)
    rests = {unit: 1 - _told_below(unit, atlas, shown) for unit in holding}
    return {unit: rest for unit, rest in rests.items() if rest > NOTHING}


def _below(part: str, atlas: Atlas, wholes: Set[str]) -> list[str]:
    """The lineage of a part up to the first whole, in which another figure stands instead."""
    return list(takewhile(lambda unit: unit not in wholes, atlas.lineage(part)))


def _reached(part: str, atlas: Atlas, wholes: Set[str]) -> set[str]:
    """The same with the whole at which it ends."""
    return set(atlas.lineage(part)[: len(_below(part, atlas, wholes)) + 1])


def _told_below(unit: str, atlas: Atlas, shown: Spread) -> Decimal:
    """The known weights of a record in the units right below."""
    weights = [shown[child][1] for child in atlas.children(unit) if child in shown]
    return sum(map(_exact, weights), Decimal(0))


NOTHING = Decimal("1e-9")
"Shares are typed by people: 0.4 + 0.6 may miss 1 by less than this."


def _exact(weight: float | None) -> Decimal:
    return Decimal(repr(weight)) if weight is not None else Decimal(0)


def _weight(unit: str, parts: Parts, paths: Mapping[str, list[str]]) -> float | None:
    """The share which lies in `unit`: all of it if it holds all parts."""
    inside = [part for part, path in paths.items() if unit in path]
    if len(inside) == len(parts):
        return 1.0
    shares = [share for part in inside if (share := parts[part]) is not None]
    return float(sum(map(_exact, shares))) if len(shares) == len(inside) else None
