"""The status table of the README, out of docs/systems.csv."""

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
STATES = ("works", "partial", "planned")


class System(NamedTuple):
    """One of the 122 systems that the ministry's report describes or implies."""

    number: str
    title: str
    state: str
    tests: tuple[str, ...]
    "Paths from the root of the repository, which prove the state."


def systems() -> list[System]:
    """All rows of docs/systems.csv, in their order."""
    with (ROOT / "docs/systems.csv").open(encoding="utf-8", newline="") as file:
        return [
            System(row["number"], row["title"], row["state"], tuple(row["tests"].split()))
            for row in csv.DictReader(file)
        ]


def faults() -> list[str]:
    """What is wrong with the table: an unknown state, a claim without a test, a test that is absent."""
    found = []
    for system in systems():
        if system.state not in STATES:
            found.append(f"{system.number}: unknown state {system.state!r}")
        if (system.state != "planned") != bool(system.tests):
            found.append(f"{system.number}: {system.state} with {len(system.tests)} tests")
        found += [
            f"{system.number}: there is no {path}"
            for path in system.tests
            if not (ROOT / path).exists()
        ]
    return found


def table() -> str:
    """Counts, then what works at least in part, then the rest folded away."""
    rows = systems()
    count = Counter(system.state for system in rows)
    told = ", ".join(f"{count[state]} {state}" for state in STATES)
    begun = [system for system in rows if system.state != "planned"]
    rest = [system for system in rows if system.state == "planned"]
    return (
        f"Of {len(rows)} systems: {told}.\n\n"
        + _lines(("№", "system", "state", "tests that prove it"), [_row(s) for s in begun])
        + f"\n<details><summary>Planned: {len(rest)}</summary>\n\n"
        + _lines(("№", "system"), [[s.number, s.title] for s in rest])
        + "\n</details>\n"
    )


def _row(system: System) -> list[str]:
    tests = ", ".join(f"[{Path(path).stem}]({path})" for path in system.tests)
    return [system.number, system.title, system.state, tests]


def _lines(head: tuple[str, ...], rows: list[list[str]]) -> str:
    every = [list(head), ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in every)
