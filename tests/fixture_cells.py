"""The cube of the fixture: numbers that follow from the rows where there are any, else invented."""

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random
from typing import Any, NamedTuple

import pyarrow as pa
from fixture_rows import Row

from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, LayerFacts, UnitFacts

FIELDS: list[tuple[str, pa.DataType]] = [
    ("layer", pa.string()),
    ("measure", pa.string()),
    ("unit", pa.string()),
    ("level", pa.string()),
    ("year", pa.int16()),
    ("value", pa.float64()),
    ("numerator", pa.float64()),
    ("denominator", pa.float64()),
    ("n", pa.int64()),
    ("n_expected", pa.int64()),
    ("status", pa.string()),
    ("flags", pa.list_(pa.string())),
    ("arrived", pa.int64()),
    ("left", pa.int64()),
    ("revised", pa.int64()),
]
COLUMNS = pa.schema(FIELDS)


class Place(NamedTuple):
    """A row of the table: a unit with all below it, or «не распределено»."""

    key: str
    level: str
    inside: frozenset[str]
    type: str = ""


class Said(NamedTuple):
    """What stands in the cell."""

    value: float | None
    n: int | None
    n_expected: int | None
    status: str
    flags: Sequence[str] = ()
    numerator: float | None = None
    denominator: float | None = None


Why = tuple[int | None, int | None, int | None]
UNTOLD: Why = (None, None, None)
"Of persons, of what is not known, of the first year."
MISSING = Said(None, 0, None, "not_reported")
WITHHELD = Said(None, None, None, "withheld")


def cells(
    layers: Sequence[LayerFacts],
    units: Sequence[UnitFacts],
    years: Sequence[int],
    rows: dict[str, list[Row]],
) -> Iterator[tuple[Any, ...]]:
    """Every layer × measure × unit × year, as the columns of `COLUMNS`."""
    places = [
        *(_place(unit, units) for unit in units),
        Place(NOT_DISTRIBUTED, "country", frozenset()),
    ]
    for layer in layers:
        for measure in layer.measures:
            for place in places:
                for year in years:
                    said = _said(layer.slug, measure.slug, place, year, rows.get(layer.slug, []))
                    where = (layer.slug, measure.slug, place.key, place.level, year)
                    numbers = (
                        said.value,
                        said.numerator,
                        said.denominator,
                        said.n,
                        said.n_expected,
                    )
                    here = rows.get(layer.slug, []) if said.value is not None else []
                    why = _why(measure.slug, here, place, year, years[0])
                    yield (*where, *numbers, said.status, sorted(said.flags), *why)


def _place(unit: UnitFacts, units: Sequence[UnitFacts]) -> Place:
    inside, grown = {unit.key}, 0
    while grown != len(inside):
        grown = len(inside)
        inside |= {u.key for u in units if u.parent in inside}
    return Place(unit.key, unit.level, frozenset(inside), unit.type)


def _said(layer: str, measure: str, place: Place, year: int, rows: list[Row]) -> Said:
    if layer == "reported-facts":
        return _reported(place, year)
    if place.level == "below":
        return Said(None, None, None, "not_applicable")
    if layer == "violations":
        return _violation(measure, place, year)
    return _from_rows(measure, place, year, rows)


def _from_rows(measure: str, place: Place, year: int, rows: list[Row]) -> Said:
    here = [r for r in rows if _lies(r, place) and (r["opened_on"] or date.min).year <= year]
    flags = _flags(here, place, year)
    if not here:
        return _nothing(measure, place, year, simulated=all(row["simulated"] for row in rows))
    if measure == "count":
        return Said(float(len(here)), len(here), len(here), "measured", flags)
    if measure == "total_area":
        return _total(here, place, flags)
    known = [row["authorised"] for row in here if row["authorised"] is not None]
    if not known:
        return Said(None, 0, len(here), "not_reported")
    part = float(known.count(False))
    status = "measured" if part else "zero"
    return Said(part / len(known), len(known), len(here), status, flags, part, float(len(known)))


