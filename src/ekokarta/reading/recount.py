"""A cell counted again from the published rows: what anybody can do with the files alone.

Written apart from the publication, by the same rules (docs/adr/0004, 0009): the two must agree, and
`manage.py verify` says whether they do.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pyarrow.parquet as pq

from ekokarta.reading.release import Release
from ekokarta.reading.standing import Part, Standing
from ekokarta.reading.years import counts_in, said_in
from ekokarta.release import (
    COUNTRY,
    NOT_DISTRIBUTED,
    SIGNOFFS,
    LayerFacts,
    MeasureFacts,
    Status,
)

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Recounted:
    """What the rows say of a cell, and which rows: the trace of a number."""

    value: float | None
    n: int
    status: Status
    parts: tuple[Part, ...] = ()


@dataclass
class Recount:
    """The published rows of one layer, for as many cells as are asked for."""

    layer: LayerFacts
    standing: Standing
    rows: Sequence[Row]
    signed: frozenset[tuple[str, int, bool]]
    "Unit, year, simulated: where the register was said to be complete."
    _years: dict[tuple[int, bool], dict[str, list[Part]]] = field(default_factory=dict)

    def cell(self, measure: MeasureFacts, unit: str, year: int) -> Recounted:
        """The cell as the rows say it."""
        simulated = self._simulated(measure, year)
        seen = self._seen(year, simulated).get(unit, [])
        heard = tuple(part for part in seen if self._takes(measure, part.row, year))
        value, n, expected = WORKED_OUT[measure.word](measure, seen, heard, year)
        done = self._complete(unit, year, simulated)
        below = any(not part.own for part in heard)
        return Recounted(
            value, n, _status(measure, value, expected, below, done), _told(measure, heard)
        )

    def _simulated(self, measure: MeasureFacts, year: int) -> bool:
        if any(when == year and not invented for _, when, invented in self.signed):
            return False
        real = (row for row in self._counting(year) if not row["simulated"])
        figures = self.layer.kind == "figure"
        return not any(not figures or self._takes(measure, row, year) for row in real)

    def _seen(self, year: int, simulated: bool) -> dict[str, list[Part]]:
        if (year, simulated) not in self._years:
            here = [row for row in self._counting(year) if row["simulated"] == simulated]
            self._years[year, simulated] = self.standing.spread(here, self.layer.series)
        return self._years[year, simulated]

    def _counting(self, year: int) -> Iterable[Row]:
        return (row for row in self.rows if counts_in(self.layer.kind, row, year))

    def _takes(self, measure: MeasureFacts, row: Row, year: int) -> bool:
        return all(said_in(row, name, year) == wanted for name, wanted in measure.only.items())

    def _complete(self, unit: str, year: int, simulated: bool) -> bool:
        if unit == NOT_DISTRIBUTED:
            return self._complete(COUNTRY, year, simulated)
        if any((above, year, simulated) in self.signed for above in self.standing.lineage(unit)):
            return True
        below = self.standing.children(unit)
        return bool(below) and all(self._complete(part, year, simulated) for part in below)


def recount_of(release: Release, slug: str) -> Recount:
    """The rows of a layer of a release, ready to be counted again; raises NotFound for aggregates."""
    rows, signed = release.rows(slug), _signed(release).get(slug, frozenset())
    return Recount(release.layer(slug), Standing(release.units), rows, signed)


@lru_cache(maxsize=4)
def _signed(release: Release) -> dict[str, frozenset[tuple[str, int, bool]]]:
    """By layer where it was said to be complete; nothing in releases that do not tell it."""
    found: dict[str, set[tuple[str, int, bool]]] = defaultdict(set)
    if (release.folder / SIGNOFFS).exists():
        for row in pq.read_table(release.folder / SIGNOFFS).to_pylist():
            found[row["layer"]].add((row["unit"], row["year"], row["simulated"]))
    return {slug: frozenset(rows) for slug, rows in found.items()}


Worked = tuple[float | None, int, int]
"Value, how many rows gave it, how many should have."


def _count(measure: MeasureFacts, seen: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    n = sum(part.counted for part in heard)
    return float(n), n, n


def _total(measure: MeasureFacts, seen: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    sizes = [(part.row[str(measure.of)], part.weight) for part in heard]
    known = [
        Decimal(repr(size)) * weight
        for size, weight in sizes
        if size is not None and weight is not None
    ]
    return (float(sum(known)) if known else None), len(known), len(heard)


def _mean(measure: MeasureFacts, seen: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    here = [part.row[str(measure.of)] for part in heard if part.counted]
    known = [Decimal(repr(size)) for size in here if size is not None]
    return (float(sum(known) / len(known)) if known else None), len(known), len(here)


def _share(measure: MeasureFacts, seen: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    here = [part for part in seen if part.counted]
    known = [
        part
        for part in here
        if all(said_in(part.row, name, year) not in (None, "") for name in measure.only)
    ]
    part = sum(one in heard for one in known)
    return (part / len(known) if known else None), len(known), len(here)


def _ratio(measure: MeasureFacts, seen: Sequence[Part], heard: Sequence[Part], year: int) -> Worked:
    said = [(part.row[str(measure.of)], part.row[str(measure.per)], part.weight) for part in heard]
    known = [
        (Decimal(repr(top)) * weight, Decimal(repr(bottom)) * weight)
        for top, bottom, weight in said
        if top is not None and bottom is not None and weight is not None
    ]
    below = sum((bottom for _, bottom in known), Decimal(0))
    value = float(sum((top for top, _ in known), Decimal(0)) / below) if below else None
    return value, len(known), len(heard)


def _reported(
    measure: MeasureFacts, seen: Sequence[Part], heard: Sequence[Part], year: int
) -> Worked:
    own = [part.row[str(measure.of)] for part in heard if part.own]
    known = [number for number in own if number is not None]
    return (float(known[0]) if known else None), len(known), len(own)


WORKED_OUT = {
    "count": _count,
    "total": _total,
    "mean": _mean,
    "share": _share,
    "ratio": _ratio,
    "reported": _reported,
}


def _told(measure: MeasureFacts, heard: Sequence[Part]) -> tuple[Part, ...]:
    """The rows behind the number: of a count those that count, of a figure the one of the unit."""
    if measure.word == "reported":
        return tuple(part for part in heard if part.own)
    return tuple(part for part in heard if part.counted or measure.word in ("total", "ratio"))


def _status(
    measure: MeasureFacts, value: float | None, expected: int, below: bool, done: bool
) -> Status:
    if expected:
        return Status.NOT_REPORTED if value is None else Status.MEASURED if value else Status.ZERO
    if measure.over_space == "none" and below:
        return Status.NOT_APPLICABLE
    if not done:
        return Status.NOT_REPORTED
    return {"sum": Status.ZERO, "none": Status.NOT_MONITORED}.get(
        measure.over_space, Status.NOT_APPLICABLE
    )
