"""The 75 % rule: which hours make a day, which days make a year."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from ekokarta.science.hourly import Hour, daily_means, days_over, year_of

FIRST = datetime(2022, 5, 1)


def day(*values: str, first: int = 1, of: datetime = FIRST) -> Iterator[Hour]:
    """Hours of a day which end at 01:00, 02:00 and so on."""
    for n, value in enumerate(values, start=first):
        yield Hour(of + timedelta(hours=n), Decimal(value))


@pytest.mark.parametrize(("hours", "complete"), [(24, True), (18, True), (17, False), (0, False)])
def test_a_day_needs_eighteen_hours(hours: int, complete: bool) -> None:
    assert bool(daily_means(day(*["10"] * hours))) is complete


def test_an_hour_that_ends_at_midnight_belongs_to_the_day_before() -> None:
    found = daily_means(day(*["10"] * 23, "34"))
    assert found == {date(2022, 5, 1): Fraction(11)}


def test_an_hour_told_twice_counts_once_and_told_differently_not_at_all() -> None:
    same = [*day(*["10"] * 18), *day("10", first=1)]
    assert daily_means(same) == {date(2022, 5, 1): Fraction(10)}
    differently = [*day(*["10"] * 18), *day("99", first=1)]
    assert daily_means(differently) == {}


def test_noise_below_zero_stays_in_the_mean() -> None:
    assert daily_means(day(*["-1"] * 9, *["3"] * 9)) == {date(2022, 5, 1): Fraction(1)}


@pytest.mark.parametrize(
    ("year", "days", "complete"),
    [
        (2022, 274, True),
        (2022, 273, False),
        (2020, 275, True),
        (2020, 274, False),
        (2022, 0, False),
    ],
)
def test_a_year_needs_three_quarters_of_its_days(year: int, days: int, complete: bool) -> None:
    means = {date(year, 1, 1) + timedelta(days=n): Fraction(7) for n in range(days)}
    found = year_of(means, year)
    assert found.mean == (Fraction(7) if complete else None)
    assert found.capture == Fraction(days, 366 if year == 2020 else 365)


def test_the_mean_of_a_year_is_the_mean_of_its_days_and_of_no_other_year() -> None:
    means = {date(2022, 1, 1) + timedelta(days=n): Fraction(n % 2) for n in range(300)}
    assert year_of({**means, date(2021, 12, 31): Fraction(900)}, 2022).mean == Fraction(1, 2)


def test_a_day_at_the_limit_is_not_over_it() -> None:
    means = {date(2022, 1, n): Fraction(n) for n in (14, 15, 16)} | {date(2023, 1, 1): Fraction(99)}
    assert days_over(means, 2022, Fraction(15)) == 1


def test_a_mean_that_floats_would_miss() -> None:
    """24 × 35.4: doubles give 35.399999999999984, and a day at the limit would not be at it."""
    assert daily_means(day(*["35.4"] * 24)) == {date(2022, 5, 1): Fraction("35.4")}
