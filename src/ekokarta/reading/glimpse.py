"""The first records of a layer in every unit, and how many there are: all units in one reading of the file."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from ekokarta.reading.lake import Lake
from ekokarta.reading.rows import every_column
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, REPORTING, UnitFacts, rows_of

FIRST = 8
"So many records of a unit are named."


class Glimpse(NamedTuple):
    """The first records of a unit, by id, and how many there are."""

    first: tuple[dict[str, Any], ...]
    total: int


NOTHING = Glimpse((), 0)


def glimpses(lake: Lake, layer: str, units: Mapping[str, UnitFacts]) -> dict[str, Glimpse]:
    """What `rows` would find first in each unit; units without a record are not there."""
    file = rows_of(layer, "parquet")
    if "where" not in lake.columns(file):
        return {}  # a row of reference lies nowhere
    first, total = defaultdict[str, list[int]](list), defaultdict[str, int](int)
    sql = 'select id, coalesce(units, []), "where" from read_parquet(?) order by id'
    seers = cache(lambda inside, where: tuple(_seen_by(units, inside, where)))
    for id, inside, where in lake.tuples(file, sql):
        for unit in seers(tuple(inside), where):
            total[unit] += 1
            if len(first[unit]) < FIRST:
                first[unit].append(id)
    named = _named(lake, file, {id for ids in first.values() for id in ids})
    return {unit: Glimpse(tuple(named[id] for id in first[unit]), total[unit]) for unit in total}


def _seen_by(units: Mapping[str, UnitFacts], inside: Collection[str], where: str) -> Iterator[str]:
    """The units in which, or below which, a record lies; what is abroad lies in those it names."""
    above = {key for unit in inside if unit in units for key in _lineage(units, unit)} - {COUNTRY}
    yield from above
    if where != "abroad":
        yield COUNTRY
        if not any(units[key].type in REPORTING for key in above):
            yield NOT_DISTRIBUTED


def _lineage(units: Mapping[str, UnitFacts], key: str | None) -> Iterator[str]:
    """The unit and those above it."""
    while key is not None and key in units:
        yield key
        key = units[key].parent if units[key].parent != key else None


def _named(lake: Lake, file: str, ids: set[int]) -> dict[int, dict[str, Any]]:
    sql = f"select {every_column(lake, file)} from read_parquet(?) where id in (select unnest(?))"
    return {row["id"]: row for row in lake.records(file, sql, sorted(ids))} if ids else {}
