"""When animals must be counted again: the interval is a row of the law, not a constant."""

from collections.abc import Iterable
from typing import Any

INTERVAL = "wildlife-census-interval"
"The subject of the norm: at least once in so many years."


def due(year: int, interval: float | None) -> str:
    """The last day of the year in which the next count is due; empty where no norm sets one."""
    return f"{year + int(interval)}-12-31" if interval else ""


def overdue(censuses: Iterable[Any], day: str) -> list[Any]:
    """The newest count of each species and place whose successor is missing on `day` (ISO text).

    An invented count is never the successor of a real one.
    """
    newest: dict[tuple[Any, ...], Any] = {}
    for census in censuses:
        same = (census.species_id, census.where_id, census.simulated)
        if same not in newest or newest[same].due < census.due:
            newest[same] = census
    late = [census for census in newest.values() if census.due and census.due < day]
    return sorted(late, key=lambda census: (census.due, census.species_id, census.where_id))
