"""Which rows count in a year, where they are seen, where a register is complete: docs/cells.md, 2 to 5."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

NOWHERE, WHOLE_COUNTRY = "not_distributed", "41700000000000"
LARGE, REPORTS = ("country", "oblast"), ("district", "city_oblast", "city_republican")
CLOSE = Decimal("1e-9")
Seen = tuple[Any, bool, Any, bool]
"A row as a unit sees it: the row, whether it counts there, its weight or None, whether it is the unit's own."


def counts(kind: str, row: Any, year: int) -> bool:
    """Whether a row counts in a year: it stands at its end, happened in it, was reported for it."""
    if kind == "place":
        opened, closed = row["opened_on"], row["closed_on"]
        return (opened is None or opened.year <= year) and (closed is None or closed.year > year)
    if kind == "event":
        return bool(row["happened_on"] and row["happened_on"].year == year)
    return bool(row.get("year") == year)


def says(row: Any, name: str, year: int) -> Any:
    """What a column says; of one with a history the state at the end of the year."""
    if f"{name}_course" not in row:
        return row.get(name)
    past = [s for s in row[f"{name}_course"] or [] if (s["since"] or "") <= f"{year}-12-31"]
    return past[-1]["state"] if past else None


def holds(measure: Any, row: Any, year: int) -> bool:
    """Whether `only` holds; what is not known does not hold."""
    return all(says(row, name, year) == value for name, value in measure["only"].items())


def happened(measure: Any, row: Any, year: int) -> bool:
    """Whether what a flow counts happened in the year: on a day, or as a step of a history."""
    name = measure["happened"]
    if f"{name}_course" not in row:
        return bool(row.get(name) and row[name].year == year)
    steps = row[f"{name}_course"] or []
    wanted = measure["happened_to"]
    return any(s["state"] == wanted and (s["since"] or "")[:4] == str(year) for s in steps)


def takes(measure: Any, row: Any, year: int) -> bool:
    """Whether a measure counts the row."""
    flow = measure.get("happened")
    return holds(measure, row, year) and (not flow or happened(measure, row, year))


class Standing:
    """The rows and sign-offs of a layer on the units of the release."""

    def __init__(self, manifest: Any, layer: Any, rows: list[Any], signed: Any) -> None:
        """`signed`: unit, year, simulated."""
        self.units = {unit["key"]: unit for unit in manifest["units"]}
        self.layer, self.rows, self.signed = layer, rows, set(signed)
        self.below: dict[str, list[str]] = defaultdict(list)
        for unit in manifest["units"]:
            if unit["parent"] in self.units and unit["parent"] != unit["key"]:
                self.below[unit["parent"]].append(unit["key"])
        self.seen = lru_cache(maxsize=None)(self._seen)
        self.complete = lru_cache(maxsize=None)(self._complete)

    def lineage(self, unit: str) -> list[str]:
        """The unit and all above it."""
        found: list[str] = []
        while unit in self.units and unit not in found:
            found.append(unit)
            unit = self.units[unit]["parent"]
        return found

    def looks_at(self, measure: Any, year: int, simulated: bool) -> list[Any]:
        """The rows of one side that count in the year; for a flow also those of which it happened."""
        flow, kind = measure.get("happened"), self.layer["kind"]
        return [
            row
            for row in self.rows
            if row["simulated"] == simulated
            and (counts(kind, row, year) or (flow and happened(measure, row, year)))
        ]

    def invented(self, measure: Any, year: int) -> bool:
        """Whether the invented side is told: nothing real was signed, and no real row speaks."""
        if any(when == year and not simulated for _, when, simulated in self.signed):
            return False
        real = self.looks_at(measure, year, False)
        figures = self.layer["kind"] == "figure"
        return not any(not figures or takes(measure, row, year) for row in real)

    def quiet(self, year: int, simulated: bool) -> set[str]:
        """Where an invented figure keeps silent beside a real one."""
        if not simulated or self.layer["kind"] != "figure":
            return set()
        return {r["where"] for r in self.rows if not r["simulated"] and counts("figure", r, year)}

    def ranked(self, flow: str, year: int, simulated: bool) -> Iterator[tuple[Any, set[str]]]:
        """The rows of one side, each with the units of which another figure of its series says a number."""
        measure = next((m for m in self.layer["measures"] if m["slug"] == flow), {"happened": ""})
        quiet = self.quiet(year, simulated) | {"abroad"}
        rows = [r for r in self.looks_at(measure, year, simulated) if r["where"] not in quiet]
        figures, series = self.layer["kind"] == "figure", self.layer["series"]
        told: Any = defaultdict(set)
        for row in rows if figures else []:
            if row.get("number") is not None and row["where"] in self.units:
                told[tuple(row.get(name) for name in series)].add(row["where"])
        for row in rows:
            yield row, told[tuple(row.get(name) for name in series)] - {row["where"]}

    def _seen(self, flow: str, year: int, simulated: bool) -> dict[str, list[Seen]]:
        """For each unit the rows which it sees; `flow`: the slug of a measure that is one, or nothing."""
        found: dict[str, list[Seen]] = defaultdict(list)
        for row, wholes in self.ranked(flow, year, simulated):
            for unit, counted, weight in self.shares(row["where"], wholes):
                found[unit].append((row, counted, weight, unit == row["where"]))
        return found

    def left(self, where: str, wholes: set[str]) -> dict[str, list[str]]:
        """For each part the units in which it is left: those of its lineage below the first whole."""
        found = {}
        for part in parts_of(where):
            line = self.lineage(part)
            stop = [at for at, unit in enumerate(line) if unit in wholes]
            found[part] = line[: stop[0]] if stop else line
        return found

    def shares(self, where: str, wholes: set[str]) -> list[tuple[str, bool, Any]]:
        """The units in which a row is seen, whether it counts there, and its weight."""
        parts, left = parts_of(where), self.left(where, wholes)
        units = {u for line in left.values() for u in line} if parts else {WHOLE_COUNTRY} - wholes
        weights: dict[str, Any] = {}
        for unit in units:
            inside = [parts[part] for part in parts if unit in left[part]]
            known = len(inside) < len(parts) and None not in inside
            part = sum(filter(None, inside), Decimal(0)) if known else None
            weights[unit] = Decimal(1) if len(inside) == len(parts) else part
        rows = [unit for unit in weights if self.units[unit]["type"] in REPORTS]
        whole = weights.get(WHOLE_COUNTRY) or Decimal(0)
        rest = whole - sum(weights[u] or Decimal(0) for u in rows)
        found = [(unit, True, weight) for unit, weight in weights.items()]
        alone = WHOLE_COUNTRY in weights and not rows
        return [*found, (NOWHERE, alone, rest)] if alone or abs(rest) > CLOSE else found

    def across(self, unit: str, year: int, simulated: bool) -> Iterator[tuple[Any, Decimal]]:
        """Rows told of the unit's parts together or of an unknown one, with what no part of it tells."""
        for row, wholes in self.ranked("", year, simulated):
            left, told = self.left(row["where"], wholes - {unit}), parts_of(row["where"])
            held = all(unit in line for line in left.values()) if told else unit == WHOLE_COUNTRY
            if held and row["where"] != unit:
                weights = {u: w for u, _, w in self.shares(row["where"], wholes)}
                rest = 1 - sum((weights.get(u) or Decimal(0) for u in self.below[unit]), Decimal(0))
                if rest > CLOSE:
                    yield row, rest

    def _complete(self, unit: str, year: int, simulated: bool) -> bool:
        """Whether no record of the unit means that there is none."""
        if unit == NOWHERE:
            return self.complete(WHOLE_COUNTRY, year, simulated)
        signed = {u for u, when, side in self.signed if (when, side) == (year, simulated)}
        signed -= self.quiet(year, simulated)
        below = self.below[unit]
        if unit in signed or (below and all(self.complete(u, year, simulated) for u in below)):
            return True
        line = self.lineage(unit)
        return any(
            whole in signed and self._known(line[1 : at + 1], whole, year, simulated)
            for at, whole in enumerate(line)
            if at
        )

    def _known(self, between: list[str], whole: str, year: int, simulated: bool) -> bool:
        """Whether a sign-off of the whole says something of a part: no record is told of more than it."""
        seen = [row for row, *_ in self.seen("", year, simulated)[whole]]
        told = any(set(between) & parts_of(row["where"]).keys() for row in seen)
        vague = whole == WHOLE_COUNTRY and any(not parts_of(row["where"]) for row in seen)
        large = self.units[whole]["level"] in LARGE and self.units[whole]["type"] not in REPORTS
        return not told and not vague and (large or bool(seen))


def parts_of(where: str) -> dict[str, Any]:
    """The units that `where` names, with their shares."""
    pairs = (piece.strip().partition("=") for piece in where.split(";"))
    return {unit: Decimal(share) if share else None for unit, _, share in pairs if unit.isdigit()}
