"""Clusters by a clerk with a pencil: who is in which."""

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ekokarta.publication.tiles.clusters import REACH, Clusters, levels
from ekokarta.publication.tiles.mercator import pixels

NEAR_OSH = st.tuples(st.integers(190_000_000, 190_400_000), st.integers(98_000_000, 98_200_000))
places = st.lists(st.one_of(NEAR_OSH, st.just((190_000_000, 98_000_000))), min_size=1, max_size=40)


def grouped(found: Clusters) -> list[frozenset[int]]:
    """The rows of each cluster: every row is counted in a column of its own."""
    return [frozenset(np.flatnonzero(counts[1:]).tolist()) for counts in found.counts]


def alone(at: list[tuple[int, int]]) -> Clusters:
    counts = np.column_stack([np.ones(len(at), int), np.eye(len(at), dtype=int)])
    return Clusters(np.array(at), counts, np.arange(len(at)))


@settings(deadline=None)
@given(places)
def test_a_cluster_is_a_union_of_clusters_of_the_next_zoom(at: list[tuple[int, int]]) -> None:
    found = dict(levels(alone(at), 2, 12))
    assert sorted(found) == list(range(2, 13))
    for low, high in pairwise(sorted(found)):
        groups = grouped(found[low])
        assert sorted(n for group in groups for n in group) == list(range(len(at)))
        for part in grouped(found[high]):
            assert sum(part <= group for group in groups) == 1


@settings(deadline=None)
@given(places)
def test_a_cluster_stands_at_the_mean_of_its_rows_and_knows_one_of_them(
    at: list[tuple[int, int]],
) -> None:
    for zoom, found in levels(alone(at), 2, 12):
        for middle, counts, row, group in zip(*found, grouped(found), strict=True):
            assert counts[0] == len(group) and row in group
            mean = np.mean([at[n] for n in group], axis=0)
            assert np.abs(middle - mean).max() <= 20, "whole units, rounded once a zoom"
            assert zoom < 12 or len(group) == 1


def test_the_larger_takes_the_smaller() -> None:
    """Ten on the left, three on the right, one between them, nearer to the right."""
    reach = int(pixels(REACH, 11))
    at = [(0, 0)] * 10 + [(reach * 8 // 10, 0)] + [(reach * 15 // 10, 0)] * 3
    found = dict(levels(alone([(190_000_000 + x, 98_000_000 + y) for x, y in at]), 2, 12))
    assert sorted(map(len, grouped(found[11]))) == [3, 11]
