"""Where a published row stands: in which units it is seen, and with which part of its quantities."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, REPORTING, UnitFacts

Row = Mapping[str, Any]
ABROAD = "abroad"
CLOSE = Decimal("1e-9")
"Shares are typed by people: 0.4 + 0.6 may miss 1 by less than this."


@dataclass(frozen=True, eq=False)
class Part:
    """A row as one unit sees it; `weight` None where its share there is not known."""

    row: Row
    counted: bool
    weight: Decimal | None
    own: bool


@dataclass(frozen=True)
class Standing:
    """The units of a release, as a reader needs them to count again."""

    units: Mapping[str, UnitFacts]

    def lineage(self, unit: str) -> list[str]:
        """The unit and all that contain it."""
        found, above = [], unit
        while above in self.units and above not in found:
            found.append(above)
            above = self.units[above].parent or ""
        return found

    def children(self, unit: str) -> Sequence[str]:
        """The units right below."""
        return self._children.get(unit, ())

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        below: dict[str, list[str]] = defaultdict(list)
        for key, unit in self.units.items():
            if unit.parent and key != NOT_DISTRIBUTED:
                below[unit.parent].append(key)
        return below

    def spread(self, rows: Iterable[Row], series: Sequence[str]) -> dict[str, list[Part]]:
        """For each unit the rows which it sees. A figure of a larger unit outranks those of its parts."""
        rows = [row for row in rows if row["where"] != ABROAD]
        reporters: dict[Any, set[str]] = defaultdict(set)
        for row in rows:
            if series and row["where"] in self.units:
                reporters[_series(row, series)].add(row["where"])
        seen: dict[str, list[Part]] = defaultdict(list)
        for row in rows:
            taken = (
                self._outranked(row["where"], reporters[_series(row, series)]) if series else set()
            )
            for unit, counted, weight in self._shares(str(row["where"]), taken):
                seen[unit].append(Part(row, counted, weight, own=unit == row["where"]))
        return seen

    def _outranked(self, where: str, reporters: Set[str]) -> set[str]:
        larger = [unit for unit in self.lineage(where)[1:] if unit in reporters]
        return {above for unit in larger for above in self.lineage(unit)}

    def _shares(self, where: str, taken: Set[str]) -> list[tuple[str, bool, Decimal | None]]:
        parts = _parts(where)
        above = {part: self.lineage(part) for part in parts}
        seen = ({unit for units in above.values() for unit in units} | {COUNTRY}) - taken
        weights = {unit: _weight([p for p in parts if unit in above[p]], parts) for unit in seen}
        reporting = [unit for unit in seen if self.units[unit].type in REPORTING]
        rest = (weights.get(COUNTRY) or Decimal(0)) - sum(
            (weights[u] or Decimal(0) for u in reporting), Decimal(0)
        )
        found = [(unit, True, weight) for unit, weight in weights.items()]
        nowhere = COUNTRY in seen and not reporting
        if nowhere or abs(rest) > CLOSE:
            found.append((NOT_DISTRIBUTED, nowhere, rest))
        return found


def _series(row: Row, series: Sequence[str]) -> tuple[Any, ...]:
    return tuple(row.get(name) for name in series)


def units_named(where: str) -> list[str]:
    """The units which the words name; none for unknown, transboundary and abroad."""
    return list(_parts(where))


def _parts(where: str) -> dict[str, Decimal | None]:
    """Each unit which the words name with its share; none for unknown and transboundary."""
    pairs = (piece.strip().partition("=") for piece in where.split(";"))
    return {unit: Decimal(share) if share else None for unit, _, share in pairs if unit.isdigit()}


def _weight(inside: list[str], parts: Mapping[str, Decimal | None]) -> Decimal | None:
    if len(inside) == len(parts):
        return Decimal(1)
    known = [share for part in inside if (share := parts[part]) is not None]
    return sum(known, Decimal(0)) if len(known) == len(inside) else None
