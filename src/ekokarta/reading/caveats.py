"""What must stand beside a number, as the rows say it: the flags of docs/cells.md."""

from calendar import isleap, monthrange
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ekokarta.reading.standing import Part
from ekokarta.release import Caveat, LayerFacts, MeasureFacts, Status

Row = Mapping[str, Any]
DAYS = ("opened_on", "closed_on", "happened_on", "expires_on")
"The days from which it follows when a row counts."
EXACT = (None, "", "exact", "derived")


class Asked(NamedTuple):
    """The cell, as far as it is known."""

    layer: LayerFacts
    measure: MeasureFacts
    unit: str
    year: int
    complete: bool
    simulated: bool
    status: Status


def caveats(
    asked: Asked, speakers: Sequence[Part], redrawn: Collection[str], unfinished: int
) -> frozenset[Caveat]:
    """Every flag but those that other cells decide."""
    found = set(_of_speakers(asked, speakers)) if speakers else set()
    if asked.simulated and (speakers or asked.status is Status.ZERO):
        found.add(Caveat.SIMULATED)
    if asked.status is not Status.NOT_REPORTED:
        found |= {Caveat.PARTIAL_YEAR} if asked.year >= unfinished else set()
        found |= {Caveat.BOUNDARY_CHANGED} if asked.unit in redrawn else set()
    return frozenset(found)


def _of_speakers(asked: Asked, speakers: Sequence[Part]) -> Iterator[Caveat]:
    measure, rows = asked.measure, [part.row for part in speakers]
    if not asked.complete:
        yield Caveat.PROVISIONAL
    if any(_estimated(asked.layer, row, asked.year) for row in rows):
        yield Caveat.ESTIMATED
    if measure.word in ("total", "ratio") and any(part.weight is None for part in speakers):
        yield Caveat.UNDIVIDED
    told = ["qualifier", *(f"{name}_qualifier" for name in (measure.of, measure.per) if name)]
    if any(row.get(name) not in EXACT for row in rows for name in told):
        yield Caveat.INEXACT
    if asked.layer.kind == "figure" and _in_part(asked, rows):
        yield Caveat.PARTIAL_YEAR


def methods_of(speakers: Sequence[Part]) -> set[str]:
    """How the numbers of those that count there were made; empty where nobody speaks."""
    return {str(part.row.get("method") or "") for part in speakers if part.counted}


def _estimated(layer: LayerFacts, row: Row, year: int) -> bool:
    if layer.generalised:
        return False
    rough = any(row.get(f"{day}_precision") in ("year", "month") for day in DAYS)
    if rough or row.get("presumed"):
        return True
    if layer.kind != "place" or layer.ageless or row.get("opened_on"):
        return False
    steps = [s for name, told in row.items() if name.endswith("_course") for s in told or ()]
    return not any(step["since"] and step["since"] <= f"{year}-12-31" for step in steps)


def _in_part(asked: Asked, rows: Sequence[Row]) -> bool:
    """Whether the figures speak of less than the year."""
    if asked.layer.figures == "state":
        return False
    whole = 366 if isleap(asked.year) else 365
    if asked.layer.figures == "flow":
        days: dict[Any, int] = defaultdict(int)
        for row in rows:
            days[row["where"], *(row.get(n) for n in asked.layer.series)] += _days(row["period"])
        return any(n < whole for n in days.values())
    if asked.measure.word in ("count", "share"):
        return False
    return any(_days(row["period"]) < whole for row in rows)


def _days(period: str) -> int:
    """How many days «2024», «2024-05», «2024-Q2», «2024-01/2024-06» have."""
    first, _, last = period.partition("/")
    begins, ends = _ends(first)[0], _ends(last or first)[1]
    return (ends - begins).days + 1


def _ends(text: str) -> tuple[date, date]:
    year = int(text[:4])
    if text[4:6] == "-Q":
        month = int(text[6]) * 3
        return date(year, month - 2, 1), date(year, month, monthrange(year, month)[1])
    if len(text) == 10:
        return date.fromisoformat(text), date.fromisoformat(text)
    months = (int(text[5:7]),) * 2 if len(text) == 7 else (1, 12)
    return date(year, months[0], 1), date(year, months[1], monthrange(year, months[1])[1])
