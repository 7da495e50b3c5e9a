"""One year of a layer: its cells, and why they differ from those of the year before."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from ekokarta.journal.models import SignOff
from ekokarta.journal.told import MADE_OF
from ekokarta.layers import Figure, Layer, Measure, Over, Shown
from ekokarta.publication.contradiction import contradict
from ekokarta.publication.guard import Row, Year
from ekokarta.publication.holding import made_of, to_tell
from ekokarta.publication.honest import cell, heard_in, methods
from ekokarta.publication.knowledge import Telling
from ekokarta.publication.memory import (
    Memory,
    News,
    Spot,
    Version,
    restored,
    version_of,
)
from ekokarta.publication.rights import EVERYTHING, Rights
from ekokarta.publication.seen import Told, complete, covered, shown, told_across
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, Caveat, Cell
from ekokarta.territory.spread import Atlas


@dataclass(frozen=True)
class Times:
    """What the cells of a year must say beside their numbers."""

    years: tuple[int, ...]
    unfinished: int
    "From this year on a year is not over."
    redrawn: Mapping[int, Set[str]]
    "For a year: the units whose boundary changed in it."


class Side(NamedTuple):
    """The real, or the simulated, records of one year."""

    simulated: bool
    seen: Mapping[str, list[Shown]]
    whole: Set[str]
    "The units for which the register is complete."
    covered: Set[str]
    "Those which a sign-off covers: of them the records are locked, though none may not mean zero."
    across: Mapping[str, list[Told]]
    "Of figures: what was told of several units right below together, or of nobody knows which."

    @property
    def speaks(self) -> bool:
        """Whether there is a record or a signature at all."""
        return bool(self.covered) or any(self.seen.values())


@dataclass(frozen=True, eq=False)
class Register:
    """The accepted records of a layer, read once for all years."""

    layer: Layer
    country: Atlas
    records: list[Any]
    revised: Set[str]
    "The keys of the records which were corrected."
    may: Rights = EVERYTHING
    "Which records, and so whose sign-offs, are shown: others say no zero either."
    past: Memory = field(default_factory=Memory)
    "What earlier releases told, of a layer that concerns persons."
    news: News = field(default_factory=News)
    "What this one tells."
    _sides: dict[tuple[int, bool, bool], Side] = field(default_factory=dict)
    _heard: dict[tuple[int, int, str], dict[int, Any]] = field(default_factory=dict)

    @cached_property
    def units(self) -> list[str]:
        """Every row of the cube."""
        return [*self.country.parents, NOT_DISTRIBUTED]

    @cached_property
    def signed(self) -> set[tuple[int, bool, str]]:
        """For which year, real or simulated, and unit two persons said that it is complete."""
        same = SignOff.objects.in_force().filter(layer=self.layer.slug)
        rows = same.values_list("year", "simulated", "unit_id")
        return {(y, invented, str(u)) for y, invented, u in rows if self.may.lets_out(invented)}

    def simulated(self, measure: Measure | None, year: int) -> bool:
        """Real and simulated rows never meet: one real row or sign-off, and only these count.

        Every cell has the country above it, so the choice is one for the year. Figures of different
        things do not add up, so there each measure has its own.
        """
        if any(when == year and not invented for when, invented, _ in self.signed):
            return False
        one = measure if self.is_of_figures else None
        flow = measure is not None and bool(measure.happened)
        return not any(
            one is None or one.takes(Shown(record, year))
            for record in self.records
            if not record.simulated and self._looks_at(record, year, flow)
        )

    @property
    def is_of_figures(self) -> bool:
        """Whether its numbers were reported, each of a unit and a year."""
        return issubclass(self.layer.model, Figure)

    def _looks_at(self, record: Any, year: int, flow: bool) -> bool:
        """Whether it counts in the year; to flows also what no longer stands says what happened."""
        if record.counts_in(year):
            return True
        flows = [m for m in self.layer.compare if m.happened] if flow else []
        return any(m.happens(record, year) for m in flows)

    def side(self, year: int, simulated: bool, flow: bool = False) -> Side:
        """What the units see of the real, or of the simulated, records; worked out once."""
        asked = (year, simulated, flow)
        if asked not in self._sides:
            self._sides[asked] = self._side(year, simulated, flow)
        return self._sides[asked]

    def _side(self, year: int, simulated: bool, flow: bool) -> Side:
        looked = [r for r in self.records if self._looks_at(r, year, flow)]
        counting = [r for r in looked if r.simulated == simulated]
        signed = {u for when, invented, u in self.signed if (when, invented) == (year, simulated)}
        if simulated and self.is_of_figures:  # an invented mean never stands beside a real figure
            real = {record.where_id for record in looked if not record.simulated}
            counting = [record for record in counting if record.where_id not in real]
            signed -= real
        known = {unit for unit in self.units if covered(unit, self.country, signed)}
        whole = complete(self.country, signed, counting)
        if self.layer.concerns_persons:
            spots = [Spot(year, simulated, u) for u in self.country.parents if u in known]
            counting = [record for spot in spots for record in self._told(spot, counting)]
        across = told_across(self.country, counting) if self.is_of_figures else {}
        return Side(simulated, shown(self.country, counting, year), whole, known, across)

    def _told(self, spot: Spot, counting: list[Any]) -> list[Any]:
        """The records that lie in the unit itself, or those which were told of it before."""
        here = [record for record in counting if record.where_id == spot.unit]
        now = version_of(self.layer, here)
        before = [*self._of_other_years(spot), *self.past.told[spot]]
        told = to_tell(now, before, veiled=spot in self.past.veiled)
        self.news.told[spot] = told
        return here if told == now else restored(self.layer, spot, told)

    def _of_other_years(self, spot: Spot) -> list[Version]:
        """Of a stock what is told of the same unit in other years: the same records stand in them."""
        if self.layer.model.over_time is not Over.LAST:
            return []
        same = [s for s in self.past.told if s._replace(year=spot.year) == spot and s != spot]
        past = [version for other in same for version in self.past.told[other]]
        years = sorted(s for s in self.news.told if s._replace(year=spot.year) == spot)
        return [*past, *(self.news.told[s] for s in years if s.year < spot.year)]

    def digests(self, year: int, simulated: bool) -> dict[str, str]:
        """Of each unit that is told, of what its numbers are made."""
        told = {s.unit: v for s, v in self.news.told.items() if s[:2] == (year, simulated)}
        found = made_of(told, self.country)
        return {**found, NOT_DISTRIBUTED: found[COUNTRY]} if COUNTRY in found else found

    def heard(self, year: int, simulated: bool) -> list[Telling]:
        """What earlier releases told of the year; of a stock also of the other years."""
        every = self.layer.model.over_time is Over.LAST
        spots = [s for s in self.past.told if s.unit.endswith(MADE_OF) and s.simulated == simulated]
        return [
            Telling.of(spot.unit.removesuffix(MADE_OF), kept)
            for spot in spots
            if every or spot.year == year
            for kept in self.past.told[spot]
        ]

    def seen_by(self, measure: Measure, year: int) -> Side:
        """The side which the measure counts."""
        return self.side(year, self.simulated(measure, year), bool(measure.happened))

    def heard_by(self, measure: Measure, side: Side, unit: str) -> dict[int, Any]:
        """The records of a side which have a say in a number; asked for this year and for the next."""
        asked = (id(measure), id(side), unit)
        if asked not in self._heard:
            self._heard[asked] = heard_in(measure, side.seen[unit])
        return self._heard[asked]


def cells_of(register: Register, times: Times, year: int) -> dict[str, Row]:
    """The cells of one year by unit, before anything is withheld."""
    flags = _flags(times, year)
    rows: dict[str, Row] = {unit: {} for unit in register.units}
    for measure in register.layer.compare:
        side = register.seen_by(measure, year)
        before = side if register.layer.concerns_persons else register.seen_by(measure, year - 1)
        for unit in register.units:
            said = flags.get(unit, flags[""])
            found = cell(measure, side.seen[unit], unit in side.whole, side.simulated, said)
            if register.layer.sensitive:  # its days are told roughly on purpose
                found = replace(found, flags=found.flags - {Caveat.ESTIMATED})
            told = _explained(found, register, measure, unit, side, before)
            first = year == times.years[0]
            rows[unit][measure] = replace(told, arrived=None, left=None) if first else told
        if register.is_of_figures:
            contradict(measure, register.country, rows, side.seen, side.across, year)
    return rows


def year_of(register: Register, times: Times, year: int) -> Year:
    """The cells of one year of a layer that concerns persons, and what readers know of it."""
    simulated = register.simulated(None, year)
    return Year(
        rows=cells_of(register, times, year),
        whole=register.side(year, simulated).covered,
        veiled={s.unit for s in register.past.veiled if s[:2] == (year, simulated)},
        past=register.heard(year, simulated),
        digests=register.digests(year, simulated),
    )


def _explained(
    found: Cell, register: Register, measure: Measure, unit: str, side: Side, before: Side
) -> Cell:
    """The cell with why it differs from the year before; of persons nothing is told."""
    if register.layer.concerns_persons or found.value is None:
        return found
    here = register.heard_by(measure, side, unit)
    told = replace(found, revised=sum(r.key in register.revised for r in here.values()))
    if before.simulated != side.simulated and before.speaks:
        return told  # invented records did not leave because real ones came
    there = register.heard_by(measure, before, unit)
    if here and there and methods(here) != methods(there):
        told = replace(told, flags=told.flags | {Caveat.METHOD_CHANGED})
    if measure.over_time(register.layer.model) is not Over.LAST:
        return told
    arrived, left = here.keys() - there.keys(), there.keys() - here.keys()
    return replace(told, arrived=len(arrived), left=len(left))


def _flags(times: Times, year: int) -> dict[str, frozenset[Caveat]]:
    always = frozenset({Caveat.PARTIAL_YEAR} if year >= times.unfinished else set())
    redrawn = {unit: always | {Caveat.BOUNDARY_CHANGED} for unit in times.redrawn.get(year, ())}
    return {"": always, **redrawn}
