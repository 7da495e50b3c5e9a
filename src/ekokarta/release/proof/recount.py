"""Every cell worked out again from the rows, as docs/cells.md, 6 to 8, says and nothing else."""

from __future__ import annotations

from calendar import isleap
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from ekokarta.release.proof.cube import at, cube, place
from ekokarta.release.proof.standing import (
    NOWHERE,
    WHOLE_COUNTRY,
    Seen,
    Standing,
    takes,
)
from ekokarta.release.proof.words import Finding
from ekokarta.release.proof.working import days_of, moved, speaking, status_of, worked_out

KNOWN = ("count", "total", "mean", "share", "ratio", "reported")
DATED = ("opened_on", "closed_on", "happened_on", "expires_on")
PLAIN = (None, "", "exact", "derived")


def of_cells(folder: Path, manifest: Any) -> Iterator[Finding]:
    """The cells which their rows do not give, and the layers whose rows are not published."""
    signed: Any = defaultdict(list)
    for row in pq.read_table(folder / "signoffs.parquet").to_pylist():
        signed[row["layer"]].append((row["unit"], row["year"], row["simulated"]))
    cells = defaultdict(list)
    for row in cube(folder):
        cells[row["layer"]].append(row)
    for layer in manifest["layers"]:
        measures = {measure["slug"]: measure for measure in layer["measures"]}
        hidden = layer["publish"] != "rows" or layer["concerns_persons"]
        if measures and (hidden or any(m.get("word") not in KNOWN for m in measures.values())):
            yield "aggregated", layer["slug"]
        elif measures and "figures" in layer:  # before that a release did not say enough
            rows = pq.read_table(folder / f"layers/{layer['slug']}.parquet").to_pylist()
            again = Recount(manifest, layer, rows, signed[layer["slug"]])
            for cell in cells[layer["slug"]]:
                found = again.cell(measures[cell["measure"]], cell["unit"], cell["year"])
                other = [name for name in found if name in cell and found[name] != cell[name]]
                if other:
                    said = ", ".join(f"{name} {cell[name]} / {found[name]}" for name in other)
                    yield "differs", f"{at(place(cell))}: {said}"


