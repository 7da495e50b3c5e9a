"""An object beside the map: its first facts and the way to its whole card."""

from collections.abc import Mapping, Sequence
from typing import Any

from ekokarta.portal.called import Called, called
from ekokarta.portal.facts import coordinates_of, facts
from ekokarta.portal.screen import LARGEST_ID, Opened
from ekokarta.portal.shapes import drawn, shape_of
from ekokarta.reading import Release
from ekokarta.release import LayerFacts

FACTS = 9
"So many find room beside a map."
MOST = 60
"So many objects at one place are listed."
NAMES = {"key", "name", "name_ky", "name_en"}
"Columns which the heading says already."


def object_panel(release: Release, opened: Opened) -> dict[str, Any]:
    """What the template needs; raises NotFound."""
    row = release.row(opened.layer.slug, opened.id)
    told = [fact for fact in facts(release, opened.layer, row) if fact["name"] not in NAMES]
    return {
        "layer": opened.layer,
        "called": called(release, opened.layer, row),
        "facts": [fact for fact in told if fact["said"]][:FACTS],
        "coordinates": coordinates_of(row),
        "at": _at(row),
    }


def pinned(release: Release, opened: Opened) -> str:
    """SVG of where it is upon the map; nothing if that is not known."""
    shape = shape_of(release.row(opened.layer.slug, opened.id))
    return drawn(release, shape) if shape is not None else ""


def _at(row: Mapping[str, Any]) -> str:
    """«76.9 42.2», longitude first; empty if that is not known."""
    shape = shape_of(row)
    point = shape.representative_point() if shape is not None and not shape.is_empty else None
    return f"{point.x:.5f} {point.y:.5f}" if point else ""


def same_place(release: Release, layer: LayerFacts, ids: Sequence[int]) -> list[Called]:
    """The objects with these ids by name, in that order; raises NotFound."""
    rows = [release.row(layer.slug, min(id, LARGEST_ID)) for id in ids[:MOST]]
    return [called(release, layer, row) for row in rows]
