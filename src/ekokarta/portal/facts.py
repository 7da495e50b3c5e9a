"""What a row says, column by column, for a card."""

from collections.abc import Mapping
from typing import Any

from ekokarta.portal.shapes import middle, shape_of
from ekokarta.portal.values import coordinates, value
from ekokarta.portal.words import card as words
from ekokarta.reading import Release
from ekokarta.release import ColumnFacts, LayerFacts

Row = Mapping[str, Any]
UNTOLD = {"geometry", "source"}
"Columns which stand elsewhere on the card."
ENDS = {"closed_on", "valid_to", "number_to"}


def facts(release: Release, layer: LayerFacts, row: Row) -> list[dict[str, Any]]:
    """What the columns say, one after another; a gap has its word."""
    return [_fact(release, column, row) for column in layer.columns if _told(column, row)]


def _told(column: ColumnFacts, row: Row) -> bool:
    """An empty remark has nothing to say, and what has no end is not ended: neither is a gap."""
    if column.name in UNTOLD:
        return False
    silent = column.kind == "text" or column.name in ENDS
    return not silent or row.get(column.name) not in (None, "")


def _fact(release: Release, column: ColumnFacts, row: Row) -> dict[str, Any]:
    return {
        "name": column.name,
        "title": column.title,
        "said": value(release, column, row),
        "gap": str(words.NOT_REPORTED),
    }


def coordinates_of(row: Row) -> str:
    shape = shape_of(row)
    place = middle(shape) if shape is not None else None
    return coordinates(*place) if place else ""
