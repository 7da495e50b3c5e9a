"""A reader who kept every release, and solves all their published numbers at once.

He knows which units the office touched between two releases, and takes all others as unchanged: the
worst that anybody could know. The solver is his own, not that of the publication.
"""

from collections.abc import Iterable, Mapping, Set
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

Row = dict[str, Fraction]
"A sum of unknown numbers, and under  what it comes to."


class Seen(NamedTuple):
    """One release of one measure and year: the published numbers; None is withheld or silent."""

    cells: Mapping[str, float | None]
    touched: Set[str] = frozenset()
    "The units of which the reader knows that they differ from the release before."


def learned(releases: Iterable[Seen], parents: Mapping[str, str | None]) -> dict[str, Fraction]:
    """Every number, and every difference between two releases, that follows from all of them."""
    system: list[Row] = []
    names: list[dict[str, str]] = []
    for number, seen in enumerate(releases):
        before = names[-1] if names else {}
        moved = _above(seen.touched, parents)
        names.append(
            {u: before[u] if u in before and u not in moved else f"{u}#{number}" for u in parents}
        )
        for unit, value in seen.cells.items():
            if value is not None and unit in parents:
                _add(
                    system,
                    {names[-1][unit]: Fraction(1), "": Fraction(value).limit_denominator(100)},
                )
        for whole in parents:
            parts = [u for u, above in parents.items() if above == whole]
            if parts:
                row: Row = {names[-1][whole]: Fraction(-1)}
                for part in parts:
                    row[names[-1][part]] = row.get(names[-1][part], Fraction(0)) + 1
                _add(system, row)
    found = {
        next(iter(row)): row.get("", Fraction(0)) for row in system if len(row.keys() - {""}) == 1
    }
    return found | _differences(system, names)


def _differences(system: list[Row], names: list[dict[str, str]]) -> Row:
    """What a unit gained from one release to another, where the sums tell it."""
    told: Row = {}
    for before, after in combinations(names, 2):
        for unit in before:
            if before[unit] != after[unit]:
                rest = _reduced({after[unit]: Fraction(1), before[unit]: Fraction(-1)}, system)
                if not rest.keys() - {""}:
                    told[f"{after[unit]}-{before[unit]}"] = -rest.get("", Fraction(0))
    return told


def _above(units: Set[str], parents: Mapping[str, str | None]) -> set[str]:
    found: set[str] = set()
    for unit in units:
        above: str | None = unit
        while above:
            found.add(above)
            above = parents[above]
    return found


def _add(system: list[Row], row: Row) -> None:
    """One more equation, with the system kept reduced: each pivot stands in its own row alone."""
    row = _reduced(row, system)
    pivot = next((name for name in row if name), None)
    if pivot is None:
        return
    lead = row[pivot]
    row = {pivot: Fraction(1), **{n: v / lead for n, v in row.items() if n != pivot}}
    for place, other in enumerate(system):
        if pivot in other:
            system[place] = _less(other, row, other[pivot])
    system.append(row)


def _reduced(row: Row, system: list[Row]) -> Row:
    for other in system:
        pivot = next(iter(other))
        if pivot in row:
            row = _less(row, other, row[pivot])
    return row


def _less(row: Row, other: Row, times: Fraction) -> Row:
    left = {n: row.get(n, Fraction(0)) - times * other.get(n, Fraction(0)) for n in row | other}
    kept = {n: v for n, v in left.items() if v}
    pivot = next(iter(row))
    return {pivot: kept[pivot], **kept} if pivot in kept else kept
