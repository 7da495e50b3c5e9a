"""The cells of a release: all of them, in order, and only those asked for."""

from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekokarta.errors import NotFound
from ekokarta.reading import Answer, Query, Release
from ekokarta.release import STATISTICS


def place(answer: Answer) -> tuple[Any, ...]:
    return answer.layer, answer.measure, answer.year, answer.level, answer.unit


def test_without_a_question_it_is_the_whole_cube(release: Release) -> None:
    table = pq.read_table(release.folder / STATISTICS).to_pylist()
    answers = release.statistics(Query())
    assert len(answers) == len(table) == len({place(answer) for answer in answers})
    written = {(r["layer"], r["measure"], r["year"], r["level"], r["unit"]): r for r in table}
    for answer in answers:
        row, cell = written[place(answer)], answer.cell
        assert (cell.value, cell.numerator, cell.denominator) == (
            row["value"],
            row["numerator"],
            row["denominator"],
        )
        assert (cell.n, cell.n_expected, cell.status) == (
            row["n"],
            row["n_expected"],
            row["status"],
        )
        assert cell.flags == set(row["flags"])


def test_cells_stand_in_plain_order(release: Release) -> None:
    places = [place(answer) for answer in release.statistics(Query())]
    assert places == sorted(places)


def test_every_unit_appears_in_every_measure_and_year(release: Release) -> None:
    wanted = Query(layers=("waste-sites",), measures=("count",), years=(2023,))
    assert {answer.unit for answer in release.statistics(wanted)} == set(release.units)


def subsets(names: list[Any]) -> Any:
    return st.lists(st.sampled_from(names), unique=True, max_size=3).map(tuple)


@given(data=st.data())
def test_a_question_is_a_filter(release: Release, data: st.DataObject) -> None:
    every = release.statistics(Query())
    query = Query(
        layers=data.draw(subsets(sorted({a.layer for a in every}))),
        units=data.draw(subsets(sorted(release.units))),
        years=data.draw(subsets(list(release.manifest.years))),
    )
    assert release.statistics(query) == [
        answer
        for answer in every
        if (not query.layers or answer.layer in query.layers)
        and (not query.units or answer.unit in query.units)
        and (not query.years or answer.year in query.years)
    ]


@pytest.mark.parametrize(
    "query",
    [
        Query(layers=("nothing",)),
        Query(layers=("waste-sites", "nothing")),
        Query(measures=("nothing",)),
        Query(layers=("violations",), measures=("share_authorised_false",)),
        Query(units=("41799999999999",)),
        Query(years=(1900,)),
    ],
)
def test_a_name_that_nobody_knows_is_not_an_empty_answer(release: Release, query: Query) -> None:
    with pytest.raises(NotFound) as caught:
        release.statistics(query)
    assert all(caught.value.sentence.each())


def test_a_layer_of_reference_has_no_cells(release: Release) -> None:
    assert release.statistics(Query(layers=("wildlife-tariffs",))) == []


def test_a_measure_may_be_in_only_one_of_the_layers(release: Release) -> None:
    query = Query(layers=("violations", "waste-sites"), measures=("share_authorised_false",))
    assert {answer.layer for answer in release.statistics(query)} == {"waste-sites"}
