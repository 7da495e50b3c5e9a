"""`/{lang}/objects/{layer}/{id}/`: the public card of one record."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.page import page, show
from ekokarta.portal.places import drawn_below
from ekokarta.portal.records import LANGUAGE_OF, title_of
from ekokarta.portal.shapes import drawn, middle, shape_of
from ekokarta.portal.svg_map import lake_label, part_map
from ekokarta.portal.values import coordinates, shares, value
from ekokarta.portal.words import card as words
from ekokarta.reading import Release
from ekokarta.release import ColumnFacts, LayerFacts
from ekokarta.terms import said_date

Row = Mapping[str, Any]
UNTOLD = {"geometry", "source"}
"Columns which stand elsewhere on the card."
LARGEST_ID = 2**63 - 1


@page
def card(request: HttpRequest, release: Release, slug: str, id: int) -> HttpResponse:
    """All published columns of one record, its place and its source."""
    layer = release.layer(slug)
    row = release.row(slug, min(id, LARGEST_ID))
    title = title_of(layer, row)
    shape = shape_of(row)
    return show(
        request, release, "card", words,
        layer=layer,
        row=row,
        id=str(row["id"]),
        title=title,
        record=words.RECORD.filled(id=row["id"], layer=layer.title),
        names=_names(row, str(title)),
        facts=[_fact(release, column, row) for column in layer.columns if _told(column)],
        shares_unknown=len(row.get("units") or ()) > 1 and not shares(row),
        source=_source(release, layer, row),
        coordinates=_coordinates(row),
        map=_map(release, row, str(words.ON_MAP.filled(title=title))),
        pinned=shape is not None,
        history=_history(row),
        accepted=_day(row.get("accepted_on")),
        batch=words.BATCH.filled(n=row["batch"]) if row.get("batch") else "",
    )  # fmt: skip


def _told(column: ColumnFacts) -> bool:
    return column.name not in UNTOLD


def _names(row: Row, title: str) -> list[dict[str, str]]:
    """The name in the other languages."""
    found = [
        {"name": str(row.get(column) or ""), "tag": tag} for column, tag in LANGUAGE_OF.items()
    ]
    return [name for name in found if name["name"] and name["name"] != title]


def _fact(release: Release, column: ColumnFacts, row: Row) -> dict[str, Any]:
    return {
        "name": column.name,
        "title": column.title,
        "said": value(release, column, row),
        "gap": str(words.NOT_REPORTED),
    }


def _source(release: Release, layer: LayerFacts, row: Row) -> str:
    column = next((c for c in layer.columns if c.name == "source"), None)
    return value(release, column, row) if column else ""


def _coordinates(row: Row) -> str:
    shape = shape_of(row)
    place = middle(shape) if shape is not None else None
    return coordinates(*place) if place else ""


def _map(release: Release, row: Row, title: str) -> str:
    """The whole country with the record, or with the units in which it lies; none if neither."""
    shape = shape_of(row)
    place = drawn(release, shape) if shape is not None else ""
    units = [release.units[key] for key in row.get("units") or () if key in release.units]
    chosen = [key for unit in units for key in drawn_below(release, unit)]
    if not place and not chosen:
        return ""
    inside = lake_label(release.sketch) + place
    return part_map(release, title=title, chosen=chosen, inside=inside)


def _history(row: Row) -> list[dict[str, str]]:
    """What happened to the record, the newest first; only if the release tells it."""
    events = row.get("history") or ()
    return [{"at": _day(event["at"]), "what": str(event["what"])} for event in reversed(events)]


def _day(found: Any) -> str:
    if found is None:
        return ""
    text = found.isoformat() if isinstance(found, date | datetime) else str(found)
    return said_date(text[:10])
