"""Where areas of two registers lie on one another: a licence on a protected area."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import shapely

from ekokarta.territory.ground import hectares

LEAST = 0.01
"Hectares: less is the width of a drawn line."


class Overlap(NamedTuple):
    """Two records, and how many hectares they share; a point that lies inside shares none."""

    one: Any
    other: Any
    hectares: float


def overlaps(ones: Iterable[Any], others: Iterable[Any]) -> Iterator[Overlap]:
    """Each pair whose `geometry` (EPSG:4326) overlaps; neighbours which only touch do not.

    A record without a geometry is in no pair: nothing can be said of it.
    """
    second = [record for record in others if record.geometry is not None]
    tree = shapely.STRtree([record.geometry for record in second])
    for one in ones:
        if one.geometry is None:
            continue
        for hit in sorted(int(i) for i in tree.query(one.geometry, predicate="intersects")):
            shared = one.geometry.intersection(second[hit].geometry)
            size = hectares(shared)
            if size > LEAST or _inside(one.geometry, second[hit].geometry):
                yield Overlap(one, second[hit], round(size, 2))


def without_area(records: Iterable[Any]) -> tuple[int, int]:
    """How many of the records have no outline, so that nothing can be said of them; and how many there are.

    A point is no outline: what lies on it is seen, what it lies beside is not.
    """
    shapes = [record.geometry for record in records]
    return sum(shape is None or not shape.area for shape in shapes), len(shapes)


def _inside(one: Any, other: Any) -> bool:
    """Whether one of the two has no area and lies within the other."""
    return bool((not one.area and other.contains(one)) or (not other.area and one.contains(other)))