class Recount(Standing):
    """The rows of one layer, and every cell that follows from them."""

    def __init__(self, manifest: Any, layer: Any, rows: list[Any], signed: Any) -> None:
        super().__init__(manifest, layer, rows, signed)
        self.years = layer.get("years") or manifest["years"]
        self.unfinished = int(manifest["newest_change"][:4])
        self.redrawn = {
            (row["since"][:4], unit) for row in manifest["crosswalk"] for unit in moved(row)
        }
        self.measures = {measure["slug"]: measure for measure in layer["measures"]}
        self.side = lru_cache(maxsize=None)(self._side)
        self.first = lru_cache(maxsize=None)(self._first)

    def _side(self, slug: str, year: int) -> bool:
        return self.invented(self.measures[slug], year)

    def sees(self, measure: Any, year: int, unit: str) -> list[Seen]:
        """What the unit sees of the side that the measure tells."""
        flow = measure["slug"] if measure.get("happened") else ""
        found: list[Seen] = self.seen(flow, year, self.side(measure["slug"], year)).get(unit, [])
        return found

    def cell(self, measure: Any, unit: str, year: int) -> Any:
        """All columns of the cell, with what contradicts it and why it differs from the year before."""
        found = dict(self.first(measure["slug"], unit, year))
        flags = {*found.pop("flags")}
        adds_up = measure["over_space"] == "sum" and measure["of"]
        told = self.layer["kind"] == "figure" and adds_up
        rest = told and self.first(measure["slug"], NOWHERE, year)["value"]
        if rest and rest < 0 and not self.own_below(measure, year):
            if unit == NOWHERE:
                found |= {
                    "value": None,
                    "status": "not_applicable",
                    "numerator": None,
                    "denominator": None,
                }
            flags |= {"contradiction"} if unit in (NOWHERE, WHOLE_COUNTRY) else set()
        if (
            told
            and found["value"] is not None
            and self.exceeded(measure, unit, year, found["value"])
        ):
            flags.add("contradiction")
        return found | {"flags": sorted(flags)} | self.reasons(measure, unit, year, found["value"])

    def own_below(self, measure: Any, year: int) -> bool:
        """Whether a figure below nothing was reported, so that the remainder may be one too."""
        seen = self.sees(measure, year, NOWHERE)
        return any((row[measure["of"]] or 0) < 0 for row, *_ in seen if takes(measure, row, year))

    def exceeded(self, measure: Any, unit: str, year: int, value: float) -> bool:
        """Whether the parts were reported as more than the whole, of which there is a figure."""
        own = any(
            own and takes(measure, row, year) and row.get("number") is not None
            for row, _, _, own in self.sees(measure, year, unit)
        )
        parts = [self.first(measure["slug"], part, year)["value"] for part in self.below[unit]]
        known = [Decimal(repr(part)) for part in parts if part is not None]
        for row, rest in self.across(unit, year, self.side(measure["slug"], year)) if own else ():
            if takes(measure, row, year) and row[measure["of"]] is not None:
                known.append(Decimal(repr(row[measure["of"]])) * rest)
        whole = Decimal(repr(value))
        return own and min([whole, *known]) >= 0 and sum(known, Decimal(0)) > whole

    def _first(self, slug: str, unit: str, year: int) -> Any:
        """The number, its status and its flags, as the rows give them."""
        measure, side = self.measures[slug], self.side(slug, year)
        seen = self.sees(measure, year, unit)
        heard = [one for one in seen if takes(measure, one[0], year)]
        value, n, expected, top, bottom = worked_out(measure, seen, heard, year)
        done = self.complete(unit, year, side)
        parts = measure["over_space"] == "none" and any(not own for *_, own in heard)
        status = status_of(measure, value, expected, parts, done)
        speakers = speaking(measure, seen, heard)
        flags = set(self.caveats(measure, [one[0] for one in speakers], year))
        flags |= {"provisional"} if speakers and not done else set()
        divides = measure["word"] in ("total", "ratio")
        flags |= {"undivided"} if divides and any(one[2] is None for one in speakers) else set()
        flags |= {"simulated"} if side and (speakers or status == "zero") else set()
        if status != "not_reported":
            flags |= {"partial_year"} if year >= self.unfinished else set()
            flags |= {"boundary_changed"} if (str(year), unit) in self.redrawn else set()
        known = status == "measured"
        return {
            "value": value if known else 0.0 if status == "zero" else None, "n": n, "n_expected": expected,
            "numerator": top if known else None, "denominator": bottom if known else None,
            "status": status, "flags": flags | self.method(measure, unit, year, status in ("measured", "zero")),
        }  # fmt: skip

    def caveats(self, measure: Any, rows: list[Any], year: int) -> Iterator[str]:
        """What the rows themselves say of how well they are known."""
        if any(self.estimated(row, year) for row in rows):
            yield "estimated"
        names = (
            "qualifier" if self.layer["kind"] == "figure" else "",
            f"{measure['of']}_qualifier",
            f"{measure['per']}_qualifier",
        )
        if any(row.get(name) not in PLAIN for row in rows for name in names):
            yield "inexact"
        if self.layer["kind"] == "figure" and self.in_part(measure, rows, year):
            yield "partial_year"

    def estimated(self, row: Any, year: int) -> bool:
        """Whether its time is known in part only; what is told roughly on purpose says nothing of it."""
        if self.layer.get("generalised"):
            return False
        if (
            any(row.get(f"{name}_precision") in ("year", "month") for name in DATED)
            or row.get("presumed") is True
        ):
            return True
        if self.layer["kind"] != "place" or row["opened_on"] is not None or self.layer["ageless"]:
            return False
        steps = [step for name in row if name.endswith("_course") for step in row[name] or []]
        return not any(step["since"] and step["since"] <= f"{year}-12-31" for step in steps)

    def in_part(self, measure: Any, rows: list[Any], year: int) -> bool:
        """Whether figures do not tell of the whole year."""
        kind, year_of_days = self.layer["figures"] or "year", 365 + isleap(year)
        if kind == "flow":
            days: Any = defaultdict(int)
            for row in rows:
                days[row["where"], *(row.get(name) for name in self.layer["series"])] += days_of(
                    row["period"]
                )
            return any(number < year_of_days for number in days.values())
        short = any(days_of(row["period"]) < year_of_days for row in rows)
        return kind == "year" and measure["word"] not in ("count", "share") and short

    def who(self, measure: Any, unit: str, year: int) -> dict[int, Any]:
        """The rows that have a say and count there, by id."""
        seen = self.sees(measure, year, unit)
        share, own = measure["word"] == "share", measure["word"] == "reported"
        found = (
            one
            for one in seen
            if one[1] and (share or takes(measure, one[0], year)) and (one[3] or not own)
        )
        return {one[0]["id"]: one[0] for one in found}

    def speaks(self, measure: Any, year: int) -> bool:
        """Whether the side of a year says anything at all."""
        side = self.side(measure["slug"], year)
        flow = measure["slug"] if measure.get("happened") else ""
        return any(self.seen(flow, year, side).values()) or any(
            self.complete(u, year, side) for u in self.units
        )

    def other_side(self, measure: Any, year: int) -> bool:
        """Whether one year is real and the one before invented, or the other way round."""
        sides = self.side(measure["slug"], year), self.side(measure["slug"], year - 1)
        return sides[0] != sides[1] and self.speaks(measure, year - 1)

    def method(self, measure: Any, unit: str, year: int, has_value: bool) -> set[str]:
        """The flag where figures of two years were made in different ways."""
        if not has_value or self.other_side(measure, year):
            return set()
        here, there = (self.who(measure, unit, when).values() for when in (year, year - 1))
        made = [{str(row.get("method") or "") for row in rows} for rows in (here, there)]
        return {"method_changed"} if here and there and made[0] != made[1] else set()

    def reasons(self, measure: Any, unit: str, year: int, value: Any) -> Any:
        """Why the number differs from that of the year before."""
        if value is None:
            return {"arrived": None, "left": None, "revised": None}
        here = self.who(measure, unit, year)
        told = {
            "arrived": None,
            "left": None,
            "revised": sum(bool(r["history"]) for r in here.values()),
        }
        if (
            measure["over_time"] != "last"
            or year == self.years[0]
            or self.other_side(measure, year)
        ):
            return told
        there = self.who(measure, unit, year - 1)
        return told | {
            "arrived": len(here.keys() - there.keys()),
            "left": len(there.keys() - here.keys()),
        }
