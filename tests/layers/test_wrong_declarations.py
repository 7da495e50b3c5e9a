"""Every wrong declaration that we can think of is a sentence with an id and a hint."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import models

from ekokarta.domains.control.reported_fact import ReportedFact
from ekokarta.domains.control.violation import Violation
from ekokarta.domains.energy.heating_replacement import HeatingReplacement
from ekokarta.domains.nature.category import Category
from ekokarta.domains.nature.protected_area import ProtectedArea
from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.law.act import Act
from ekokarta.layers import Count, Layer, Measure, Publish, Record, Reported, Share, Total
from ekokarta.layers.checks import check_layers, problems
from ekokarta.terms import Term

NOTHING = Term(ru="", ky="", en="")


def changed(layer: Layer, **other: Any) -> Layer:
    model = other.pop("model", layer.model)
    wrong = replace(layer, **other)
    wrong.model = model
    return wrong


def field(model: Any, name: str) -> Any:
    return model._meta.get_field(name)


fuel = {field(HeatingReplacement, name): "x" for name in ("before", "after", "programme")}
waste, persons, act = WasteSite.layer, Violation.layer, Act.layer
CASES = [
    ("E001", changed(waste, open_data=[*waste.open_data, "aera"]), "area"),
    ("E002", changed(persons, open_data=[field(Violation, "offender"), field(Violation, "key")],
                     publish=Publish.ROWS), "offender"),
    ("E003", changed(waste, title=Term(ru="Свалки", ky="", en="Dumps")), "title (ky)"),
    ("E003", changed(waste, about=NOTHING), "about"),
    ("E004", changed(persons, publish=Publish.ROWS), "violations"),
    ("E005", changed(waste, open_data=[field(WasteSite, "area"), field(WasteSite, "source")]), "key"),
    ("E006", changed(waste, open_data=[field(WasteSite, "key")]), "source"),
    ("E007", changed(act, compare=[Count()]), "count"),
    ("E008", changed(waste, compare=[Total(field(ProtectedArea, "patrol"))]), "patrol"),
    ("E009", changed(waste, open_data=[*waste.open_data, field(WasteSite, "id")]), "id"),
    ("E010", changed(waste, slug="Свалки 1"), "Свалки 1"),
    ("E012", changed(waste, compare=[Total(field(WasteSite, "name"))]), "name"),
    ("E013", changed(waste, compare=[Share()]), "share"),
    ("E014", changed(waste, compare=[Count(better="less")]), "less"),
    ("E015", changed(waste, compare=[Count(), Count()]), "count"),
    ("E016", changed(waste, colour_by=field(WasteSite, "area")), "area"),
    ("E018", changed(ProtectedArea.layer, only={field(ProtectedArea, "category"): "парк"}), "парк"),
    ("E019", changed(act, concerns_persons=True, publish=Publish.AGGREGATE), "acts"),
    ("E026", changed(HeatingReplacement.layer, compare=[Reported(field(HeatingReplacement, "number"), only=fuel)]), "reported_number"),
    ("E020", changed(waste, aliases={"area": field(WasteSite, "name")}), "area"),
]  # fmt: skip


@pytest.mark.parametrize(("id", "wrong", "names"), CASES, ids=lambda case: str(case)[:24])
def test_says_what_is_wrong_and_what_to_do(id: str, wrong: Layer, names: str) -> None:
    found = {problem.id: problem for problem in problems(wrong)}
    assert f"layers.{id}" in found, sorted(found)
    problem = found[f"layers.{id}"]
    assert names in problem.msg and problem.hint


def test_the_product_itself_has_none() -> None:
    assert check_layers(None) == []


def test_a_model_without_a_docstring() -> None:
    class Nameless(Record):
        class Meta:
            app_label = "tests"
            abstract = True

    assert "layers.E011" in {p.id for p in problems(changed(waste, model=Nameless))}


def test_a_figure_without_a_series() -> None:
    class Lonely(ReportedFact):
        """A figure of nothing."""

        series = ()

        class Meta:
            app_label = "tests"
            abstract = True

    assert "layers.E017" in {p.id for p in problems(changed(ReportedFact.layer, model=Lonely))}


def test_two_columns_with_one_heading(monkeypatch: Any) -> None:
    monkeypatch.setattr(field(WasteSite, "remark"), "label", field(WasteSite, "area").label)
    assert "layers.E021" in {p.id for p in problems(waste)}


def test_two_codes_with_one_word(monkeypatch: Any) -> None:
    first, second = list(Category)[:2]
    monkeypatch.setattr(second, "label", first.label)
    assert "layers.E022" in {p.id for p in problems(ProtectedArea.layer)}


@pytest.mark.parametrize("word", ["—", " - ", Category.RESERVE.value])
def test_a_word_of_a_list_which_a_sheet_cannot_read(monkeypatch: Any, word: str) -> None:
    monkeypatch.setattr(Category.PARK, "label", Term(ru=word, ky="парк", en="Park"))
    assert "layers.E031" in {e.id for e in problems(ProtectedArea.layer)}


def test_a_measure_without_operators_fails_at_once() -> None:
    with pytest.raises(TypeError, match="adds up"):

        class Vague(Measure):
            """It does not say how it adds up."""


def test_a_slug_used_twice(monkeypatch: Any) -> None:
    monkeypatch.setattr(ProtectedArea, "again", changed(waste), raising=False)
    assert "layers.E102" in {p.id for p in check_layers(None)}


def test_words_and_units_make_no_migration() -> None:
    column = field(WasteSite, "area")
    _, path, _, storage = column.deconstruct()
    assert path == "django.db.models.FloatField" and storage == {"blank": True, "null": True}
    assert type(column.clone()) is models.FloatField
