"""Of layers that concern persons: which cells are withheld, and which stay silent."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import permutations

from ekokarta.layers import Count, Layer, Measure, Over
from ekokarta.publication.knowledge import Telling, heard
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
    past: Sequence[Telling] = ()
    "What earlier releases told."
    digests: Mapping[str, str] = field(default_factory=dict)
    "Of each unit that is told, of what its numbers are made."

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
    veiled = (year.veiled | more) - year.unsigned
    hidden = set(veiled)
    for what, counts in counted(layer, year.rows):
        said = heard(what, year.past, year.digests)
        hidden |= withheld(counts, country, year.unsigned, veiled=veiled, heard=said)
    return hidden


def tellings(layer: Layer, country: Atlas, year: Year, hidden: Set[str]) -> Iterator[Telling]:
    """What readers of this year will know."""
    counts = dict(counted(layer, year.rows))
    for unit, digest in year.digests.items():
        parts = country.children(unit) if unit in country.parents else []
        yield Telling(
            unit,
            digest,
            parts={part: year.digests[part] for part in parts},
            counts={what: told[unit] for what, told in counts.items()},
            open=unit not in hidden,
        )


def counted(layer: Layer, rows: Mapping[str, Row]) -> Iterator[tuple[str, dict[str, int]]]:
    """All that is counted, by a word for it, where there is anything: records behind each measure.

    Also those of either side of a share, and between a count and a narrower one.
    """
    for what, counts in _counts(layer, rows):
        if any(counts.values()):
            yield what, counts


def _counts(layer: Layer, rows: Mapping[str, Row]) -> Iterator[tuple[str, dict[str, int]]]:
    for measure in layer.compare:
        told = {unit: row[measure] for unit, row in rows.items()}
        yield measure.slug, {unit: cell.n or 0 for unit, cell in told.items()}
        ours = {unit: int(cell.numerator or 0) for unit, cell in told.items()}
        yield f"{measure.slug} +", ours
        others = {unit: int(cell.denominator or 0) - ours[unit] for unit, cell in told.items()}
        yield f"{measure.slug} -", others
    for wide, narrow in permutations((m for m in layer.compare if isinstance(m, Count)), 2):
        if wide.only.items() <= narrow.only.items():
            rest = {u: (row[wide].n or 0) - (row[narrow].n or 0) for u, row in rows.items()}
            yield f"{wide.slug} less {narrow.slug}", rest
