"""Of layers that concern persons: which cells are withheld, and which stay silent."""

from collections.abc import Iterator, Set

from ekokarta.layers import Layer, Measure
from ekokarta.publication.suppression import withheld
from ekokarta.release import WITHHELD, Cell, Status
from ekokarta.territory.spread import Atlas

Row = dict[Measure, Cell]


def protected(
    layer: Layer, country: Atlas, rows: dict[str, Row], whole: Set[str]
) -> dict[str, Row]:
    """Withhold what would point at a person: small counts, and those which give them away.

    Such a layer speaks only where it is signed off, so that a count that grows by one in the
    rolling release shows nobody. What is withheld for one measure is withheld for all.
    """
    if not layer.concerns_persons:
        return rows
    unsigned = set(rows) - whole
    hidden: set[str] = set()
    for counts in _counts(layer, rows):
        hidden |= withheld(counts, country, unsigned)
    dark = dict.fromkeys(layer.compare, WITHHELD)
    silent = dict.fromkeys(layer.compare, SILENT)
    return {u: silent if u in unsigned else dark if u in hidden else row for u, row in rows.items()}


SILENT = Cell(value=None, n=None, n_expected=None, status=Status.NOT_REPORTED)
"Of a layer that concerns persons where it is not signed off."


def _counts(layer: Layer, rows: dict[str, Row]) -> Iterator[dict[str, int]]:
    """Of each measure how many records gave it; of a share also those on its one side."""
    for measure in layer.compare:
        yield {unit: row[measure].n or 0 for unit, row in rows.items()}
        yield {unit: int(row[measure].numerator or 0) for unit, row in rows.items()}