def _nothing(measure: str, place: Place, year: int, *, simulated: bool) -> Said:
    """Three of ten were silent in the first year; of the others a signature says zero."""
    if _chance(place.key).random() < 0.3 and year == 2022:
        return MISSING
    flags = ["simulated"] if simulated else []
    if measure == "share_authorised_false":
        return Said(None, 0, 0, "not_applicable", flags)
    return Said(0.0, 0, 0, "zero", flags)


def _total(here: list[Row], place: Place, flags: list[str]) -> Said:
    whole = [row for row in here if set(row["units"]) <= place.inside or place.key == COUNTRY]
    areas = [row["area"] for row in whole if row["area"] is not None]
    more = [*flags, "undivided"] if len(whole) < len(here) else flags
    if not areas:
        return Said(None, 0, len(here), "not_reported", more if len(whole) < len(here) else ())
    return Said(round(sum(areas), 2), len(areas), len(here), "measured", more)


def _why(measure: str, rows: list[Row], place: Place, year: int, first: int) -> Why:
    """How many places came; none ever closes here, and one of the first rows was corrected."""
    here = [row for row in rows if _lies(row, place)]
    if not here:
        return UNTOLD
    came = sum((row["opened_on"] or date.min).year == year for row in here)
    revised = sum(row["id"] in REVISED for row in here)
    return (None, None, revised) if year == first else (came, 0, revised)


REVISED = (1, 2)
"The ids of the rows which somebody corrected."


def _lies(row: Row, place: Place) -> bool:
    if place.key == COUNTRY:
        return True
    return (
        not row["units"] if place.key == NOT_DISTRIBUTED else bool(place.inside & set(row["units"]))
    )


def _flags(here: list[Row], place: Place, year: int) -> list[str]:
    flags = ["simulated"] if any(row["simulated"] for row in here) else []
    flags += ["provisional"] if year == 2024 else []
    partial = any(r["opened_on_precision"] == "year" and r["opened_on"].year == year for r in here)
    flags += ["estimated"] if partial else []
    return flags + (["boundary_changed"] if place.key == "41703211000000" and year == 2024 else [])


def _violation(measure: str, place: Place, year: int) -> Said:
    """Invented counts; 1 and 2 are withheld. A whole is the sum of what stands below it."""
    counts = [_violations_in(key, year) for key in sorted(place.inside)]
    total = sum(counts)
    if place.key == NOT_DISTRIBUTED or total == 0:
        return Said(0.0, 0, 0, "zero")
    if total in (1, 2):
        return WITHHELD
    flags = ["simulated", *(["provisional", "partial_year"] if year == 2024 else [])]
    value = float(total) if measure == "count" else round(total * 1350.5, 2)
    return Said(value, total, total, "measured", flags)


def _violations_in(key: str, year: int) -> int:
    reports = key[3:5] != "11" or key == "41711000000000"
    own = key[5:] != "000000000" or key in ("41711000000000", "41721000000000")
    return _chance(f"{key}{year}").choice((0, 1, 2, 4, 7, 11, 16, 25)) if reports and own else 0


def _reported(place: Place, year: int) -> Said:
    """The report speaks of the country and of the capital; other units have said nothing."""
    if place.level == "below":
        return Said(None, None, None, "not_applicable")
    if year == 2022 and place.key == "41721000000000":
        return Said(0.5, 1, 1, "non_detect")
    flags = ["inexact"] if year == 2023 else ["method_changed"] if year == 2024 else []
    if place.key == "41711000000000" and year == 2024:
        flags.append("boundary_changed")
    known = {COUNTRY: 33920.4, "41711000000000": 18350.0, NOT_DISTRIBUTED: 15570.4}
    if place.key not in known:
        return MISSING
    return Said(round(known[place.key] * (1 + (year - 2023) / 20), 1), 1, 1, "measured", flags)


def _chance(seed: str) -> Random:
    return Random(seed)
