"""What each unit sees of the records that count in a year, and where the register is complete."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from decimal import Decimal
from typing import Any

from ekokarta.layers import Shown
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED
from ekokarta.territory.spread import Atlas, Parts, Spread, across, spread
from ekokarta.territory.whereabouts import Word, places

Told = tuple[Any, Decimal]
"A record, and how much of it is told of several units right below together, or of nobody knows which."


def shown(country: Atlas, records: list[Any], year: int) -> Mapping[str, list[Shown]]:
    """For each unit the records which it sees in `year`; what is abroad is seen nowhere."""
    spreads: dict[Any, Spread] = {}
    seen: dict[str, list[Shown]] = defaultdict(list)
    for record, parts, wholes in _ranked(records, country):
        same = (record.where_id, wholes)
        if same not in spreads:
            spreads[same] = spread(parts, country, wholes)
        for unit, (counted, weight) in spreads[same].items():
            own = unit == record.where_id
            seen[unit].append(Shown(record, year, counted, weight, own))
    return seen


def told_across(country: Atlas, records: list[Any]) -> Mapping[str, list[Told]]:
    """For each unit the figures of its parts that no figure of one unit right below tells."""
    found: dict[str, list[Told]] = defaultdict(list)
    for record, parts, wholes in _ranked(records, country):
        if record.where_id not in country.parents:
            for unit, rest in across(parts, country, wholes).items():
                found[unit].append((record, rest))
    return found


def _ranked(records: list[Any], country: Atlas) -> Iterator[tuple[Any, Parts, frozenset[str]]]:
    """Each record that is not abroad, its parts, and the wholes in which another figure stands."""
    here = [record for record in records if record.where_id != Word.ABROAD]
    parts = places({record.where_id for record in here})
    reach = {where: _reach(parts[where], country) - {where} for where in parts}
    told = _told(here, country)
    for record in here:
        where = record.where_id
        yield record, parts[where], reach[where] & told.get(record.series_key, NONE)


def _reach(parts: Parts, country: Atlas) -> frozenset[str]:
    return frozenset({COUNTRY}.union(*map(country.lineage, parts)))


def _told(records: list[Any], country: Atlas) -> dict[Any, frozenset[str]]:
    """For each series of figures the units of which a number was reported."""
    units: dict[Any, set[str]] = defaultdict(set)
    for record in records:
        if record.series_key and record.where_id in country.parents and record.number is not None:
            units[record.series_key].add(record.where_id)
    return {series: frozenset(those) for series, those in units.items()}


NONE: frozenset[str] = frozenset()


def covered(unit: str, country: Atlas, signed: Set[str]) -> bool:
    """Signed off, itself or above it; or, of a whole, each of its parts. So are its records."""
    if unit == NOT_DISTRIBUTED:
        return covered(COUNTRY, country, signed)
    if signed & set(country.lineage(unit)):
        return True
    below = country.children(unit)
    return bool(below) and all(covered(child, country, signed) for child in below)


def complete(country: Atlas, signed: Set[str], records: list[Any]) -> set[str]:
    """The units of which no record means none.

    A sign-off of a whole speaks of a part only where each record is placed in a part; of the parts
    of a reporting unit only where there is such a record, as registers seldom know them.
    """
    named, seen = _named(country, records), set[str]()
    for unit in named:
        seen |= set(country.lineage(unit))
    known = {u for u in country.parents if _known(u, country, signed, named, seen)}
    for unit in sorted(country.parents, key=lambda u: -len(country.lineage(u))):
        below = country.children(unit)
        if below and known.issuperset(below):
            known.add(unit)
    return known | ({NOT_DISTRIBUTED} if COUNTRY in known else set())


def _known(unit: str, country: Atlas, signed: Set[str], named: Set[str], seen: Set[str]) -> bool:
    """Whether it is signed off, or one above it whose records are all placed below."""
    for above in country.lineage(unit):
        if above != unit and above in named:
            return False  # some record is told of this whole, and nobody knows of which part
        heard = above == unit or above in seen or not country.is_row_or_below(above)
        if above in signed and heard:
            return True
    return False


def _named(country: Atlas, records: list[Any]) -> set[str]:
    """The units which the records name; the country for those which name none."""
    parts = places({record.where_id for record in records} - {Word.ABROAD})
    return {
        unit for one in parts.values() for unit in (one or (COUNTRY,)) if unit in country.parents
    }
