"""Whoever keeps all releases and subtracts them learns of no one or two persons."""

from collections import defaultdict
from typing import Any

from hostile.attack import Seen, learned
from hypothesis import given, settings
from hypothesis import strategies as st

from ekokarta.publication.holding import differing, made_of, to_tell
from ekokarta.publication.knowledge import Telling, heard
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


State = dict[str, list[int] | None]
"The persons of each leaf; None where nobody signed, so nothing is said of it nor of what contains it."


def release(state: State, past: dict[str, list[Version]], veiled: set[str], tellings: list[Telling],
            *, tell: Any = to_tell, careful: bool = True) -> tuple[dict[str, float | None], set[str]]:  # fmt: skip
    """One release of a count by the rules of the publication: the cells, and the units that differ."""
    whole = {leaf for leaf, ids in state.items() if ids is not None}
    whole |= {o for o in ("O0", "O1") if {x for x in LEAVES if PARENTS[x] == o} <= whole}
    whole |= {LAND, "not_distributed"} if {"C", "O0", "O1"} <= whole else set()
    counts, touched, told = {"not_distributed": 0}, set(), {}
    for leaf, ids in state.items():
        now = people(*(f"{leaf}.{i}" for i in ids or ()))
        if ids is not None:
            now = told[leaf] = tell(now, past[leaf], veiled=leaf in veiled)
            if not past[leaf] or now != past[leaf][-1]:
                touched.add(leaf)
            past[leaf].append(now)
        counts[leaf] = len(now)
    counts |= {o: sum(counts[x] for x in LEAVES if PARENTS[x] == o) for o in ("O0", "O1")}
    counts[LAND] = counts["C"] + counts["O0"] + counts["O1"]
    digests = made_of({u: told.get(u, {}) for u in whole & PARENTS.keys()}, ATLAS)
    said = heard("n", tellings if careful else [], digests if careful else {})
    hidden = withheld(counts, ATLAS, counts.keys() - whole, veiled=veiled & whole if careful else set(),
                      heard=said)  # fmt: skip
    for unit, digest in digests.items():
        parts = {part: digests[part] for part in ATLAS.children(unit)}
        tellings.append(Telling(unit, digest, parts, {"n": counts[unit]}, unit not in hidden))
    veiled |= hidden
    return {u: n if u in whole - hidden else None for u, n in counts.items()}, touched


def secrets(states: list[State], **how: Any) -> list[str]:
    """What a reader of all these releases learns of one or two persons."""
    past: dict[str, list[Version]] = defaultdict(list)
    veiled: set[str] = set()
    seen, versions, tellings = [], [], []
    for state in states:
        seen.append(Seen(*release(state, past, veiled, tellings, **how)))
        versions.append({leaf: past[leaf][-1] if past[leaf] else {} for leaf in LEAVES})
    found = []
    for name, value in learned(seen, PARENTS).items():
        after, _, before = name.partition("-")
        unit = after.partition("#")[0]
        if not before and 0 < value < ENOUGH:
            found.append(name)
        if before and unit in versions[0]:
            one, other = (versions[int(said.partition("#")[2])][unit] for said in (before, after))
            if 0 < differing(one, other) < ENOUGH:
                found.append(name)
    return found


PERSONS = st.sets(st.integers(0, 7), max_size=6).map(sorted)
STATES = st.lists(
    st.fixed_dictionaries({leaf: st.one_of(PERSONS, PERSONS, PERSONS, st.none()) for leaf in LEAVES}),
    min_size=2, max_size=4,
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(STATES)
def test_no_reader_of_all_releases_learns_of_one_or_two(states: list[State]) -> None:
    assert secrets(states) == []


SMALL: State = {**{leaf: [1, 2, 3, 4, 5, 6] for leaf in LEAVES}, "d0": [1]}
GREW: State = {**SMALL, "d0": [1, 2, 3, 4]}
ONE_MORE: State = {**SMALL, "d3": [1, 2, 3, 4, 5, 6, 7]}


def test_the_reader_wins_where_nobody_remembers_what_was_withheld() -> None:
    assert secrets([SMALL, GREW]) == []
    assert "d0#0" in secrets([SMALL, GREW], careful=False)


def test_the_reader_wins_where_every_change_is_told() -> None:
    assert secrets([SMALL, ONE_MORE]) == []
    assert "d3#1-d3#0" in secrets([SMALL, ONE_MORE], tell=lambda now, before, veiled: now)


def test_a_withheld_whole_hides_nothing_where_it_follows_from_former_releases() -> None:
    """The oblast O0 is withheld in the third release, but it is the sum of what two others told."""
    states: list[State] = [
        {"C": None, "d0": [0, 3, 4, 8], "d1": [1, 3, 4, 6], "d2": [], "d3": None, "d4": [8], "d5": [0, 6, 8]},
        {"C": None, "d0": None, "d1": [1, 3, 4, 6], "d2": [0, 1, 6, 7], "d3": [5, 8], "d4": [8], "d5": [0, 5, 6, 7, 8]},
        {"C": [2, 4], "d0": [0, 3, 4, 8], "d1": [1, 3, 4, 6], "d2": [0, 1, 6, 7], "d3": [5, 8], "d4": [3, 6, 8],
         "d5": [0, 1, 5, 6, 7, 8]},
    ]  # fmt: skip
    assert secrets(states) == []
    assert secrets(states, careful=False) != []
