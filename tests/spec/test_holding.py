"""Whoever keeps all releases and subtracts them learns of no one or two persons."""

from typing import Any

from hostile.attack import Seen, learned
from hypothesis import given, settings
from hypothesis import strategies as st

from ekokarta.publication.holding import differing, to_tell
from ekokarta.publication.suppression import ENOUGH, withheld
from ekokarta.territory.spread import Atlas

LAND = "41700000000000"
PARENTS = {
    LAND: None,
    "O0": LAND,
    "O1": LAND,
    "C": LAND,
    **{f"d{i}": f"O{i % 2}" for i in range(6)},
}
TYPES = {LAND: "country", "C": "city_republican", "O0": "oblast", "O1": "oblast",
         **{f"d{i}": "district" for i in range(6)}}  # fmt: skip
ATLAS = Atlas(PARENTS, TYPES)
LEAVES = ["C", *(f"d{i}" for i in range(6))]
Version = dict[str, dict[str, str | None]]


def people(*names: str, fine: str = "1000") -> Version:
    return {name: {"fine": fine} for name in names}


def test_the_first_word_is_free() -> None:
    assert to_tell(people("a"), [], veiled=False) == people("a")


def test_one_or_two_who_came_wait_for_a_third() -> None:
    five = people(*"abcde")
    for more in ("f", "fg"):
        assert to_tell(people(*"abcde", *more), [five], veiled=False) == five
    assert to_tell(people(*"abcdefgh"), [five], veiled=False) == people(*"abcdefgh")


def test_one_who_went_for_one_who_came_is_two() -> None:
    assert to_tell(people(*"abcdf"), [people(*"abcde")], veiled=False) == people(*"abcde")


def test_a_corrected_fine_is_a_difference() -> None:
    before = people(*"abcde")
    assert to_tell({**before, **people("a", fine="2000")}, [before], veiled=False) == before


def test_no_two_releases_differ_by_one_not_only_neighbours() -> None:
    first, second = people(*"abcd"), people(*"abcdefg")
    assert to_tell(people(*"abcde"), [first, second], veiled=False) == second


def test_a_number_that_was_told_never_becomes_a_small_one() -> None:
    many = people(*"abcde")
    assert to_tell(people("a", "b"), [many], veiled=False) == many
    assert to_tell({}, [many], veiled=False) == {}, "none is no person"
    assert to_tell(people("x", "y"), [people("a")], veiled=True) == people("x", "y")


def release(state: dict[str, list[int]], past: dict[str, list[Version]], veiled: set[str],
            *, tell: Any = to_tell, careful: bool = True) -> tuple[dict[str, float | None], set[str]]:  # fmt: skip
    """One release of a count by the rules of the publication: the cells, and the units that differ."""
    told, touched = {}, set()
    for leaf, ids in state.items():
        now = people(*(f"{leaf}.{i}" for i in ids))
        told[leaf] = tell(now, past[leaf], veiled=leaf in veiled)
        if past[leaf] and told[leaf] != past[leaf][-1]:
            touched.add(leaf)
    counts = {leaf: len(version) for leaf, version in told.items()}
    counts |= {o: sum(counts[x] for x in LEAVES if PARENTS[x] == o) for o in ("O0", "O1")}
    counts |= {LAND: counts["C"] + counts["O0"] + counts["O1"], "not_distributed": 0}
    moved = {above for leaf in touched for above in ATLAS.lineage(leaf)}
    known = counts.keys() - moved - veiled if past["C"] else set()
    hidden = withheld(counts, ATLAS, veiled=set(veiled) if careful else set(),
                      known=known if careful else set())  # fmt: skip
    for leaf, version in told.items():
        past[leaf].append(version)
    veiled |= hidden
    return {u: None if u in hidden else n for u, n in counts.items()}, touched


def secrets(states: list[dict[str, list[int]]], **how: Any) -> list[str]:
    """What a reader of all these releases learns of one or two persons."""
    past: dict[str, list[Version]] = {leaf: [] for leaf in LEAVES}
    veiled: set[str] = set()
    seen = [Seen(*release(state, past, veiled, **how)) for state in states]
    found = []
    for name, value in learned(seen, PARENTS).items():
        after, _, before = name.partition("-")
        unit = after.partition("#")[0]
        if not before and 0 < value < ENOUGH:
            found.append(name)
        if before and unit in past:
            one, other = (past[unit][int(said.partition("#")[2])] for said in (before, after))
            if 0 < differing(one, other) < ENOUGH:
                found.append(name)
    return found


YEARS = st.lists(
    st.fixed_dictionaries({leaf: st.sets(st.integers(0, 7), max_size=6).map(sorted) for leaf in LEAVES}),
    min_size=2, max_size=3,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(YEARS)
def test_no_reader_of_all_releases_learns_of_one_or_two(states: list[dict[str, list[int]]]) -> None:
    assert secrets(states) == []


SMALL = {**{leaf: [1, 2, 3, 4, 5, 6] for leaf in LEAVES}, "d0": [1]}
GREW = {**SMALL, "d0": [1, 2, 3, 4]}
ONE_MORE = {**SMALL, "d3": [1, 2, 3, 4, 5, 6, 7]}


def test_the_reader_wins_where_nobody_remembers_what_was_withheld() -> None:
    assert secrets([SMALL, GREW]) == []
    assert "d0#0" in secrets([SMALL, GREW], careful=False)


def test_the_reader_wins_where_every_change_is_told() -> None:
    assert secrets([SMALL, ONE_MORE]) == []
    assert "d3#1-d3#0" in secrets([SMALL, ONE_MORE], tell=lambda now, before, veiled: now)
