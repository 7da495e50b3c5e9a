"""Which published records refer to a record: what its register's own columns cannot say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ekokarta.reading.lake import Lake
from ekokarta.reading.rows import as_key, rows
from ekokarta.release import ColumnFacts, LayerFacts, rows_of

Row = Mapping[str, Any]
REFERENCE = "reference"
"The kind of a column which holds keys of another register, or of its own."


@dataclass(frozen=True, kw_only=True)
class Referring:
    """The records of one register which name a record in one column: how many, and the first."""

    layer: LayerFacts
    column: ColumnFacts
    number: int
    first: tuple[Row, ...]


def key_of(row: Row) -> str:
    """By what others refer to a row: its key, or where that is not public its number."""
    return str(row.get("key") or row["id"])


@dataclass(frozen=True, kw_only=True)
class Naming:
    """A reference to a register: how many public rows name each of its keys."""

    layer: LayerFacts
    column: ColumnFacts
    numbers: Mapping[str, int]


def naming_of(lake: Lake, layers: Sequence[LayerFacts], target: str) -> Iterator[Naming]:
    """Every column of every register with public rows which refers to `target`; each file is read once."""
    for layer, column in columns_to(layers, target):
        file = rows_of(layer.slug, "parquet")
        if column.name in lake.columns(file):
            key = as_key(column.name)
            sql = f"select {key}, count(*) from read_parquet(?) where {key} <> '' group by 1"
            yield Naming(layer=layer, column=column, numbers=dict(lake.tuples(file, sql)))


def referring(lake: Lake, naming: Sequence[Naming], key: str, most: int) -> Iterator[Referring]:
    """Of each column that names this key the number of rows, and `most` of them by id."""
    for one in naming:
        if number := one.numbers.get(key):
            refers = (one.column.name, key)
            first = tuple(rows(lake, one.layer.slug, {}, limit=most, refers=refers))
            yield Referring(layer=one.layer, column=one.column, number=number, first=first)


def columns_to(
    layers: Sequence[LayerFacts], target: str
) -> Iterator[tuple[LayerFacts, ColumnFacts]]:
    """The references to a register, of those whose rows are published."""
    for layer in layers:
        for column in layer.columns if layer.publish == "rows" else ():
            if column.kind == REFERENCE and column.refers_to == target:
                yield layer, column
