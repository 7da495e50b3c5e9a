"""The cube: for each layer, year, unit and measure one honest cell."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, NamedTuple

from ekokarta.journal.models import SignOff
from ekokarta.layers import PLAIN, Layer, Measure, Over, Shown, Tally
from ekokarta.publication.suppression import withheld
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, WITHHELD, Caveat, Cell, Status, level_of
from ekokarta.territory.epochs import changed_units
from ekokarta.territory.spread import Atlas, Spread, outranking, spread
from ekokarta.territory.unit import units
from ekokarta.territory.whereabouts import Word, places

Row = dict[Measure, Cell]


class Spot(NamedTuple):
    """Where in the cube a cell stands."""

    layer: str
    measure: str
    unit: str
    level: str
    year: int


@dataclass(frozen=True)
class Times:
    """What the cells of a year must say beside their numbers."""

    years: tuple[int, ...]
    unfinished: int
    "From this year on a year is not over."
    redrawn: Mapping[int, Set[str]]
    "For a year: the units whose boundary changed in it."


def atlas() -> Atlas:
    """The units of today, as the arithmetic of places needs them."""
    now = units()
    return Atlas({u.key: u.parent_id for u in now}, {u.key: u.type for u in now})


def cube(layer: Layer, country: Atlas, times: Times) -> Iterator[tuple[Spot, Cell]]:
    """All cells of `layer`, in stable order: every unit appears, also those not reported."""
    records = list(layer.accepted.select_related(None))
    for year in times.years:
        rows = _year(layer, country, times, year, records)
        for measure in sorted(layer.compare, key=lambda m: m.slug):
            for unit in sorted(rows):
                yield (
                    Spot(layer.slug, measure.slug, unit, _level(unit, country), year),
                    rows[unit][measure],
                )


def _level(unit: str, country: Atlas) -> str:
    return "country" if unit == NOT_DISTRIBUTED else level_of(country.types[unit])


def _year(
    layer: Layer, country: Atlas, times: Times, year: int, records: list[Any]
) -> dict[str, Row]:
    """The cells of one year, with what points at a person withheld."""
    counting = [record for record in records if record.counts_in(year)]
    simulated, counting, signed = _real_or_simulated(layer, year, counting)
    whole = {u: complete(u, country, signed) for u in [*country.parents, NOT_DISTRIBUTED]}
    seen = shown(layer, country, counting)
    flags = _flags_of_year(times, year)
    rows = {
        unit: {
            measure: cell(measure, seen[unit], done, simulated, flags.get(unit, flags[""]))
            for measure in layer.compare
        }
        for unit, done in whole.items()
    }
    return protected(layer, country, rows, whole)


def _real_or_simulated(
    layer: Layer, year: int, records: list[Any]
) -> tuple[bool, list[Any], set[str]]:
    """Real and simulated rows never meet: one real row or sign-off, and only these count.

    Every cell has the country above it, so the choice is one for the layer and the year.
    """
    real = [record for record in records if not record.simulated]
    signed = _signed(layer, year, simulated=False)
    if real or signed:
        return False, real, signed
    return True, records, _signed(layer, year, simulated=True)


def _flags_of_year(times: Times, year: int) -> dict[str, frozenset[Caveat]]:
    always = frozenset({Caveat.PARTIAL_YEAR} if year >= times.unfinished else set())
    redrawn = {unit: always | {Caveat.BOUNDARY_CHANGED} for unit in times.redrawn.get(year, ())}
    return {"": always, **redrawn}


def _signed(layer: Layer, year: int, *, simulated: bool) -> set[str]:
    """The units for which two persons said that the register is complete."""
    same = SignOff.objects.in_force().filter(layer=layer.slug, year=year, simulated=simulated)
    return {str(key) for key in same.values_list("unit_id", flat=True)}


def shown(layer: Layer, country: Atlas, records: list[Any]) -> Mapping[str, list[Shown]]:
    """For each unit the records which it sees; what is abroad is seen nowhere."""
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
            seen[unit].append(Shown(record, counted, weight))
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


def cell(
    measure: Measure, seen: list[Shown], done: bool, simulated: bool, flags: frozenset[Caveat]
) -> Cell:
    """The honest cell of what `measure` finds in the records which a unit sees.

    `done`: the register is signed off, so no record means zero. `simulated`: rows and sign-offs
    are invented, so even the zero is.
    """
    tally = measure.tally(seen)
    status = _status(tally, measure, done)
    heard = [s for s in seen if measure.hears(s.record) and (s.counted or measure.divides)]
    value = {Status.ZERO: 0.0, Status.MEASURED: tally.value}.get(status)
    said = set(_caveats(heard, measure, done))
    if simulated and (heard or status is Status.ZERO):
        said.add(Caveat.SIMULATED)
    if status is not Status.NOT_REPORTED:
        said |= flags
    known = status is Status.MEASURED
    return Cell(
        value=value,
        numerator=tally.numerator if known else None,
        denominator=tally.denominator if known else None,
        n=tally.n,
        n_expected=tally.n_expected,
        status=status,
        flags=frozenset(said),
    )


def _status(tally: Tally, measure: Measure, done: bool) -> Status:
    """No record means zero only where the register is complete."""
    if tally.n_expected:
        if tally.value is None:
            return Status.NOT_REPORTED
        return Status.MEASURED if tally.value else Status.ZERO
    if not done:
        return Status.NOT_REPORTED
    return Status.ZERO if measure.over_space is Over.SUM else Status.NOT_APPLICABLE


def _caveats(heard: list[Shown], measure: Measure, done: bool) -> Iterator[Caveat]:
    if heard and not done:
        yield Caveat.PROVISIONAL
    if any(s.record.is_estimated() for s in heard):
        yield Caveat.ESTIMATED
    if measure.divides and any(s.weight is None for s in heard):
        yield Caveat.UNDIVIDED
    if any(getattr(s.record, "qualifier", PLAIN[0]) not in PLAIN for s in heard):
        yield Caveat.INEXACT


def protected(
    layer: Layer, country: Atlas, rows: dict[str, Row], whole: Mapping[str, bool]
) -> dict[str, Row]:
    """Withhold what would point at a person: small counts, and those which give them away.

    Such a layer speaks only where it is signed off, so that a count that grows by one in the
    rolling release shows nobody. What is withheld for one measure is withheld for all.
    """
    if not layer.concerns_persons:
        return rows
    unsigned = {unit for unit, done in whole.items() if not done}
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


def redrawn(years: Sequence[int]) -> dict[int, Set[str]]:
    """For each year the units whose area changed with an epoch of boundaries in it."""
    return {year: changed_units(year) for year in years}
