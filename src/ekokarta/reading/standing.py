"""Where a published row stands: in which units it is seen, and with which part of its quantities."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
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
        """For each unit the rows which it sees. Of a whole its own figure stands for those of its parts."""
        seen: dict[str, list[Part]] = defaultdict(list)
        for row, wholes in self._with_wholes(rows, series):
            for unit, counted, weight in self._shares(str(row["where"]), wholes):
                seen[unit].append(Part(row, counted, weight, own=unit == row["where"]))
        return seen

    def across(self, rows: Iterable[Row], series: Sequence[str]) -> dict[str, list[Part]]:
        """For each unit the figures told of it that the units right below do not tell, with the rest."""
        found: dict[str, list[Part]] = defaultdict(list)
        for row, wholes in self._with_wholes(rows, series):
            where = str(row["where"])
            told = {unit: weight for unit, _, weight in self._shares(where, wholes)}
            for unit in self._holding(where, wholes) - {where}:
                below = (told.get(child) or Decimal(0) for child in self.children(unit))
                rest = 1 - sum(below, Decimal(0))
                if rest > CLOSE:
                    found[unit].append(Part(row, False, rest, own=False))
        return found

    def _with_wholes(
        self, rows: Iterable[Row], series: Sequence[str]
    ) -> Iterator[tuple[Row, set[str]]]:
        """The rows that are not abroad, each with the units of which another figure says a number."""
        rows = [row for row in rows if row["where"] != ABROAD]
        told: dict[Any, set[str]] = defaultdict(set)
        for row in rows:
            if series and row["where"] in self.units and row.get("number") is not None:
                told[_series(row, series)].add(row["where"])
        for row in rows:
            yield row, told[_series(row, series)] - {row["where"]} if series else set()

    def _holding(self, where: str, wholes: Set[str]) -> set[str]:
        """The units in which all parts lie, and none of them in a whole below."""
        parts = _parts(where)
        lengths = {part: len(self._climbed(part, wholes)) + 1 for part in parts}
        units = [set(self.lineage(part)[:length]) for part, length in lengths.items()]
        return set.intersection(*units) if units else {COUNTRY}

    def _climbed(self, part: str, wholes: Set[str]) -> list[str]:
        """The units that see a part: those below the first whole."""
        line = self.lineage(part)
        return line[: next((at for at, unit in enumerate(line) if unit in wholes), len(line))]

    def _shares(self, where: str, wholes: Set[str]) -> list[tuple[str, bool, Decimal | None]]:
        parts = _parts(where)
        above = {part: self._climbed(part, wholes) for part in parts}
        seen = {unit for units in above.values() for unit in units} if parts else {COUNTRY} - wholes
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
