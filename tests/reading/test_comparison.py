"""Units and years compared over a release."""

from collections.abc import Mapping
from decimal import Decimal
from random import Random

import pytest

from ekokarta.errors import Misunderstood, NotFound
from ekokarta.reading import Cause, Comparison, Obstacle, Query, Release
from ekokarta.reading.change import number
from ekokarta.reading.comparison import beside, changed
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED

BISHKEK = "41711000000000"
WASTE = {"layer": "waste-sites", "measure": "count"}


def understood(release: Release, **words: str) -> Comparison:
    return Comparison.understood(release, words)


def test_unsaid_years_are_the_first_and_the_last(release: Release) -> None:
    asked = understood(release, base="", unit="", against="")
    assert asked == Comparison(query=Query(), base=2022, end=2024)
    assert understood(release, base="2023").base == 2023


@pytest.mark.parametrize(
    "words",
    [
        {"base": "2024"},
        {"end": "2022"},
        {"base": "2024", "end": "2022"},
        {"base": "2022,2023"},
        {"base": "x"},
        {"year": "2023"},
        {"units": "x"},
        {"layer": "a b"},
    ],
)
def test_words_that_mean_nothing_are_misunderstood(
    release: Release, words: Mapping[str, str]
) -> None:
    with pytest.raises(Misunderstood) as caught:
        Comparison.understood(release, words)
    assert all(caught.value.sentence.each())


@pytest.mark.parametrize(
    "words",
    [{"base": "1999"}, {"end": "2030"}, {"layer": "x"}, {"unit": "x"}, {"against": "x"}],
)
def test_what_is_not_there_is_not_found(release: Release, words: Mapping[str, str]) -> None:
    with pytest.raises(NotFound):
        Comparison.understood(release, words)


def test_each_answer_speaks_of_the_cells_of_the_statistics(release: Release) -> None:
    asked = understood(release, against=COUNTRY, base="2023")
    cells = {(a.layer, a.measure, a.unit, a.year): a.cell for a in release.statistics(Query())}
    found = asked.answers(release)
    assert len(found) == len(cells) / 3
    for answer in Random(3).sample(found, 300):
        where = (answer.layer, answer.measure, answer.unit)
        assert answer.change.before == cells[*where, 2023]
        assert answer.change.after == cells[*where, 2024]
        assert answer.contrast and answer.contrast.other == COUNTRY
        if answer.change.difference is not None:
            before, after = map(number, (cells[*where, 2023], cells[*where, 2024]))
            assert answer.change.difference == after - before


def test_only_reporting_units_with_a_number_have_a_place(release: Release) -> None:
    for answer in understood(release, **WASTE).answers(release):
        after = answer.change.after
        assert after is not None
        ranked = release.unit(answer.unit).level == "unit" and after.value is not None
        assert (answer.rank is not None) == ranked
        assert answer.rank is None or answer.rank.of == answer.ranking.n


def test_fewer_is_first_where_fewer_is_better(release: Release) -> None:
    found = understood(release, **WASTE).answers(release)
    assert all(answer.ranking.fewest_first for answer in found)
    least = min((a for a in found if a.rank), key=lambda a: a.change.after.value)  # type: ignore[union-attr, return-value, arg-type]
    assert least.rank is not None and least.rank.place == 1


def test_the_parts_of_a_sum_are_shares_of_the_country(release: Release) -> None:
    asked = understood(release, **WASTE, against=COUNTRY)
    found = {answer.unit: answer for answer in asked.answers(release)}
    country = found[COUNTRY].change.after
    assert country is not None
    share = found[BISHKEK].contrast
    assert share is not None and share.share is not None and share.difference is None
    mine = found[BISHKEK].change.after
    assert mine is not None and share.share == number(mine) / number(country)
    assert found[NOT_DISTRIBUTED].contrast is not None
    assert found[NOT_DISTRIBUTED].contrast.share is not None


def test_only_what_contains_a_unit_gives_it_a_share(release: Release) -> None:
    def share(unit: str, other: str) -> bool:
        found = beside(release, "waste-sites", "count", unit, other, 2024)
        return found.share is not None

    assert share(BISHKEK, COUNTRY)
    assert not share(COUNTRY, BISHKEK) and not share(BISHKEK, BISHKEK)


def test_persons_are_never_compared(release: Release) -> None:
    found = understood(release, layer="violations").answers(release)
    hidden = [a for a in found if a.change.obstacle is Obstacle.WITHHELD]
    assert hidden and all(a.change.difference is None and not a.change.reasons for a in hidden)
    assert all(a.rank is None for a in hidden if a.change.after and a.change.after.value is None)


def test_a_changed_boundary_is_reckoned_back_by_area(release: Release) -> None:
    """Of tonnes of a year; what stands is counted by the same boundaries in all years."""
    tonnes = ("reported-facts", "total_number", BISHKEK)
    found = changed(release, *tonnes, 2022, 2024)
    assert Cause.BOUNDARY_CHANGED in {reason.cause for reason in found.reasons}
    assert found.before and found.former == number(found.before) * Decimal("0.9")
    assert changed(release, *tonnes, 2022, 2023).former is None
    redrawn = changed(release, "waste-sites", "total_area", "41703211000000", 2022, 2024)
    assert redrawn.former is None


def test_one_answer_is_the_same_alone(release: Release) -> None:
    asked = understood(release, **WASTE, against=BISHKEK)
    for answer in asked.answers(release)[::9]:
        assert asked.answer(release, "waste-sites", "count", answer.unit) == answer
