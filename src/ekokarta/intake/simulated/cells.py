"""A value by chance for each kind of column, as a sheet would say it. A kind not here raises."""

from collections import defaultdict
from decimal import Decimal
from functools import singledispatch
from math import exp, log10
from random import Random
from re import sub
from typing import Any

from ekokarta.layers import (
    Amount,
    Code,
    Column,
    Course,
    Day,
    Flag,
    Located,
    Name,
    Period,
    PersonalName,
    PersonalText,
    Qualified,
    Quantity,
    Reference,
    State,
    Text,
    Year,
    read_course,
)

Said = dict[str, Any]


@singledispatch
def by_chance(column: Column, said: Said, chance: Random) -> str:
    """What a cell of this column says; empty for not known. `said` are the hints of the column."""
    raise TypeError(f"Nothing simulates a {type(column).__name__} ({column.name}).")


@by_chance.register(Name)
@by_chance.register(Period)
@by_chance.register(Text)
def _(column: Column, said: Said, chance: Random) -> str:
    return str(chance.choice(said["choice"])) if "choice" in said else ""


@by_chance.register(PersonalName)
@by_chance.register(PersonalText)
def _(column: Column, said: Said, chance: Random) -> str:
    """Nobody: what a test for private words looks for."""
    return f"Условное лицо {chance.randrange(1, 1000)}"


@by_chance.register
def _(column: Code, said: Said, chance: Random) -> str:
    return weighted(said, [*(column.codes.words() if column.codes else ())], chance)


@by_chance.register
def _(column: Flag, said: Said, chance: Random) -> str:
    return weighted(said, ["true", "true", "false", "false", ""], chance)


@by_chance.register
def _(column: Course, said: Said, chance: Random) -> str:
    """A pattern: «none; {2020-2022} building; {2022-2024} works» with months by chance, rising."""
    states = [*(column.codes.words() if column.codes else ())]
    for _ in range(20):
        pattern = weighted(said, states, chance)
        if not pattern:
            return ""
        text = sub(r"\{(\d{4})-(\d{4})\}", lambda m: _month(int(m[1]), int(m[2]), chance), pattern)
        if _rises(text):
            return text
    return str(states[0])


@by_chance.register(Quantity)
@by_chance.register(Amount)
def _(column: Any, said: Said, chance: Random) -> str:
    """Log-normal round the median, to two significant digits; money in som."""
    if chance.random() < said.get("missing", 0.0):
        return ""
    median = said.get("median", 5000 if isinstance(column, Amount) else 10)
    value = median * exp(chance.gauss(0, said.get("sd", 0.6)))
    for validator in column.validators:
        limit = getattr(validator, "limit_value", None)
        if getattr(validator, "code", "") == "max_value" and limit is not None:
            value = min(value, limit)
        if getattr(validator, "code", "") == "min_value" and limit is not None:
            value = max(value, limit)
    return number(_whole(column, value), said.get("digits", 2))


def _whole(column: Any, value: float) -> float:
    """What counts things has no fractions, also where it is invented."""
    return round(value) if getattr(column.unit, "whole", False) else value


@by_chance.register
def _(column: Qualified, said: Said, chance: Random) -> str:
    """A number, now and then with the word of its source: `weights` of the qualifiers."""
    if chance.random() < said.get("missing", 0.0):
        return ""
    value = max(
        said.get("median", 10) * exp(chance.gauss(0, said.get("sd", 0.6))), column.minimum or 0
    )
    text = number(_whole(column, value), said.get("digits", 2))
    word = weighted(said, ["exact"], chance)
    return text if word == "exact" else f"{word} {text}"


@by_chance.register
def _(column: Year, said: Said, chance: Random) -> str:
    return str(chance.randint(*said.get("years", (2005, 2024))))


@by_chance.register
def _(column: Day, said: Said, chance: Random) -> str:
    """Only where somebody said between which years, or what must be filled in."""
    first, last = said.get("years", (2010, 2024))
    return a_day(first, last, chance) if "years" in said or not column.blank else ""


@by_chance.register
def _(column: Reference, said: Said, chance: Random) -> str:
    keys = said.get("keys", ())
    missing = column.null and chance.random() < said.get("missing", 0.2)
    return "" if missing or not keys else str(chance.choice(keys))


def keys_of(column: Any, said: Said) -> list[str]:
    """The keys to which the column may refer, in stable order: invented ones where there are any.

    Of bodies only those: what is invented is never pinned on anybody who exists.
    """
    return [str(key) for key in _referable(column, said).values_list("key", flat=True)]


def keys_by_unit(column: Any, said: Said) -> dict[str, list[str]]:
    """The same keys by where the records lie; nothing for a register without a place."""
    found: dict[str, list[str]] = defaultdict(list)
    if issubclass(column.remote_field.model, Located):
        for key, where in _referable(column, said).values_list("key", "where_id"):
            found[str(where)].append(str(key))
    return found


def _referable(column: Any, said: Said) -> Any:
    target = column.remote_field.model
    among = {f"{name}__in": values for name, values in said.get("among", {}).items()}
    accepted = target._default_manager.filter(state=State.ACCEPTED, **among).order_by("key")
    invented = accepted.filter(simulated=True)
    pinned = invented.exists() or target._meta.label == "subjects.Body"
    return invented if pinned else accepted


def weighted(said: Said, usual: list[str], chance: Random) -> str:
    """One of the words of `weights`, else one of the usual ones."""
    weights = said.get("weights")
    return chance.choices([*weights], [*weights.values()])[0] if weights else chance.choice(usual)


def part_of(column: Any, whole: str, shares: list[float], chance: Random) -> str:
    """One of `shares` of what another column says, to the hundredth or whole; empty where it says nothing."""
    share = Decimal(str(chance.choice(shares)))
    step = Decimal(1) if getattr(column.unit, "whole", False) else Decimal("0.01")
    return format((Decimal(whole) * share).quantize(step), "f") if whole else ""


def number(value: float, digits: int) -> str:
    """`value` to so many significant digits, as plain text."""
    if not value:
        return "0"
    places = digits - 1 - int(log10(abs(value)) // 1)
    rounded = round(value, places)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded:.{max(places, 0)}f}"


def a_day(first: int, last: int, chance: Random) -> str:
    """A day between two years, as ISO text."""
    return f"{chance.randint(first, last)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _month(first: int, last: int, chance: Random) -> str:
    return f"{chance.randint(first, last)}-{chance.randint(1, 12):02}"


def _rises(text: str) -> bool:
    try:
        return bool(read_course(text))
    except ValueError:
        return False
