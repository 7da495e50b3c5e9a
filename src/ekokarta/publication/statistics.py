"""The cube: for each layer, year, unit and measure one honest cell."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from ekokarta.layers import Layer
from ekokarta.publication.history import histories
from ekokarta.publication.rights import EVERYTHING, Rights
from ekokarta.publication.year import Register, Times, cells_of
from ekokarta.release import NOT_DISTRIBUTED, Cell, level_of
from ekokarta.territory.epochs import changed_units
from ekokarta.territory.spread import Atlas
from ekokarta.territory.unit import units


class Spot(NamedTuple):
    """Where in the cube a cell stands."""

    layer: str
    measure: str
    unit: str
    level: str
    year: int


def atlas() -> Atlas:
    """The units of today, as the arithmetic of places needs them."""
    now = units()
    return Atlas({u.key: u.parent_id for u in now}, {u.key: u.type for u in now})


def cube(
    layer: Layer, country: Atlas, times: Times, may: Rights = EVERYTHING
) -> Iterator[tuple[Spot, Cell]]:
    """All cells of `layer`, in stable order: every unit appears, also those not reported."""
    records = list(may.of(layer.accepted.select_related(None)))
    register = Register(layer, country, records, frozenset(histories(layer)), may)
    for year in times.years:
        rows = cells_of(register, times, year)
        for measure in sorted(layer.compare, key=lambda m: m.slug):
            for unit in sorted(rows):
                yield (
                    Spot(layer.slug, measure.slug, unit, _level(unit, country), year),
                    rows[unit][measure],
                )


def _level(unit: str, country: Atlas) -> str:
    return "country" if unit == NOT_DISTRIBUTED else level_of(country.types[unit])


def redrawn(years: Sequence[int]) -> dict[int, Set[str]]:
    """For each year the units whose area changed with an epoch of boundaries in it."""
    return {year: changed_units(year) for year in years}
