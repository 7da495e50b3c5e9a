"""A state that changes: what a thing was, and since when."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ekokarta.terms import first_day


class Step(NamedTuple):
    """From the day `since` on (ISO 8601, may be partial; empty: always) it is `state`, a code."""

    since: str
    state: str


@lru_cache(maxsize=4_096)
def read_course(text: str) -> tuple[Step, ...]:
    """What "none; 2021-05 building; 2023-08-01 works" says, in the order of time.

    Only the first step may lack its day. Raises ValueError for anything else.
    """
    steps = tuple(_step(part.strip()) for part in text.split(";")) if text else ()
    days = [step.since for step in steps]
    rising = all(a < b for a, b in pairwise(days))  # ISO text, also partial, sorts like days
    if not (rising and all(days[1:])):
        raise ValueError(text)
    return steps


def written_course(steps: tuple[Step, ...]) -> str:
    """The text which `read_course` reads as these steps."""
    return "; ".join(" ".join(filter(None, step)) for step in steps)


@lru_cache(maxsize=4_096)
def state_in(text: str, year: int) -> str:
    """The code of the state at the end of `year`; empty where it is not known."""
    return state_on(text, f"{year}-12-31")


def state_on(text: str, day: str) -> str:
    """The code of the state on `day` (ISO text); empty where it is not known."""
    told = [step for step in read_course(text) if step.since <= day]
    return told[-1].state if told else ""


def _step(text: str) -> Step:
    since, _, state = text.rpartition(" ")
    if since:
        first_day(since)
    if not state:
        raise ValueError(text)
    return Step(since, state)
