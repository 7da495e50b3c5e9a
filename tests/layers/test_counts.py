"""Things are counted whole: nobody saw one and a half argali, however the number came in."""

from typing import Any

import pytest

from ekokarta.intake.rules import Rules
from ekokarta.layers import Figure, Layer, Meaning, Place, Publish, Qualified, Quantity, all_layers
from ekokarta.terms import LANGUAGES, PIECES

LAYERS = sorted(all_layers(), key=lambda layer: layer.slug)
PIECE_WORDS = (
    "шт",
    "голов",
    "особей",
    "саженц",
    "чел.",
    "живых",
    "контейнер",
    "котлов",
    "машин",
    "участник",
)
"Words of a heading which say that things are counted."
TON = "41702220000000"
pytestmark = pytest.mark.django_db


def counts(layer: Layer) -> list[Any]:
    """The columns of a register in which a person writes how many there are."""
    columns = layer.model._meta.concrete_fields
    numbers = [c for c in columns if isinstance(c, Quantity | Qualified) and c.editable]
    return [c for c in numbers if c.unit and c.unit.whole]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.slug)
def test_a_column_that_counts_refuses_fractions(layer: Layer) -> None:
    for column in counts(layer):
        record = layer.model()
        value = "1.5" if isinstance(column, Qualified) else 1.5
        setattr(record, column.attname, value)
        (problem,) = dict(Rules(layer.model)._in_columns(record))[column.name].error_list
        assert problem.code == "whole" and problem.params == {"value": problem.params["value"]}
        setattr(record, column.attname, "2" if isinstance(column, Qualified) else 2.0)
        assert column.name not in dict(Rules(layer.model)._in_columns(record))


def test_what_its_words_count_is_counted_whole() -> None:
    for layer in LAYERS:
        for column in layer.model._meta.concrete_fields:
            if isinstance(column, Quantity | Qualified) and column.editable:
                said = f"{column.label.ru} {column.unit.symbol.ru}".lower() if column.unit else ""
                told = any(word in said for word in PIECE_WORDS) and "шт./" not in said
                assert not told or column.unit.whole, f"{layer.slug}: {column.name}"
    assert sum(len(counts(layer)) for layer in LAYERS) > 15 and PIECES.whole


@pytest.mark.parametrize(
    ("slug", "head", "row", "taken"),
    [
        ("wildlife-census", "species,where,period,said", "argali,{},2023,1.5", False),
        ("wildlife-census", "species,where,period,said", "argali,{},2023,12", True),
        ("population", "people,where,period,said", "all,{},2023,более 100.5", False),
        (
            "gasification",
            "indicator,stage,where,period,said",
            "subscribers,fact,{},2023,10.5",
            False,
        ),
        (
            "district-statistics",
            "what,measured_in,where,period,said",
            "livestock,heads,{},2023,10.5",
            False,
        ),
        (
            "district-statistics",
            "what,measured_in,where,period,said",
            "poverty,percent,{},2023,10.5",
            True,
        ),
        ("air-quality", "pollutant,indicator,where,period,said", "pm25,mean,{},2023,10.5", True),
    ],
)
def test_of_a_figure_the_indicator_decides(
    imported: Any, slug: str, head: str, row: str, taken: bool
) -> None:
    imported("species", "key,name,source", "argali,Архар,x")
    found = imported(slug, head, row.format(TON))
    assert bool(found.changed) is taken, [str(r) for r in found.refused]
    if not taken:
        reasons = {tongue: found.refused[0].reason.spoken_in(tongue) for tongue in LANGUAGES}
        assert (
            "целыми" in reasons["ru"]
            and "бүтүн" in reasons["ky"].lower()
            and found.refused[0].row == 2
        )


def test_every_kind_of_figure_can_say_what_it_counts() -> None:
    figures = {layer.model for layer in LAYERS if issubclass(layer.model, Figure)}
    assert len(figures) > 8 and {bool(figure().is_count) for figure in figures} == {True, False}
    assert all(isinstance(column, Meaning) for layer in LAYERS for column in counts(layer))


def test_whoever_reads_the_rows_of_a_place_can_count_them_by_their_days() -> None:
    """A number of a year follows from the rows only if they say since when and until when they stand."""
    silent = [
        layer.slug
        for layer in all_layers()
        if issubclass(layer.model, Place)
        and layer.publish is Publish.ROWS
        and not {"opened_on", "closed_on"} <= {*layer.open_names}
    ]
    assert silent == []
