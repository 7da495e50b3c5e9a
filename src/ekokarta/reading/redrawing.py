"""Which units an epoch of boundaries changed, as the crosswalk of the release says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ekokarta.release import CrosswalkFacts

KEPT, MOVED = 0.99, 0.01
"A unit that keeps this part of its area has its boundary; more than this part is no inaccuracy."


def redrawn_units(crosswalk: Iterable[CrosswalkFacts]) -> Mapping[int, frozenset[str]]:
    """By year the units whose boundary changed in it."""
    found: dict[int, set[str]] = defaultdict(set)
    for row in crosswalk:
        year = int(row.since[:4])
        if row.source == row.target and row.share < KEPT:
            found[year].add(row.source)
        if row.source != row.target and row.share > MOVED:
            found[year] |= {row.source, row.target}
    return {year: frozenset(units) for year, units in found.items()}
