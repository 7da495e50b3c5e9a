"""What must hold of every change and every place, whatever the numbers are."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from fixture_said import cell_of, measure_of
from hypothesis import given
from hypothesis import strategies as st

from ekokarta.reading.change import Change, Obstacle, change
from ekokarta.reading.contrast import contrast
from ekokarta.reading.ranking import ranking
from ekokarta.reading.reason import Cause
from ekokarta.reading.redrawn import former, made_of
from ekokarta.release import Caveat, Cell, CrosswalkFacts, MeasureFacts, Status

NUMBERS = st.one_of(st.integers(0, 10**6).map(float), st.decimals(-999, 999, places=2).map(float))
COUNTS = st.one_of(st.none(), st.integers(0, 9))
MEASURES = st.sampled_from(["count", "total", "fee", "share", "mean", "figure"]).map(measure_of)


@st.composite
def cells(draw: Any) -> Cell:
    status = draw(st.sampled_from(list(Status)))
    has_value = status in (Status.MEASURED, Status.NON_DETECT)
    value = draw(NUMBERS) if has_value else 0.0 if status is Status.ZERO else None
    silent = status is Status.WITHHELD
    return Cell(
        value=value,
        n=None if silent else draw(st.integers(0, 5)),
        n_expected=None if silent else draw(st.integers(0, 5)),
        status=status,
        flags=frozenset() if silent else draw(st.frozensets(st.sampled_from(list(Caveat)))),
        arrived=draw(COUNTS), left=draw(COUNTS), revised=draw(COUNTS),
    )  # fmt: skip


def found(value: float) -> Cell:
    status = Status.MEASURED if value else Status.ZERO
    return Cell(value=value, n=1, n_expected=1, status=status)


def between(before: Cell, after: Cell, measure: MeasureFacts) -> Change:
    return change({2022: before, 2023: after}, measure, 2022, 2023)


@given(cells(), cells(), MEASURES)
def test_there_and_back_is_nothing(before: Cell, after: Cell, measure: MeasureFacts) -> None:
    there, back = between(before, after, measure), between(after, before, measure)
    assert (there.difference is None) == (back.difference is None)
    if there.difference is not None and back.difference is not None:
        assert there.difference == -back.difference


@given(st.lists(cells(), min_size=3, max_size=3), MEASURES)
def test_a_way_is_the_sum_of_its_parts(said: list[Cell], measure: MeasureFacts) -> None:
    years = dict(enumerate(said, 2022))
    first, second, both = (change(years, measure, *w) for w in ((2022, 2023), (2023, 2024), (2022, 2024)))  # fmt: skip
    if first.difference is not None and second.difference is not None:
        assert both.difference == first.difference + second.difference


@given(st.lists(cells(), min_size=2, max_size=4), MEASURES)
def test_what_is_not_said_has_one_obstacle(said: list[Cell], measure: MeasureFacts) -> None:
    years = dict(enumerate(said, 2021))
    now = change(years, measure, 2021, max(years))
    only_percent = {Obstacle.IN_POINTS, Obstacle.BASE_ZERO, Obstacle.BASE_NEGATIVE}
    assert (now.percent is None) == (now.obstacle is not None)
    assert (now.difference is None) == (now.obstacle not in {None, *only_percent})
    if now.difference is None:
        assert now.reasons == ()
    elif now.percent is not None:
        assert (now.percent > 0) == (now.difference > 0)


@given(st.lists(cells(), min_size=2, max_size=4), MEASURES)
def test_no_flag_between_two_years_is_lost(said: list[Cell], measure: MeasureFacts) -> None:
    years = dict(enumerate(said, 2021))
    now = change(years, measure, 2021, max(years))
    if now.difference is not None:
        told = {(str(r.cause), year) for r in now.reasons for year in r.years}
        for flag in (Caveat.METHOD_CHANGED, Caveat.BOUNDARY_CHANGED):
            for year, cell in years.items():
                assert ((str(flag), year) in told) == (flag in cell.flags and year > 2021)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=5))
def test_of_a_plain_count_those_who_came_less_those_who_went_are_the_difference(
    ways: list[tuple[int, int]],
) -> None:
    years, standing_now = {2020: found(50.0)}, 50
    for year, (arrived, left) in enumerate(ways, 2021):
        standing_now += arrived - left
        years[year] = replace(found(float(standing_now)), arrived=arrived, left=left)
    now = change(years, measure_of("count"), 2020, max(years))
    told = {reason.cause: reason.count or 0 for reason in now.reasons}
    assert now.difference == told.get(Cause.ARRIVED, 0) - told.get(Cause.LEFT, 0)


@given(st.dictionaries(st.text(max_size=3), cells(), max_size=12), st.sampled_from(["", "fewer"]))
def test_a_place_is_one_more_than_how_many_are_ahead(units: dict[str, Cell], better: str) -> None:
    now = ranking(units, better)
    values = {unit: Decimal(repr(units[unit].value)) for unit in now.ranks}
    assert now.n == len(values) and (now.median is None) == (not values)
    for unit, rank in now.ranks.items():
        ahead = [v for v in values.values() if (v < values[unit] if better else v > values[unit])]
        assert (rank.place, rank.of) == (len(ahead) + 1, now.n)
        assert rank.sharing == list(values.values()).count(values[unit])


@given(st.dictionaries(st.text(max_size=3), NUMBERS.map(found), min_size=4, max_size=12))
def test_the_middle_lies_between_the_quarters(units: dict[str, Cell]) -> None:
    now = ranking(units)
    assert now.quartiles is not None and now.median is not None
    assert now.quartiles[0] <= now.median <= now.quartiles[1]


@given(cells(), cells(), MEASURES, st.booleans())
def test_a_contrast_says_a_share_or_a_difference(
    theirs: Cell, mine: Cell, measure: MeasureFacts, inside: bool
) -> None:
    now = contrast("x", theirs, mine, measure, inside=inside)
    assert now.share is None or (now.difference is None and now.ratio is None)
    assert (now.obstacle is None) == (now.share is not None or now.ratio is not None)
    assert now.share is None or (inside and measure.over_space == "sum")


@given(
    st.lists(st.integers(0, 100), min_size=3, max_size=3), st.lists(NUMBERS, min_size=3, max_size=3)
)
def test_redrawn_boundaries_keep_the_sum(kept: list[int], values: list[float]) -> None:
    """Each of three units keeps a part and gives the rest to the next one: nothing is lost."""
    units = ["a", "b", "c"]
    rows = [
        CrosswalkFacts(since="2023-05-01", source=unit, target=target, share=share / 100)
        for unit, following, part in zip(units, ["b", "c", "a"], kept, strict=True)
        for target, share in ((unit, part), (following, 100 - part))
    ]
    cells_of = dict(zip(units, map(found, values), strict=True))
    parts = [former(measure_of("fee"), rows, u, 2022, 2023, cells_of.get) for u in units]
    if None not in parts:
        assert sum(p for p in parts if p is not None) == sum(map(Decimal, map(repr, values)))
    assert all(made_of(u, rows, 2023, 2024) == {u: Decimal(1)} for u in units)


def test_only_sums_of_a_year_follow_an_area() -> None:
    rows = [CrosswalkFacts(since="2023", source="a", target="b", share=0.5),
            CrosswalkFacts(since="2023", source="b", target="b", share=1.0)]  # fmt: skip
    cells_of = {"a": cell_of("10"), "b": cell_of("20")}
    told = {kind: former(measure_of(kind), rows, "b", 2022, 2024, cells_of.get)
            for kind in ("fee", "total", "count", "share", "mean", "figure")}  # fmt: skip
    assert told == {**dict.fromkeys(told), "fee": Decimal(25)}
    for silent in ("withheld", "not_reported", "10s"):
        other = {**cells_of, "a": cell_of(silent)}
        assert former(measure_of("fee"), rows, "b", 2022, 2024, other.get) is None


def test_boundaries_of_several_epochs_are_reckoned_back_one_by_one() -> None:
    rows = [CrosswalkFacts(since="2023", source="a", target="b", share=0.5),
            CrosswalkFacts(since="2024", source="b", target="c", share=0.5)]  # fmt: skip
    assert made_of("c", rows, 2022, 2024) == {"a": Decimal("0.25")}
    assert made_of("c", rows, 2023, 2024) == {"b": Decimal("0.5")}
    assert made_of("c", rows, 2022, 2023) == {"c": Decimal(1)}
