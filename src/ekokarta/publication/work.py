"""The work of a publication, register by register: what is known from last time is not done again."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pyarrow as pa

from ekokarta.layers import Layer, Publish
from ekokarta.publication.files import as_csv, parquet
from ekokarta.publication.kept import Kept, states
from ekokarta.publication.memory import News, recalled
from ekokarta.publication.rights import Showing
from ekokarta.publication.snapshot import snapshot
from ekokarta.publication.statistics import Spot, atlas, cube, redrawn
from ekokarta.publication.turns import last_turn
from ekokarta.publication.year import Times
from ekokarta.publication.years import EARLIEST
from ekokarta.release import Cell, rows_of

T = TypeVar("T")


class Work:
    """What is to be made of the registers that are shown, at one moment of the registry."""

    def __init__(self, shown: Showing, years: tuple[int, ...], until: int, kept: Kept) -> None:
        """`until`: the year of the newest change, from which on a year is not over."""
        self._shown, self._kept = shown, kept
        self._states = states(shown, years, until)
        ever = sorted({*years, *range(EARLIEST, until + 1)})
        self._country, self._times = atlas(), Times(years, until, redrawn(ever))
        self.news = {layer.slug: News() for layer in shown.layers if layer.concerns_persons}
        "What is told of persons; nothing where the cells are those of last time."
        kept.only(shown.layers)

    def tables(self) -> dict[str, pa.Table]:
        """The public rows of each register whose rows are public."""
        return {layer.slug: self._rows(layer) for layer in self._with_rows()}

    def cells(self) -> dict[str, list[tuple[Spot, Cell]]]:
        """The cells of each register."""
        return {layer.slug: self._cells(layer) for layer in self._shown.layers}

    def files(self) -> dict[str, bytes]:
        """The rows of each register as Parquet and as CSV."""
        found = {}
        for layer in self._with_rows():
            for name, written in (("parquet", parquet), ("csv", as_csv)):
                file = self._once(layer, name, lambda la=layer, w=written: w(self._rows(la)))  # type: ignore[misc]
                found[rows_of(layer.slug, name)] = file
        return found

    def _with_rows(self) -> list[Layer]:
        return [layer for layer in self._shown.layers if layer.publish is Publish.ROWS]

    def turned(self) -> str:
        """The newest day, up to today, on which a published state turned; empty where none did."""
        return max(map(self._turn, self._with_rows()), default="")

    def _turn(self, layer: Layer) -> str:
        return self._once(layer, "turn", lambda: last_turn(layer, self._shown.day))

    def _rows(self, layer: Layer) -> pa.Table:
        may, day = self._shown.may[layer.slug], self._shown.day
        return self._once(layer, "rows", lambda: snapshot(layer, may, day))

    def _cells(self, layer: Layer) -> list[tuple[Spot, Cell]]:
        return self._once(layer, "cells", lambda: list(self._cube(layer)))

    def _cube(self, layer: Layer) -> Iterator[tuple[Spot, Cell]]:
        may, news = self._shown.may[layer.slug], self.news.get(layer.slug)
        return cube(layer, self._country, self._times, may, recalled(layer), news)

    def _once(self, layer: Layer, what: str, make: Callable[[], T]) -> T:
        return self._kept.of(layer, what, self._states[layer.slug], make)
