"""What leaves the building: accepted rows, open columns, and nothing else."""

from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa

from ekokarta.journal.models import Change
from ekokarta.layers import Layer, Reference, Where
from ekokarta.publication.schema import arrow_schema, file_columns

BISHKEK = ZoneInfo("Asia/Bishkek")


def snapshot(layer: Layer) -> pa.Table:
    """The public rows of `layer`. The only function through which rows become public.

    In spatial order where there is a geometry, so that a reader of a part reads little.
    """
    schema, columns = arrow_schema(layer), file_columns(layer)
    links = [c.name for c in layer.columns if isinstance(c, Reference) and not isinstance(c, Where)]
    records = sorted(layer.accepted.select_related(*links), key=_order) if links else sorted(
        layer.accepted, key=_order
    )  # fmt: skip
    told = histories(layer)
    arrays = [
        pa.array([column.read(record) for record in records], column.type) for column in columns
    ]
    table = pa.Table.from_arrays(arrays, schema=schema)
    return table.append_column(HISTORY, pa.array([told.get(r.key, []) for r in records], LINES))


HISTORY = "history"
LINES = pa.list_(pa.struct([("at", pa.string()), ("what", pa.string())]))


def histories(layer: Layer) -> dict[str, list[dict[str, str]]]:
    """For each key when which published column was corrected, and how. Never who, never why.

    A reason is free text: it may name a person, so it stays at the desk.
    """
    open_names = set(layer.open_names)
    found: dict[str, list[dict[str, str]]] = {}
    changes = Change.objects.filter(model=layer.model._meta.label, created=False).order_by("pk")
    for change in changes:
        said = [
            f"{name.removesuffix('_id')}: {before or '—'} → {after or '—'}"
            for name, (before, after) in sorted(change.said.items())
            if name.removesuffix("_id") in open_names
        ]
        if said:
            day = change.at.astimezone(BISHKEK).date().isoformat()
            found.setdefault(change.key, []).append({"at": day, "what": "; ".join(said)})
    return found


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
