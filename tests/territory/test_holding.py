"""What holds where a permit is asked for, on its day."""

from dataclasses import dataclass
from typing import Any

import pytest
from shapely.geometry import Point, box

from ekokarta.territory.holding import holding, in_term

COUNTRY, CHUI, SOKULUK, BISHKEK = (
    "41700000000000",
    "41708000000000",
    "41708219000000",
    "41711000000000",
)
HERE = frozenset({SOKULUK, CHUI, COUNTRY})


@dataclass
class Ban:
    where_id: str
    geometry: Any = None
    begins: str = ""
    ends: str = ""

    def holds_on(self, day: str) -> bool:
        return in_term(day, self.begins, self.ends)


def held(ban: Ban, *, day: str = "2023-06-01", shape: Any = None, units: Any = HERE) -> bool:
    return holding([ban], day, shape=shape, units=units) == [ban]


@pytest.mark.parametrize(
    ("begins", "ends", "day", "holds"),
    [
        ("", "", "1990-01-01", True),
        ("2023", "2026", "2022-12-31", False),
        ("2023", "2026", "2023-01-01", True),
        ("2023", "2026", "2026-12-31", True),
        ("2023", "2026", "2027-01-01", False),
        ("2023-04-15", "2023-05", "2023-05-31", True),
        ("2023-04-15", "2023-05", "2023-06-01", False),
        ("2023-04-15", "", "2023-04-15", True),
    ],
)
def test_both_ends_of_a_term_belong_to_it(begins: str, ends: str, day: str, holds: bool) -> None:
    assert in_term(day, begins, ends) is holds


def test_without_an_area_it_holds_in_its_units_and_all_that_is_in_them() -> None:
    for where in (COUNTRY, CHUI, SOKULUK, f"{BISHKEK}=0.3; {CHUI}=0.7"):
        assert held(Ban(where)), where
    for where in (BISHKEK, "unknown", "transboundary"):
        assert not held(Ban(where)), where


def test_with_an_area_it_holds_where_the_area_is_and_nowhere_else() -> None:
    zone = Ban(BISHKEK, box(74.4, 42.8, 74.7, 42.9))
    assert held(zone, shape=Point(74.5, 42.85)) and held(zone, shape=Point(74.4, 42.8))
    assert not held(zone, shape=Point(74.5, 42.95))
    assert held(zone, shape=box(74.69, 42.7, 75, 43)), "a site that touches the zone"


def test_who_does_not_know_the_place_is_told_every_ruling_of_the_unit() -> None:
    zone = Ban(SOKULUK, box(74.4, 42.8, 74.7, 42.9))
    assert held(zone) and not held(zone, units={BISHKEK, COUNTRY})


def test_a_mere_point_rules_the_unit_that_it_names() -> None:
    assert held(Ban(SOKULUK, Point(74.2, 42.9)), shape=Point(74.3, 42.8))
