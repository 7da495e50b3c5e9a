"""A cell counted again from the published rows: what anybody can do with the files alone.

Written from `docs/cells.md` alone, apart from the publication, with which it shares no rule: the two
must agree, and `manage.py verify` says whether they do.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import pyarrow.parquet as pq

from ekokarta.reading.caveats import Asked, caveats, methods_of
from ekokarta.reading.recounted import Recounted, flagged, without_rest
from ekokarta.reading.redrawing import redrawn_units
from ekokarta.reading.release import Release
from ekokarta.reading.signed import complete_units
from ekokarta.reading.standing import Part, Standing
from ekokarta.reading.working import WORKED_OUT, Worked, exact
from ekokarta.reading.years import counts_in, happened_in, said_in
from ekokarta.release import (
    COUNTRY,
    NOT_DISTRIBUTED,
    SIGNOFFS,
    Caveat,
    LayerFacts,
    MeasureFacts,
    Status,
)

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Side:
    """The real, or the invented, rows of a year as the units see them."""

    simulated: bool
    seen: Mapping[str, Sequence[Part]]
    across: Mapping[str, Sequence[Part]]
    "Figures told of several units right below together, or of nobody knows which, with what is left."
    complete: frozenset[str]
    speaks: bool


@dataclass
class Recount:
    """The published rows of one layer, for as many cells as are asked for."""

    layer: LayerFacts
    standing: Standing
    rows: Sequence[Row]
    signed: frozenset[tuple[str, int, bool]]
    "Unit, year, simulated: where the register was said to be complete."
    redrawn: Mapping[int, frozenset[str]] = field(default_factory=dict)
    unfinished: int = 9999
    "From this year on a year is not over."
    _sides: dict[tuple[int, bool, bool], Side] = field(default_factory=dict)

    def cell(self, measure: MeasureFacts, unit: str, year: int) -> Recounted:
        """The cell as the rows say it."""
        found = self._alone(measure, unit, year)
        if self.layer.kind != "figure" or measure.over_space != "sum" or not measure.of:
            return found
        return self._contradicted(found, measure, unit, year)

    def _alone(self, measure: MeasureFacts, unit: str, year: int) -> Recounted:
        """The cell without a look at the cells beside it."""
        side = self._side_of(measure, year)
        seen = side.seen.get(unit, ())
        heard = tuple(part for part in seen if self._takes(measure, part.row, year))
        worked = WORKED_OUT[measure.word](measure, seen, heard, year)
        below = any(not part.own for part in heard)
        status = _status(measure, worked, below, unit in side.complete)
        return self._cell(measure, side, unit, year, worked, status, seen, heard)

    def _cell(
        self, measure: MeasureFacts, side: Side, unit: str, year: int, worked: Worked,
        status: Status, seen: Sequence[Part], heard: Sequence[Part],
    ) -> Recounted:  # fmt: skip
        speakers = _speakers(measure, seen, heard)
        asked = Asked(
            self.layer, measure, unit, year, unit in side.complete, side.simulated, status
        )
        flags = caveats(asked, speakers, self.redrawn.get(year, frozenset()), self.unfinished)
        known = status is Status.MEASURED
        value = {Status.ZERO: 0.0, Status.MEASURED: worked.value}.get(status)
        if value is not None and self._method_changed(measure, unit, year, side, speakers):
            flags |= {Caveat.METHOD_CHANGED}
        return Recounted(
            value, worked.n, status, tuple(speakers), worked.expected,
            worked.numerator if known else None, worked.denominator if known else None, flags,
        )  # fmt: skip

    def _method_changed(
        self, measure: MeasureFacts, unit: str, year: int, side: Side, speakers: Sequence[Part]
    ) -> bool:
        before = self._side_of(measure, year - 1)
        if before.simulated != side.simulated and before.speaks:
            return False
        seen = before.seen.get(unit, ())
        heard = [part for part in seen if self._takes(measure, part.row, year - 1)]
        now, then = methods_of(speakers), methods_of(_speakers(measure, seen, heard))
        return bool(now and then and now != then)

    def _contradicted(
        self, found: Recounted, measure: MeasureFacts, unit: str, year: int
    ) -> Recounted:
        """What was reported of the parts may be more than what was reported of the whole."""
        if unit == NOT_DISTRIBUTED:
            return without_rest(found) if self._below_nothing(found, measure) else found
        wrong = self._exceeded(found, measure, unit, year)
        if unit == COUNTRY and not wrong:
            rest = self._alone(measure, NOT_DISTRIBUTED, year)
            wrong = self._below_nothing(rest, measure)
        return flagged(found) if wrong else found

    def _exceeded(self, found: Recounted, measure: MeasureFacts, unit: str, year: int) -> bool:
        side = self._side_of(measure, year)
        own = [p.row for p in side.seen.get(unit, ()) if p.own and p.row.get("number") is not None]
        if (
            not measure.of
            or found.value is None
            or not any(self._takes(measure, row, year) for row in own)
        ):
            return False
        below = [self._alone(measure, part, year).value for part in self.standing.children(unit)]
        told = [exact(value) for value in below if value is not None]
        for part in side.across.get(unit, ()):
            said = part.row[measure.of] if self._takes(measure, part.row, year) else None
            told += [exact(said) * (part.weight or 0)] if said is not None else []
        whole = exact(found.value)
        return sum(told) > whole and min([whole, *told]) >= 0

    def _below_nothing(self, rest: Recounted, measure: MeasureFacts) -> bool:
        if rest.value is None or rest.value >= 0 or measure.of is None:
            return False
        return all((part.row[measure.of] or 0) >= 0 for part in rest.parts)

    def _side_of(self, measure: MeasureFacts, year: int) -> Side:
        return self._side(year, self._is_simulated(measure, year), bool(measure.happened))

    def _is_simulated(self, measure: MeasureFacts, year: int) -> bool:
        if any(when == year and not invented for _, when, invented in self.signed):
            return False
        real = [r for r in self._looked_at(year, bool(measure.happened)) if not r["simulated"]]
        if self.layer.kind == "figure":
            real = [row for row in real if self._takes(measure, row, year)]
        return not real

    def _side(self, year: int, simulated: bool, flow: bool) -> Side:
        asked = (year, simulated, flow)
        if asked not in self._sides:
            self._sides[asked] = self._made(year, simulated, flow)
        return self._sides[asked]

    def _made(self, year: int, simulated: bool, flow: bool) -> Side:
        looked = self._looked_at(year, flow)
        here = [row for row in looked if row["simulated"] == simulated]
        signed = {unit for unit, when, side in self.signed if (when, side) == (year, simulated)}
        if simulated and self.layer.kind == "figure":
            real = {row["where"] for row in looked if not row["simulated"]}
            here = [row for row in here if row["where"] not in real]
            signed -= real
        complete = complete_units(self.standing, signed, here)
        seen = self.standing.spread(here, self.layer.series)
        figures = self.layer.kind == "figure"
        across = self.standing.across(here, self.layer.series) if figures else {}
        return Side(simulated, seen, across, complete, bool(signed or here))

    def _looked_at(self, year: int, flow: bool) -> list[Row]:
        flows = [m for m in self.layer.measures if m.happened] if flow else []
        return [
            row
            for row in self.rows
            if counts_in(self.layer.kind, row, year)
            or any(happened_in(row, m.happened, m.happened_to, year) for m in flows)
        ]

    def _takes(self, measure: MeasureFacts, row: Row, year: int) -> bool:
        there = not measure.happened or happened_in(
            row, measure.happened, measure.happened_to, year
        )
        return there and all(
            said_in(row, name, year) == wanted for name, wanted in measure.only.items()
        )


def _speakers(measure: MeasureFacts, seen: Sequence[Part], heard: Sequence[Part]) -> list[Part]:
    """The rows behind the number, whose doubts are its doubts."""
    if measure.word == "share":
        return [part for part in seen if part.counted]
    if measure.word == "reported":
        return [part for part in heard if part.own]
    divides = measure.word in ("total", "ratio")
    return [part for part in heard if part.counted or divides]


def _status(measure: MeasureFacts, worked: Worked, below: bool, complete: bool) -> Status:
    if worked.expected:
        if worked.value is None:
            return Status.NOT_REPORTED
        return Status.MEASURED if worked.value else Status.ZERO
    if measure.over_space == "none" and below:
        return Status.NOT_APPLICABLE
    return NO_ROW[measure.over_space] if complete else Status.NOT_REPORTED


NO_ROW = {
    "sum": Status.ZERO,
    "none": Status.NOT_MONITORED,
    "mean": Status.NOT_APPLICABLE,
    "ratio": Status.NOT_APPLICABLE,
}
"What it means that a complete register has no row, by how the numbers add up over space."


def recount_of(release: Release, slug: str) -> Recount:
    """The rows of a layer of a release, ready to be counted again; raises NotFound for aggregates."""
    rows, signed = release.rows(slug), _signed(release).get(slug, frozenset())
    over = int(release.manifest.newest_change[:4])
    redrawn = redrawn_units(release.manifest.crosswalk)
    return Recount(release.layer(slug), Standing(release.units), rows, signed, redrawn, over)


@lru_cache(maxsize=4)
def _signed(release: Release) -> dict[str, frozenset[tuple[str, int, bool]]]:
    """By layer where it was said to be complete; nothing in releases that do not tell it."""
    found: dict[str, set[tuple[str, int, bool]]] = defaultdict(set)
    if (release.folder / SIGNOFFS).exists():
        for row in pq.read_table(release.sure(SIGNOFFS)).to_pylist():
            found[row["layer"]].add((row["unit"], row["year"], row["simulated"]))
    return {slug: frozenset(rows) for slug, rows in found.items()}
