"""Suppression: fewer than three records point at people, and so may what adds up to them.

Published wholes and parts are equations, and a reader may solve all of them at once. To look at
each whole alone is not enough: the districts of an oblast, its oblast and the country share
terms. So we solve the system as he would, and withhold more until it tells no small number.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from fractions import Fraction

from ekokarta.release import NOT_DISTRIBUTED
from ekokarta.territory.spread import Atlas

ENOUGH = 3
"From this many records on, a count does not point at a person."

OWN = "/own"
"After the key of a whole: what it has beyond its parts."

Sum = tuple[str, Sequence[str]]
"A whole and the parts which add up to it."
Row = dict[str, Fraction]
"Withheld numbers with their coefficients: what a reader knows of them together."


@dataclass(frozen=True)
class Heard:
    """What readers of earlier releases know of one measure. Their numbers have names that last.

    The number of a unit that is made of the same records has the same name in every release.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    "Of the units of now, as far as they are told."
    counts: Mapping[str, int] = field(default_factory=dict)
    sums: Sequence[Sum] = ()
    known: Set[str] = frozenset()
    "What some release told openly: to withhold it now would hide nothing."

    def name(self, unit: str) -> str:
        """The name of a number of now; what a whole has beyond its parts is called after it."""
        whole, own, _ = unit.partition(OWN)
        return self.names.get(whole, whole) + own


def withheld(
    counts: Mapping[str, int],
    atlas: Atlas,
    unpublished: Set[str] = frozenset(),
    *,
    veiled: Set[str] = frozenset(),
    heard: Heard = Heard(),
) -> set[str]:
    """The units whose numbers must not be published, beside those which are `unpublished` anyway.

    `veiled` were withheld in an earlier release and stay so. All releases are solved together.
    """
    counts = {**dict.fromkeys(atlas.parents, 0), **counts, **remainders(counts, atlas)}
    units = {heard.name(unit): unit for unit in counts}
    numbers = {**heard.counts, **{name: counts[unit] for name, unit in units.items()}}
    sums: list[Sum] = [
        (heard.name(whole), [*map(heard.name, parts)]) for whole, parts in equations(counts, atlas)
    ]
    sums += [one for one in heard.sums if one not in sums]
    dark = {unit for unit, n in counts.items() if 0 < n < ENOUGH or OWN in unit}
    hidden = {heard.name(unit) for unit in dark | unpublished | veiled}
    hidden |= heard.counts.keys() - heard.known - units.keys()
    while any(_points(row, numbers) for row in solved(sums, hidden - heard.known)):
        some = _victims(sums, hidden, numbers)
        victims = [name for name in some if name in units and name not in heard.known]
        if not victims:
            break  # nothing is left to withhold: whatever nobody knows yet is dark
        hidden.add(victims[0])
    found = {unit for name, unit in units.items() if name in hidden and OWN not in unit}
    return found - unpublished


def remainders(counts: Mapping[str, int], atlas: Atlas) -> dict[str, int]:
    """What a whole has beyond its parts. Never published, but a reader may work it out."""
    families = ((whole, atlas.children(whole)) for whole in sorted(atlas.parents))
    beyond = {
        whole + OWN: counts.get(whole, 0) - sum(counts.get(part, 0) for part in parts)
        for whole, parts in families
        if parts
    }
    return {name: n for name, n in beyond.items() if n > 0}


def equations(counts: Mapping[str, int], atlas: Atlas) -> list[Sum]:
    """Every whole with its parts and its remainder; «не распределено» is the remainders above."""
    sums: list[Sum] = []
    above: list[str] = []
    for whole in sorted(atlas.parents):
        own = [whole + OWN] if whole + OWN in counts else []
        if parts := atlas.children(whole):
            sums.append((whole, [*parts, *own]))
            above += [] if atlas.reports(whole) else own
    return [*sums, (NOT_DISTRIBUTED, above)]


def solved(sums: Iterable[Sum], hidden: set[str]) -> list[Row]:
    """The equations between withheld numbers, reduced as far as a reader can reduce them."""
    reduced: list[Row] = []
    for whole, parts in sums:
        terms = {**dict.fromkeys(parts, Fraction(1)), whole: Fraction(-1)}
        row = {unit: sign for unit, sign in terms.items() if unit in hidden}
        for known in reduced:
            row = _minus(row, known, row.get(next(iter(known)), Fraction(0)))
        if row:
            pivot, lead = next(iter(row.items()))
            row = {unit: sign / lead for unit, sign in row.items()}
            reduced = [_minus(k, row, k.get(pivot, Fraction(0))) for k in reduced] + [row]
    return reduced


def _minus(row: Row, other: Row, times: Fraction) -> Row:
    """`row` less `times` the other; its first unit stays first, as it is the pivot."""
    left = {u: row.get(u, Fraction(0)) - times * other.get(u, Fraction(0)) for u in row | other}
    return {unit: sign for unit, sign in left.items() if sign}


def _points(row: Row, counts: Mapping[str, int]) -> bool:
    """Whether the row is a small number, or a small sum of numbers."""
    together = sum(sign * counts.get(unit, 0) for unit, sign in row.items())
    return all(sign > 0 for sign in row.values()) and 0 < together < ENOUGH


def _victims(sums: Sequence[Sum], hidden: set[str], counts: Mapping[str, int]) -> list[str]:
    """What else to withhold, best first: near what is withheld, a part, with few records."""
    dark = {unit for unit in hidden if OWN not in unit or counts[unit] < ENOUGH}
    ranked = {
        (dark.isdisjoint({whole, *parts}), unit == whole, not counts[unit], counts[unit], unit)
        for whole, parts in sums
        for unit in (whole, *parts)
        if unit not in hidden
    }
    return [unit for *_, unit in sorted(ranked)]
