"""Simulated days: since when a thing stands, in which months things happen."""

from collections.abc import Iterator
from random import Random

from ekokarta.intake.simulated.cells import a_day
from ekokarta.intake.simulated.hints import YEARS, Hints
from ekokarta.terms import first_day

NEW = 0.3
"Of what stands, so much began in the years which are compared, if it could."


def stood(hints: Hints, chance: Random) -> tuple[str, str]:
    """From which day to which; an empty end means that it still stands."""
    first, last = hints.opened
    young = last >= YEARS[0] and (first >= YEARS[0] or chance.random() < NEW)
    opened = a_day(
        max(first, YEARS[0]) if young else first, last if young else min(last, YEARS[0] - 1), chance
    )
    if chance.random() >= hints.closed:
        return opened, ""
    closed = a_day(YEARS[0], YEARS[-1], chance)
    return opened, closed if closed > opened else ""


def happened(hints: Hints, chance: Random) -> Iterator[str]:
    """The days of all events, year by year, by season and trend."""
    weights = [hints.trend**n for n in range(len(YEARS))]
    for year, weight in zip(YEARS, weights, strict=True):
        n = round(hints.rows * weight / sum(weights))
        months = chance.choices(range(1, 13), hints.season, k=n)
        yield from sorted(f"{year}-{month:02}-{chance.randint(1, 28):02}" for month in months)


def then(day: str, years: list[int], chance: Random) -> str:
    """A day some years after another one; empty where that is."""
    if not day:
        return ""
    start = first_day(day)
    return start.replace(year=start.year + chance.choice(years), day=min(start.day, 28)).isoformat()
