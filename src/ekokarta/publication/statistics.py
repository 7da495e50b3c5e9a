"""The cube: for each layer, year, unit and measure one honest cell."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from ekokarta.layers import Layer
from ekokarta.publication.guard import Row, Year, hidden_in, protected, tellings
from ekokarta.publication.history import histories
from ekokarta.publication.memory import Memory, News
from ekokarta.publication.memory import Spot as Told
from ekokarta.publication.rights import EVERYTHING, Rights
from ekokarta.publication.year import Register, Times, cells_of, year_of
from ekokarta.publication.years import years_told
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
    layer: Layer,
    country: Atlas,
    times: Times,
    may: Rights = EVERYTHING,
    past: Memory | None = None,
    news: News | None = None,
) -> Iterator[tuple[Spot, Cell]]:
    """All cells of `layer`, in stable order: every unit appears, also those not reported.

    `past` is what earlier releases told of persons; `news` takes what this one tells.
    """
    records = list(may.of(layer.accepted.select_related(None)))
    register = Register(
        layer, country, records, frozenset(histories(layer)), may, past or Memory(), news or News()
    )
    signed = {year for year, _, _ in register.signed}
    told = years_told(layer, records, signed, times.years, times.unfinished)
    times = replace(times, years=told)
    for year, rows in _years(register, times).items():
        for measure in sorted(layer.compare, key=lambda m: m.slug):
            for unit in sorted(rows):
                yield (
                    Spot(layer.slug, measure.slug, unit, _level(unit, country), year),
                    rows[unit][measure],
                )


def _years(register: Register, times: Times) -> dict[int, dict[str, Row]]:
    """The rows of each year as they may leave."""
    layer = register.layer
    if not layer.withholds_few:
        return {year: cells_of(register, times, year) for year in times.years}
    if not layer.concerns_persons:
        return _without_few(register, times)
    years = {year: year_of(register, times, year) for year in times.years}
    hidden = hidden_in(layer, register.country, years)
    for year, dark in hidden.items():
        simulated = register.simulated(None, year)
        register.news.veiled.update(Told(year, simulated, unit) for unit in dark)
        for one in tellings(layer, register.country, years[year], dark):
            register.news.sums[Told(year, simulated, one.unit).sum] = one.kept()
    return {year: protected(layer, said, hidden[year]) for year, said in years.items()}


def _without_few(register: Register, times: Times) -> dict[int, dict[str, Row]]:
    """Of things whose place would harm: one or two in a unit are as good as an address.

    They need no sign-off to speak, and no memory of releases: that one more was built is no secret.
    """
    rows = {year: cells_of(register, times, year) for year in times.years}
    years = {year: Year(told, whole=frozenset(told)) for year, told in rows.items()}
    hidden = hidden_in(register.layer, register.country, years)
    return {year: protected(register.layer, said, hidden[year]) for year, said in years.items()}


def _level(unit: str, country: Atlas) -> str:
    return "country" if unit == NOT_DISTRIBUTED else level_of(country.types[unit])


def redrawn(years: Sequence[int]) -> dict[int, Set[str]]:
    """For each year the units whose area changed with an epoch of boundaries in it."""
    return {year: changed_units(year) for year in years}
