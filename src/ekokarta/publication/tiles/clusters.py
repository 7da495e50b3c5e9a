"""Clusters whose numbers are true: each is a union of clusters of the next zoom, down to the rows."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from ekokarta.publication.tiles.mercator import pixels

Whole = NDArray[np.int64]
REACH = 40
"Pixels: what is nearer than this to a larger cluster belongs to it."
FINEST = 18
"Zoom at which merging begins: so near that few are near to many, which keeps it quick."


class Clusters(NamedTuple):
    """Points of a zoom, each for one row or for many."""

    at: Whole
    "x and y of each, on the square of Web Mercator."
    counts: Whole
    "Of each how many rows it stands for, and of these how many are of this or that sort."
    row: Whole
    "The number of its row; of many rows, of one of them."


def levels(rows: Clusters, lowest: int, deepest: int) -> Iterator[tuple[int, Clusters]]:
    """For each zoom its clusters, from `deepest`, where every row stands alone, to `lowest`."""
    yield deepest, rows
    clusters = rows
    for zoom in range(FINEST, lowest - 1, -1):
        clusters = merged(clusters, pixels(REACH, zoom))
        if zoom < deepest:
            yield zoom, clusters


def merged(clusters: Clusters, reach: float) -> Clusters:
    """Those nearer than `reach` to each other as one, at the mean place of their rows."""
    heads, member = np.unique(_heads(clusters, reach), return_inverse=True)
    weighed = np.column_stack([clusters.at * clusters.counts[:, :1], clusters.counts])
    sums = np.zeros((len(heads), weighed.shape[1]), np.int64)
    np.add.at(sums, member, weighed)
    counts = sums[:, 2:]
    return Clusters(sums[:, :2] // counts[:, :1], counts, clusters.row[heads])


def _heads(clusters: Clusters, reach: float) -> Whole:
    """For each cluster the one that it joins: the largest choose first among those still free."""
    near = _neighbours(clusters.at, reach)
    head = np.arange(len(clusters.at))
    taken: set[int] = set()
    for one in sorted(near, key=lambda n: (-clusters.counts[n, 0], n)):
        if one not in taken:
            free = [other for other in near[one] if other not in taken]
            head[free] = one
            taken.update(free, (one,))
    return head


def _neighbours(at: Whole, reach: float) -> dict[int, list[int]]:
    """For each point that has any the points within `reach`."""
    points = np.asarray(shapely.points(at.astype(float)))
    pairs = shapely.STRtree(points).query(points, predicate="dwithin", distance=reach)
    near: dict[int, list[int]] = defaultdict(list)
    for one, other in pairs.T[pairs[0] != pairs[1]].tolist():
        near[one].append(other)
    return near
