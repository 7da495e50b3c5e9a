"""Of layers that concern persons: which cells are withheld, and which stay silent."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import permutations

from ekokarta.layers import Count, Layer, Measure, Over
from ekokarta.publication.suppression import withheld
from ekokarta.release import WITHHELD, Cell, Status
from ekokarta.territory.spread import Atlas

Row = dict[Measure, Cell]


@dataclass(frozen=True)
class Year:
    """The cells of a year by unit before anything is withheld, and what readers know of it."""

    rows: dict[str, Row]
    whole: Set[str]
    "The units for which the register is complete."
    veiled: Set[str] = frozenset()
    "Withheld in an earlier release."
    known: Set[str] = frozenset()
    "Told in an earlier release, and not changed since."

    @property
    def unsigned(self) -> set[str]:
        """The units of which nothing is said."""
        return set(self.rows) - self.whole


def hidden_in(layer: Layer, country: Atlas, years: Mapping[int, Year]) -> dict[int, set[str]]:
    """For each year the units to withhold; what is withheld for one measure is so for all.

    A record of a stock is in the numbers of several years, so a unit that is withheld in one of
    them is withheld in all.
    """
    hidden = {year: _hidden(layer, country, said, set()) for year, said in years.items()}
    while layer.model.over_time is Over.LAST:
        ever = {unit for units in hidden.values() for unit in units}
        more = {year: _hidden(layer, country, said, ever) for year, said in years.items()}
        if more == hidden:
            break
        hidden = more
    return hidden


def protected(layer: Layer, year: Year, hidden: Set[str]) -> dict[str, Row]:
    """The cells of a year with the hidden units withheld, and silence where nobody signed.

    Such a layer speaks only where it is signed off, so that a count that grows by one in the
    rolling release shows nobody.
    """
    dark = dict.fromkeys(layer.compare, WITHHELD)
    silent = dict.fromkeys(layer.compare, SILENT)
    unsigned = year.unsigned
    return {
        unit: silent if unit in unsigned else dark if unit in hidden else row
        for unit, row in year.rows.items()
    }


SILENT = Cell(value=None, n=None, n_expected=None, status=Status.NOT_REPORTED)
"Of a layer that concerns persons where it is not signed off."


def _hidden(layer: Layer, country: Atlas, year: Year, more: Set[str]) -> set[str]:
    hidden = set(year.veiled | more) - year.unsigned
    for counts in _distinct(_counts(layer, year.rows)):
        hidden |= withheld(
            counts, country, year.unsigned, veiled=year.veiled | more, known=year.known
        )
    return hidden


def _distinct(some: Iterable[dict[str, int]]) -> list[dict[str, int]]:
    """Without those which say nothing, and each once: to solve the sums takes its time."""
    told = {tuple(counts.items()): counts for counts in some if any(counts.values())}
    return list(told.values())


def _counts(layer: Layer, rows: Mapping[str, Row]) -> Iterator[dict[str, int]]:
    """How many records gave each measure; also those of either side of a share, and between counts."""
    for measure in layer.compare:
        told = {unit: row[measure] for unit, row in rows.items()}
        yield {unit: cell.n or 0 for unit, cell in told.items()}
        yield {unit: int(cell.numerator or 0) for unit, cell in told.items()}
        yield {unit: int((c.denominator or 0) - (c.numerator or 0)) for unit, c in told.items()}
    for wide, narrow in permutations((m for m in layer.compare if isinstance(m, Count)), 2):
        if wide.only.items() <= narrow.only.items():
            yield {u: (row[wide].n or 0) - (row[narrow].n or 0) for u, row in rows.items()}
