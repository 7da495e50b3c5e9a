"""A figure: what was measured, beside what, and how large their ratio may be."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from statistics import median

SIZE = os.environ.get("BENCH", "")
"`small` to see whether the benchmark works, `full` for the night; else what a quiet machine does in minutes."


@dataclass(frozen=True)
class Figure:
    """`value` and `peer` are in `unit`; without a peer the limit is for the value itself."""

    name: str
    value: float
    unit: str
    limit: float
    beside: str = ""
    peer: float = 0.0

    @property
    def ratio(self) -> float:
        return self.value / self.peer if self.beside and self.peer else self.value

    @property
    def over(self) -> bool:
        return self.ratio > self.limit

    def __str__(self) -> str:
        beside = f"{self.ratio:.2f} × {self.beside} ({self.peer:,.1f})" if self.beside else ""
        limit = f"limit {self.limit:g}" if isfinite(self.limit) else "no peer"
        mark = "OVER" if self.over else ""
        return f"{self.name:<46}{self.value:>11,.1f} {self.unit:<8}{limit:<12}{mark:<6}{beside}"


def shown(figures: list[Figure]) -> int:
    """Print them; 1 if one is over its limit and the sizes were the real ones."""
    for figure in figures:
        print(figure, flush=True)
    return int(any(figure.over for figure in figures) and SIZE != "small")


def milliseconds(act: Callable[[], object], times: int = 5) -> float:
    """The median of some calls after one which fills caches; a single call where `times` is 1."""
    if times > 1:
        act()
    return median(_once(act) for _ in range(times))


def _once(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000
