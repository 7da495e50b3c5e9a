"""How units stand to one another: the place of each, the middle and the quarters of all."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median, quantiles

from ekokarta.reading.change import FOUND, is_simulated, number
from ekokarta.release import Cell

QUARTERS = 4
"From so many numbers on they can be parted into quarters."


@dataclass(frozen=True, slots=True)
class Rank:
    """Place 1 is the largest, or the smallest where fewer is better; equal numbers share a place."""

    place: int
    of: int
    "So many units have a number: the others have no place."
    sharing: int
    "So many have this place, with this one."


@dataclass(frozen=True, slots=True)
class Ranking:
    """All units that have a number in one year."""

    ranks: Mapping[str, Rank]
    fewest_first: bool
    median: Decimal | None
    "None where nobody has a number."
    quartiles: tuple[Decimal, Decimal] | None
    "The lower and the upper one, between two numbers in proportion; None for less than four."
    simulated: bool = False
    "Whether the numbers are simulated: they are only where nobody has a real one."

    @property
    def n(self) -> int:
        """How many units have a number."""
        return len(self.ranks)


def ranking(cells: Mapping[str, Cell], better: str = "") -> Ranking:
    """The ranking of the units with these cells; neutral unless `better` says what is wanted."""
    numbers = comparable(cells)
    ordered = sorted(numbers.values())
    fewest_first = better == "fewer"
    parted = quantiles(ordered, n=4, method="inclusive") if len(ordered) >= QUARTERS else None
    return Ranking(
        ranks={unit: _rank(value, ordered, fewest_first) for unit, value in numbers.items()},
        fewest_first=fewest_first,
        median=median(ordered) if ordered else None,
        quartiles=(parted[0], parted[2]) if parted else None,
        simulated=any(is_simulated(cell) for unit, cell in cells.items() if unit in numbers),
    )


def comparable(cells: Mapping[str, Cell]) -> dict[str, Decimal]:
    """The numbers that were found. Where there is a real one, simulated ones stay out."""
    found = {unit: cell for unit, cell in cells.items() if cell.status in FOUND}
    real = {unit: cell for unit, cell in found.items() if not is_simulated(cell)}
    return {unit: number(cell) for unit, cell in (real or found).items()}


def _rank(value: Decimal, ordered: list[Decimal], fewest_first: bool) -> Rank:
    below, upto = bisect_left(ordered, value), bisect_right(ordered, value)
    ahead = below if fewest_first else len(ordered) - upto
    return Rank(ahead + 1, len(ordered), upto - below)
