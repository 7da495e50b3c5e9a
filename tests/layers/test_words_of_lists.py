"""A code and each of its words mean that code in every sheet, whatever else they may mean elsewhere."""

from typing import Any

import pytest

from ekokarta.domains.water.recreation_object import RecreationObject
from ekokarta.intake.absent import is_absent
from ekokarta.intake.text import understood
from ekokarta.layers import Course, Layer, all_layers

LAYERS = sorted(all_layers(), key=lambda layer: layer.slug)


def listed(layer: Layer) -> list[tuple[Any, str, str]]:
    """Each column with a list, each code, and each text that says it."""
    return [
        (column, code, text)
        for column in layer.model._meta.concrete_fields
        if getattr(column, "codes", None)
        for code, term in column.codes.words().items()
        for text in (code, code.upper(), *term.each())
    ]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.slug)
def test_no_word_of_a_list_is_taken_for_nothing(layer: Layer) -> None:
    for column, code, text in listed(layer):
        assert not is_absent(column, text), (column.name, text)
        found = understood(column, text)
        assert found == code or (isinstance(column, Course) and found.endswith(code))


def test_there_are_words_which_say_nothing_elsewhere() -> None:
    words = {text.casefold() for layer in LAYERS for _, _, text in listed(layer)}
    assert {"none", "na"} <= words


@pytest.mark.django_db
def test_a_code_that_is_called_none_is_stored(imported: Any) -> None:
    taken = imported(
        "recreation-objects", "key,name,where,sewage", "r,Пансионат,41702220000000,none"
    )
    assert [str(r) for r in taken.refused] == []
    assert RecreationObject.objects.get().sewage == "none"
    imported("recreation-objects", "key,name,where,sewage", "q,Дом,41702220000000,н/д")
    assert RecreationObject.objects.get(key="q").sewage == ""
