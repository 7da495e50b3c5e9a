"""What leaves of a sensitive record: where and when only roughly, before anything is written."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from hashlib import sha256
from math import floor
from typing import Any

import shapely

from ekokarta.layers import Day

GRID = 0.2
"Degrees: some 20 km. The middle of the square stands for every place in it."


def veiled(record: Any) -> Any:
    """A copy of `record` with its place generalised to a square and its days to their year."""
    other = copy(record)
    if getattr(record, "geometry", None) is not None:
        other.geometry = middle(record.geometry)
    for column in record._meta.concrete_fields:
        if isinstance(column, Day):
            setattr(other, column.attname, getattr(record, column.attname)[:4])
    return other


def middle(shape: Any) -> shapely.Point:
    """The middle of the square of the grid in which `shape` (EPSG:4326) lies."""
    x, y = shape.representative_point().coords[0]
    return shapely.Point(*(round((floor(v / GRID) + 0.5) * GRID, 6) for v in (x, y)))


def renamed(records: Iterable[Any], said: Callable[[Any], str]) -> Iterator[Any]:
    """Veiled records under numbers that follow from what is published of them (`said`), and from nothing else.

    The number of the registry tells the order of entry, and a key is often a place in somebody's
    field book: either would tie together rows of one walk.
    """
    alike: Counter[str] = Counter()
    for record in records:
        text = said(record)
        alike[text] += 1
        number = int(sha256(f"{text} {alike[text]}".encode()).hexdigest()[:12], 16)
        record.pk, record.key = number, f"{number:x}"
        yield record
