"""Of which units a register is complete: signed off, and known to tell of them."""

from collections.abc import Iterable, Mapping, Set
from typing import Any

from ekokarta.reading.standing import ABROAD, Standing, units_named
from ekokarta.release import COUNTRY, COUNTRY_LEVEL, NOT_DISTRIBUTED, OBLAST_LEVEL


def complete_units(
    standing: Standing, signed: Set[str], rows: Iterable[Mapping[str, Any]]
) -> frozenset[str]:
    """By docs/cells.md, «Where the register is complete»; `rows` are those of the side and year."""
    told: set[str] = set()
    for row in rows:
        if row["where"] != ABROAD:
            told |= set(units_named(str(row["where"]))) or {COUNTRY}
    touched = {unit for named in told for unit in standing.lineage(named)}
    asked = [unit for unit in standing.units if unit != NOT_DISTRIBUTED]
    known = {unit for unit in asked if unit in signed}
    for unit in asked:
        if any(_speaks_of(standing, whole, unit, signed, told, touched) for whole in
               standing.lineage(unit)[1:]):  # fmt: skip
            known.add(unit)
    while more := {u for u in asked if u not in known and _all_parts(standing, u, known)}:
        known |= more
    return frozenset(known | ({NOT_DISTRIBUTED} if COUNTRY in known else set()))


def _speaks_of(
    standing: Standing, whole: str, unit: str, signed: Set[str], told: Set[str], touched: Set[str]
) -> bool:
    """Whether the sign-off of a whole speaks of this part of it."""
    line = standing.lineage(unit)
    between = line[1 : line.index(whole) + 1]
    if whole not in signed or not told.isdisjoint(between):
        return False
    large = standing.units[whole].level in (COUNTRY_LEVEL, OBLAST_LEVEL)
    return large or whole in touched


def _all_parts(standing: Standing, unit: str, known: Set[str]) -> bool:
    parts = standing.children(unit)
    return bool(parts) and all(part in known for part in parts)
