"""Long lists in portions: a database takes so many values in one question."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
MOST = 5_000
"Values in one question; SQLite takes 32 766."


def portions(values: Iterable[T], size: int = MOST) -> Iterator[list[T]]:
    """`values` in lists of at most `size`, none of them empty."""
    rest = iter(values)
    while portion := list(islice(rest, size)):
        yield portion
