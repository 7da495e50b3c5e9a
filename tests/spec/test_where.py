"""Where a record counts: shown in each unit, counted once above."""

import pytest

from ekokarta.territory.spread import Atlas, outranking, spread

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


def test_the_figure_of_a_larger_unit_outranks_those_below() -> None:
    ranks = outranking([LAND, "a1", "A"], ATLAS)
    assert ranks == {LAND: frozenset(), "A": {LAND}, "a1": {"A", LAND}}
