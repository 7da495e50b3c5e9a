"""What each unit sees of the records that count in a year, and where the register is complete."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from ekokarta.layers import Shown
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED
from ekokarta.territory.spread import Atlas, Spread, outranking, spread
from ekokarta.territory.whereabouts import Word, places


def shown(country: Atlas, records: list[Any], year: int) -> Mapping[str, list[Shown]]:
    """For each unit the records which it sees in `year`; what is abroad is seen nowhere."""
    parts = places({record.where_id for record in records})
    ranks = _ranks(records, country)
    spreads: dict[Any, Spread] = {}
    seen: dict[str, list[Shown]] = defaultdict(list)
    for record in records:
        if record.where_id == Word.ABROAD:
            continue
        outranked = ranks.get(record.series_key, {}).get(record.where_id, frozenset())
        same = (record.where_id, outranked)
        if same not in spreads:
            spreads[same] = spread(parts[record.where_id], country, outranked)
        for unit, (counted, weight) in spreads[same].items():
            own = unit == record.where_id
            seen[unit].append(Shown(record, year, counted, weight, own))
    return seen


def _ranks(records: list[Any], country: Atlas) -> dict[Any, dict[str, frozenset[str]]]:
    """For each series of figures: where a figure of a larger unit stands for those below it."""
    reporters: dict[Any, set[str]] = defaultdict(set)
    for record in records:
        if record.series_key and record.where_id in country.parents:
            reporters[record.series_key].add(record.where_id)
    return {series: outranking(those, country) for series, those in reporters.items()}


def complete(unit: str, country: Atlas, signed: set[str]) -> bool:
    """Signed off, itself or above it; or, of a whole, each of its parts."""
    if unit == NOT_DISTRIBUTED:
        return complete(COUNTRY, country, signed)
    if signed & set(country.lineage(unit)):
        return True
    below = country.children(unit)
    return bool(below) and all(complete(child, country, signed) for child in below)
