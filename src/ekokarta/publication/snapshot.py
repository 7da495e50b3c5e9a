"""What leaves the building: accepted rows, open columns, and nothing else."""

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from ekokarta.layers import Layer, Reference, Where
from ekokarta.publication.history import HISTORY, LINES, histories
from ekokarta.publication.rights import EVERYTHING, Rights
from ekokarta.publication.schema import arrow_schema, file_columns
from ekokarta.publication.sources import without_file_names
from ekokarta.publication.veil import renamed, veiled
from ekokarta.terms import today


def snapshot(layer: Layer, may: Rights = EVERYTHING, day: str = "") -> pa.Table:
    """The public rows of `layer` that `may` leave. The only function by which rows become public.

    Their states are those on `day`, today if it is not said.
    In spatial order where there is a geometry, so that a reader of a part reads little.
    """
    schema, columns = arrow_schema(layer), file_columns(layer, day or today())
    records = public_records(layer, may)
    told = histories(layer)
    arrays = [
        pa.array([column.read(record) for record in records], column.type) for column in columns
    ]
    table = pa.Table.from_arrays(arrays, schema=schema)
    return table.append_column(HISTORY, pa.array([told.get(r.key, []) for r in records], LINES))


def public_records(layer: Layer, may: Rights = EVERYTHING) -> list[Any]:
    """The accepted records that `may` leave, as the file orders them; sensitive ones generalised."""
    links = [c.name for c in layer.columns if isinstance(c, Reference) and not isinstance(c, Where)]
    public = may.of(layer.accepted)
    found = without_file_names(layer, public.select_related(*links) if links else public)
    return sorted(_generalised(layer, found) if layer.sensitive else found, key=_order)


def _generalised(layer: Layer, records: Iterable[Any]) -> Iterator[Any]:
    """Copies without the exact place, the exact day, and the number and key of the registry."""
    told = [leaf.read for leaf in file_columns(layer, today()) if leaf.name not in ("id", "key")]
    return renamed(map(veiled, records), lambda record: repr([read(record) for read in told]))


def _order(record: Any) -> tuple[int, int]:
    shape = getattr(record, "geometry", None)
    return (morton(*shape.representative_point().coords[0]) if shape else -1, record.pk)


def morton(longitude: float, latitude: float) -> int:
    """The place on a Z-shaped curve: what is near on the curve is near on the map."""
    x, y = (int((value + 180) / 360 * 0xFFFF) for value in (longitude, latitude))
    return sum((x >> bit & 1) << 2 * bit | (y >> bit & 1) << 2 * bit + 1 for bit in range(16))


def with_place(table: pa.Table) -> int:
    """How many rows have a geometry."""
    if "geometry" not in table.schema.names:
        return 0
    return int(table.num_rows - table["geometry"].null_count)
