"""Which rows of a long subject lead: something of every register, the rest one link away."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from ekokarta.release import LayerFacts

LEAST = 4
"So many rows stand where there are any, however few the registers."


class Row(Protocol):
    """A measure of a register."""

    @property
    def layer(self) -> LayerFacts: ...

    @property
    def silent(self) -> bool:
        """Whether there is no number in it."""
        ...


R = TypeVar("R", bound=Row)


def leading(rows: Sequence[R]) -> tuple[R, ...]:
    """The first measure with a number of each register, then others until `LEAST` stand, as declared.

    A register without any number leads with its first measure: that nothing is known is said too.
    """
    spoken = sorted(range(len(rows)), key=lambda n: rows[n].silent)
    first: dict[str, int] = {}
    for n in spoken:
        first.setdefault(rows[n].layer.slug, n)
    chosen = set(first.values())
    others = [n for n in spoken if n not in chosen]
    chosen.update(others[: max(0, LEAST - len(chosen))])
    return tuple(rows[n] for n in sorted(chosen))
