"""Where a record counts: shown in each unit, counted once above."""

from typing import Any

import pytest

from ekokarta.territory.spread import Atlas, across, spread

ATLAS = Atlas(
    {"41700000000000": None, "A": "41700000000000", "a1": "A", "a2": "A", "B": "41700000000000",
     "b1": "B", "C": "41700000000000", "c1": "C"},
    {"41700000000000": "country", "A": "oblast", "a1": "district", "a2": "district", "B": "oblast",
     "b1": "city_oblast", "C": "city_republican", "c1": "city_district"},
)  # fmt: skip
LAND = "41700000000000"
REST = "not_distributed"

# what is said      | what each unit sees: (counted, weight)
RULES = [
    ({"a1": None}, {"a1": (True, 1), "A": (True, 1), LAND: (True, 1)}),
    ({"a1": 0.4, "a2": 0.6}, {"a1": (True, 0.4), "a2": (True, 0.6), "A": (True, 1), LAND: (True, 1)}),
    ({"a1": None, "a2": None}, {"a1": (True, None), "a2": (True, None), "A": (True, 1),
                                LAND: (True, 1), REST: (False, 1)}),
    ({"a1": None, "b1": None}, {"a1": (True, None), "b1": (True, None), "A": (True, None),
                                "B": (True, None), LAND: (True, 1), REST: (False, 1)}),
    ({"a1": 0.1, "b1": 0.2, "a2": 0.7}, {"a1": (True, 0.1), "b1": (True, 0.2), "a2": (True, 0.7),
                                         "A": (True, 0.8), "B": (True, 0.2), LAND: (True, 1)}),
    ({"A": None}, {"A": (True, 1), LAND: (True, 1), REST: (True, 1)}),
    ({}, {LAND: (True, 1), REST: (True, 1)}),
    ({"c1": None}, {"c1": (True, 1), "C": (True, 1), LAND: (True, 1)}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "seen"), RULES)
def test_a_record_is_seen(said: dict[str, float | None], seen: dict[str, object]) -> None:
    assert spread(said, ATLAS) == seen


# what is said      | where more was said | what each unit sees | what is told across its parts
WHOLES = [
    ({"a1": None}, {"A"}, {"a1": (True, 1), REST: (False, -1)}, {}),
    ({"a1": None}, {LAND}, {"a1": (True, 1), "A": (True, 1), REST: (False, -1)}, {}),
    ({"A": None}, {LAND}, {"A": (True, 1)}, {}),
    ({}, {"A"}, {LAND: (True, 1), REST: (True, 1)}, {LAND: 1}),
    ({}, {LAND}, {}, {LAND: 1}),
    ({"a1": None, "a2": None}, {"A"}, {"a1": (True, None), "a2": (True, None)}, {"A": 1}),
    ({"a1": None, "b1": None}, {LAND}, {"a1": (True, None), "b1": (True, None), "A": (True, None),
                                        "B": (True, None)}, {LAND: 1}),
    ({"a1": 0.4, "a2": 0.6}, {"A"}, {"a1": (True, 0.4), "a2": (True, 0.6), REST: (False, -1)}, {}),
    ({"a1": 0.4, "b1": 0.6}, {"A"}, {"a1": (True, 0.4), "b1": (True, 0.6), "B": (True, 0.6),
                                     LAND: (True, 0.6), REST: (False, -0.4)}, {}),
    ({"a1": None, "b1": None}, {"a1"}, {"b1": (True, None), "B": (True, None),
                                        LAND: (True, None)}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "wholes", "seen", "told"), WHOLES)
def test_what_was_reported_for_a_whole_stands_there(
    said: dict[str, float | None], wholes: set[str], seen: Any, told: Any
) -> None:
    """A single unit is the part of one unit right below, so nothing of it is told across."""
    assert spread(said, ATLAS, frozenset(wholes)) == seen
    found = across(said, ATLAS, frozenset(wholes))
    assert {unit: rest for unit, rest in found.items() if unit not in said} == told
