"""A year of hourly measurements: its mean, its days over a limit, and how complete it is.

The 75 % rule: a day needs 18 of its 24 hours, a year three quarters of its days. What is less
complete has a capture and no mean. Numbers are exact fractions: the same hours give the same mean.
"""

from calendar import isleap
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

HOURS_OF_A_DAY = 18
ENOUGH = Fraction(3, 4)


class Hour(NamedTuple):
    """One measurement: local time at which its hour ended, and the value."""

    ended: datetime
    value: Decimal


class Year(NamedTuple):
    """What the days of a year say; `mean` is None where they are too few."""

    mean: Fraction | None
    capture: Fraction
    "Part of the days of the year which have enough hours, 0 to 1."


def daily_means(hours: Iterable[Hour], least: int = HOURS_OF_A_DAY) -> dict[date, Fraction]:
    """The mean of each day that has at least `least` hours.

    An hour belongs to the day in which it began. One that was told twice, differently, is not used.
    """
    told: dict[datetime, set[Decimal]] = defaultdict(set)
    for hour in hours:
        told[hour.ended].add(hour.value)
    days: dict[date, list[Decimal]] = defaultdict(list)
    for ended, values in sorted(told.items()):
        if len(values) == 1:
            days[(ended - timedelta(hours=1)).date()].extend(values)
    return {
        day: Fraction(sum(values)) / len(values)
        for day, values in days.items()
        if len(values) >= least
    }


def year_of(days: Mapping[date, Fraction], year: int, enough: Fraction = ENOUGH) -> Year:
    """The mean of the daily means of `year`, and how many of its days there are."""
    means = [mean for day, mean in days.items() if day.year == year]
    capture = Fraction(len(means), 366 if isleap(year) else 365)
    complete = bool(means) and capture >= enough
    return Year(Fraction(sum(means)) / len(means) if complete else None, capture)


def days_over(days: Mapping[date, Fraction], year: int, limit: Fraction) -> int:
    """On how many days of `year` the daily mean was above `limit`."""
    return sum(mean > limit for day, mean in days.items() if day.year == year)
