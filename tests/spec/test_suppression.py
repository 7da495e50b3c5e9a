"""A reader who solves the published sums learns no number of one or two records."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ekokarta.publication.suppression import ENOUGH, withheld
from ekokarta.territory.spread import Atlas

LAND = "41700000000000"
PARENTS = {LAND: None, **{f"O{i}": LAND for i in range(3)}, "C": LAND,
           **{f"d{i}": f"O{i % 3}" for i in range(8)}}  # fmt: skip
TYPES = {LAND: "country", "C": "city_republican", **{f"O{i}": "oblast" for i in range(3)},
         **{f"d{i}": "district" for i in range(8)}}  # fmt: skip
ATLAS = Atlas(PARENTS, TYPES)
LEAVES = ["C", *(f"d{i}" for i in range(8))]


def counted(leaves: dict[str, int]) -> dict[str, int]:
    counts = {"not_distributed": 0, LAND: sum(leaves.values()), **leaves}
    for oblast in ("O0", "O1", "O2"):
        counts[oblast] = sum(n for leaf, n in leaves.items() if PARENTS[leaf] == oblast)
    return counts


def determined(counts: dict[str, int], hidden: set[str]) -> set[str]:
    """The hidden leaves whose number is the same in every solution: by the rank of the sums."""
    from itertools import product

    unknown = [leaf for leaf in LEAVES if leaf in hidden]
    sums = [(o, [d for d in LEAVES if PARENTS[d] == o]) for o in ("O0", "O1", "O2")]
    sums.append((LAND, LEAVES))
    shown = [(w, parts) for w, parts in sums if w not in hidden]
    top = max((counts[leaf] for leaf in unknown), default=0) + 3
    if top ** len(unknown) > 4_000:
        return set()
    seen: dict[str, set[int]] = {leaf: set() for leaf in unknown}
    for guess in product(range(top), repeat=len(unknown)):
        world = {
            **{leaf: counts[leaf] for leaf in LEAVES},
            **dict(zip(unknown, guess, strict=True)),
        }
        if all(sum(world[p] for p in parts) == counts[w] for w, parts in shown):
            for leaf in unknown:
                seen[leaf].add(world[leaf])
    return {leaf for leaf, values in seen.items() if len(values) == 1}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=9, max_size=9))
def test_no_small_number_is_determined(numbers: list[int]) -> None:
    counts = counted(dict(zip(LEAVES, numbers, strict=True)))
    hidden = withheld(counts, ATLAS)
    small = {unit for unit, n in counts.items() if 0 < n < ENOUGH}
    assert small <= hidden
    told = determined(counts, hidden)
    assert not {leaf for leaf in told if 0 < counts[leaf] < ENOUGH}


def test_nothing_small_hides_nothing() -> None:
    assert withheld(counted(dict.fromkeys(LEAVES, 5)), ATLAS) == set()


def test_one_small_district_takes_a_neighbour_along() -> None:
    hidden = withheld(counted({**dict.fromkeys(LEAVES, 5), "d0": 1}), ATLAS)
    assert "d0" in hidden and len(hidden) >= 2
