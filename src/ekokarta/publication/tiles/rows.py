"""What tiles need of the rows of a layer: the only place where they are read."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pyarrow as pa

from ekokarta.layers import Course, Layer, state_in
from ekokarta.publication.snapshot import public_records


class Row(NamedTuple):
    """A published row with a place."""

    id: int
    shape: bytes
    "WKB in degrees (EPSG:4326), as it is published."
    simulated: bool
    counts: tuple[bool, ...]
    "For each year whether it counts in it, by the rule of the statistics."
    codes: tuple[str, ...]
    "What it is coloured by, once or for each year; empty where that is not known."


class Rows(NamedTuple):
    """The published rows of a layer which have a place, in the order of its file."""

    slug: str
    years: tuple[int, ...]
    code_by_year: bool
    rows: tuple[Row, ...]


def placed(layer: Layer, table: pa.Table, years: Sequence[int]) -> Rows:
    """Of the rows that leave (`table`), those with a place. A row of reference always counts."""
    changes = isinstance(layer.colour_by, Course) and layer.colour_by.name in layer.open_names
    if "geometry" not in table.schema.names:
        return Rows(layer.slug, tuple(years), changes, ())
    records = {record.pk: record for record in public_records(layer)}
    columns = (table[name].to_pylist() for name in ("id", "geometry", "simulated"))
    codes = _courses(layer, table, records, years) if changes else _codes(layer, table)
    found = [
        Row(pk, shape, simulated, tuple(_counts(records[pk], year) for year in years), code)
        for pk, shape, simulated, code in zip(*columns, codes, strict=True)
        if shape is not None
    ]
    return Rows(layer.slug, tuple(years), changes, tuple(found))


def _counts(record: Any, year: int) -> bool:
    return not record.counted or record.counts_in(year)


def _codes(layer: Layer, table: pa.Table) -> list[tuple[str, ...]]:
    """What each row is coloured by, as the legend has it: codes, "true", "false"."""
    name = layer.colour_by.name if layer.colour_by else ""
    if name not in table.schema.names:
        return [()] * table.num_rows
    return [("" if said is None else _word(said),) for said in table[name].to_pylist()]


def _word(said: object) -> str:
    return str(said).lower() if isinstance(said, bool) else str(said)


def _courses(
    layer: Layer, table: pa.Table, records: dict[int, Any], years: Sequence[int]
) -> list[tuple[str, ...]]:
    """What each row was at the end of each year."""
    name = layer.colour_by.attname if layer.colour_by else ""
    ids: list[Any] = table["id"].to_pylist()
    said = (getattr(records[pk], name) for pk in ids)
    return [tuple(state_in(text, year) for year in years) for text in said]
