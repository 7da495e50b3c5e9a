"""How a measure works its number out of rows: docs/cells.md, 6; and how long a period is."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import Any

from ekokarta.release.proof.standing import Seen, says, takes


def worked_out(
    measure: Any, seen: list[Seen], heard: list[Seen], year: int
) -> tuple[Any, int, int, Any, Any]:
    """Value, n, n_expected, numerator and denominator of one measure."""
    word, of, per = measure["word"], measure["of"], measure["per"]
    here = [one for one in heard if one[1]]
    if word == "count":
        things = sum(stands_for(measure, row) for row, *_ in here)
        return float(things), len(here), len(here), None, None
    if word == "share":
        every = [row for row, counted, *_ in seen if counted]
        known = [
            row
            for row in every
            if all(says(row, name, year) not in (None, "") for name in measure["only"])
        ]
        part = sum(stands_for(measure, row) for row in known if takes(measure, row, year))
        whole = sum(stands_for(measure, row) for row in known)
        return (part / whole if whole else None), len(known), len(every), float(part), float(whole)
    if word == "reported":
        own = [row[of] for row, *_, mine in heard if mine]
        said = [number for number in own if number is not None]
        return (float(said[0]) if said else None), len(said), len(own), None, None
    if word == "mean":
        sizes = [exact(row[of]) for row, *_ in here if row[of] is not None]
        top = sum(sizes, Decimal(0))
        return (
            (float(top / len(sizes)) if sizes else None),
            len(sizes),
            len(here),
            float(top),
            float(len(sizes)),
        )
    names = (of, per) if word == "ratio" else (of,)
    both = [
        (row, w)
        for row, _, w, _ in heard
        if w is not None and all(row[name] is not None for name in names)
    ]
    top, bottom = (
        sum((exact(row[name]) * w for row, w in both), Decimal(0)) for name in (names[0], names[-1])
    )
    if word == "total":
        return (float(top) if both else None), len(both), len(heard), None, None
    return (
        (float(top / bottom) if bottom else None),
        len(both),
        len(heard),
        float(top),
        float(bottom),
    )


def stands_for(measure: Any, row: Any) -> int:
    """For how many things a row stands: for one, where it does not say."""
    name = measure.get("counting")
    said = row[name] if name else None
    return 1 if said is None else int(said)


def exact(number: float) -> Decimal:
    return Decimal(repr(number))


def speaking(measure: Any, seen: list[Seen], heard: list[Seen]) -> list[Seen]:
    """The rows whose own doubts are those of the cell."""
    if measure["word"] == "share":
        return [one for one in seen if one[1]]
    if measure["word"] == "reported":
        return [one for one in heard if one[3]]
    return heard if measure["word"] in ("total", "ratio") else [one for one in heard if one[1]]


def status_of(measure: Any, value: Any, expected: int, parts: bool, done: bool) -> str:
    """What the number is, or why there is none."""
    if expected:
        return "not_reported" if value is None else "measured" if value else "zero"
    if parts:
        return "not_applicable"
    if not done:
        return "not_reported"
    return {"sum": "zero", "none": "not_monitored"}.get(measure["over_space"], "not_applicable")


def days_of(period: str) -> int:
    """How many days a period has: of two with a stroke from the first day to the last."""
    first, _, last = period.partition("/")
    return (ends(last or first)[1] - ends(first)[0]).days + 1


def ends(text: str) -> tuple[date, date]:
    """The first and the last day of a year, a quarter, a month or a day."""
    year, _, rest = text.partition("-")
    if rest.startswith("Q"):
        months, days = (int(rest[1]) * 3 - 2, int(rest[1]) * 3), []
    else:
        parts = [int(part) for part in rest.split("-")] if rest else []
        months, days = ((parts[0], parts[0]) if parts else (1, 12)), parts[1:]
    first, last = (days * 2) if days else (1, monthrange(int(year), months[1])[1])
    return date(int(year), months[0], first), date(int(year), months[1], last)


def moved(row: Any) -> set[str]:
    """The units which an epoch of boundaries changed, by one line of the crosswalk."""
    stayed = row["source"] == row["target"]
    other = row["share"] < 0.99 if stayed else row["share"] > 0.01
    return {row["source"], row["target"]} if other else set()
