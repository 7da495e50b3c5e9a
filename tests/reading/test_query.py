"""A question is understood once, for all doors."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekokarta.errors import Misunderstood
from ekokarta.reading import Query


def test_comma_lists_become_tuples() -> None:
    asked = {
        "layer": "a,b-c",
        "measure": "total_area",
        "unit": "41700000000000",
        "year": "2022,2024",
    }
    assert Query.understood(asked) == Query(
        layers=("a", "b-c"),
        measures=("total_area",),
        units=("41700000000000",),
        years=(2022, 2024),
    )


@pytest.mark.parametrize("asked", [{}, {"layer": ""}, {"year": "", "unit": ""}])
def test_what_is_not_asked_for_means_all(asked: dict[str, str]) -> None:
    assert Query.understood(asked) == Query()


@pytest.mark.parametrize(
    "asked",
    [
        {"years": "2023"},
        {"layer": ","},
        {"layer": "a,,b"},
        {"layer": "a, b"},
        {"measure": "count;drop"},
        {"unit": "../x"},
        {"unit": "x" * 101},
        {"layer": "a\x00"},
        {"layer": "a\n"},
        {"year": "two"},
        {"year": "2023.0"},
        {"year": "-2023"},
        {"year": "2023-2024"},
        {"year": "\u0662\u0660\u0662\u0663"},
        {"year": "9" * 99},
        {"year": "2023\n"},
    ],
)
def test_malformed_words_are_misunderstood(asked: dict[str, str]) -> None:
    with pytest.raises(Misunderstood) as caught:
        Query.understood(asked)
    assert all(caught.value.sentence.each())


@given(st.dictionaries(st.sampled_from(["layer", "measure", "unit", "year", "x"]), st.text()))
def test_any_text_is_understood_or_misunderstood(asked: dict[str, str]) -> None:
    with suppress(Misunderstood):
        Query.understood(asked)
