"""What the release tells of corrections."""

from zoneinfo import ZoneInfo

import pyarrow as pa

from ekokarta.journal.erasing import ERASED
from ekokarta.journal.models import Change
from ekokarta.layers import Day, Geometry, Layer

BISHKEK = ZoneInfo("Asia/Bishkek")
HISTORY = "history"
LINES = pa.list_(pa.struct([("at", pa.string()), ("what", pa.string())]))


def histories(layer: Layer) -> dict[str, list[dict[str, str]]]:
    """For each key when which published column was corrected, and how. Never who, never why.

    A reason is free text: it may name a person, so it stays at the desk.
    """
    open_names = set(layer.open_names) - (_precise(layer) if layer.sensitive else set())
    found: dict[str, list[dict[str, str]]] = {}
    changes = Change.objects.filter(model=layer.model._meta.label, created=False).order_by("pk")
    for change in changes:
        said = [
            f"{name.removesuffix('_id')}: {before or '—'} → {after or '—'}"
            for name, (before, after) in sorted(change.said.items())
            if name.removesuffix("_id") in open_names and ERASED not in (before, after)
        ]
        if said:
            day = change.at.astimezone(BISHKEK).date().isoformat()
            found.setdefault(change.key, []).append({"at": day, "what": "; ".join(said)})
    return found


def _precise(layer: Layer) -> set[str]:
    """Columns whose former values would say where and when exactly."""
    fields = layer.model._meta.concrete_fields
    return {column.name for column in fields if isinstance(column, Day | Geometry)}
