"""Which of the 122 systems work, by which steps a person sees it: out of docs/systems.csv."""

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
STATES = ("works", "partial", "planned")
ROWS = {
    "real": "with `make run DEMO=0` too",
    "simulated": "with simulated rows",
    "none": "after an import of your own",
}
"How far the steps go without anything else: `works` speaks of the system, this of its data."


class System(NamedTuple):
    """One of the 122 systems that the ministry's report describes or implies."""

    number: str
    title: str
    acceptance: str
    "The least that must hold before it may be said to work; empty: register, history, sheets."
    state: str
    rows: str
    steps: str
    "What a person does to see it: pages, commands, places at the desk."
    lacks: str
    "What of it is not there; empty where it works."
    tests: tuple[str, ...]
    "Paths from the root of the repository, which hold the state."


def systems() -> list[System]:
    """All rows of docs/systems.csv, in their order."""
    with (ROOT / "docs/systems.csv").open(encoding="utf-8", newline="") as file:
        return [_system(*row) for row in list(csv.reader(file))[1:]]


def _system(*words: str) -> System:
    """One row, its columns in the order of the fields."""
    *first, tests = words
    number, title, acceptance, state, rows, steps, lacks = first
    return System(number, title, acceptance, state, rows, steps, lacks, tuple(tests.split()))


def faults() -> list[str]:
    """What is wrong with the table: a claim without steps or tests, a part that is not named."""
    return [f"{system.number}: {fault}" for system in systems() for fault in _faults(system)]


def _faults(system: System) -> list[str]:
    begun = system.state != "planned"
    return [
        *(["unknown state"] if system.state not in STATES else []),
        *(["unknown rows"] if begun and system.rows not in ROWS else []),
        *(["no steps by which one sees it"] if begun and not system.steps else []),
        *(["steps of what is only planned"] if not begun and system.steps else []),
        *(["partial, and nothing is named that it lacks"] if _is_vague(system) else []),
        *(["works, and something lacks"] if system.state == "works" and system.lacks else []),
        *(["a state without a test, or a test without one"] if begun != bool(system.tests) else []),
        *(f"there is no {path}" for path in system.tests if not (ROOT / path).exists()),
    ]


def _is_vague(system: System) -> bool:
    return system.state == "partial" and not system.lacks


def counts() -> str:
    """One sentence for the README."""
    count = Counter(system.state for system in systems())
    told = ", ".join(f"{count[state]} {state}" for state in STATES)
    return f"Of 122 systems: {told}. [docs/systems.md](docs/systems.md) names the steps.\n"


def page() -> str:
    """docs/systems.md: a part for each state, what works first."""
    rows = systems()
    parts = [INTRO, OWN_ROWS, AFTER]
    for state, head, cells in (
        ("works", ("№", "system", "what must hold", "see it yourself", "rows", "tests"), _works),
        ("partial", ("№", "system", "see it yourself", "rows", "what it lacks", "tests"), _partly),
        ("planned", ("№", "system", "what must hold"), _planned),
    ):
        here = [system for system in rows if system.state == state]
        parts.append(f"\n## {state.capitalize()}: {len(here)}\n\n")
        parts.append(_lines(head, [cells(system) for system in here]))
    return "".join(parts)


def _works(system: System) -> list[str]:
    return [*_named(system), system.acceptance, system.steps, ROWS[system.rows], _tests(system)]


def _partly(system: System) -> list[str]:
    return [*_named(system), system.steps, ROWS[system.rows], system.lacks, _tests(system)]


def _planned(system: System) -> list[str]:
    return [*_named(system), system.acceptance]


def _named(system: System) -> list[str]:
    return [system.number, system.title]


def _tests(system: System) -> str:
    return ", ".join(f"[{Path(path).stem}](../{path})" for path in system.tests)


def _lines(head: tuple[str, ...], rows: list[list[str]]) -> str:
    every = [list(head), ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in every)


INTRO = """# The systems of the report

Generated from `docs/systems.csv` by `make generate`; do not edit.

The ministry's report of January 2024 describes or implies 122 systems. One *works* where a person sees
that what must hold does hold, by the steps named: on a page, at the desk, by a command or in a file. It is
*partial* where something of it is missing, which is named, and *planned* where nothing is there.
Files of an import are made with `manage.py template LAYER FILE` or by hand, as CSV: a line of columns, a line
a row; a name with a comma stands in quotes. Commands run as `.venv/bin/python manage.py …`, with the
`EKOKARTA_DATA` of `make run`; they speak Russian with `--language ru`. A list shows the first columns, the card
of a record all of them; a release follows an import within a minute.

**Your own rows.** The demo's rows stand under agreements of their own, so an import is seen by the public only after a
display agreement, with `DEMO=0` too. Import this once a register, with its slug for `REGISTER`, and then the rows:

```
manage.py import display-agreements agreement.csv --by approver --accept
manage.py import REGISTER rows.csv --by approver --accept
```

where `agreement.csv` holds

```
"""
OWN_ROWS = """name,register,ground,stage,agreed_on,owner,act_text,approver,refreshed
Показ,REGISTER,акт владельца,согласовано,2026-11-30,Министерство,Приказ № 1,Отдел,раз в год
"""
AFTER = """```
"""
