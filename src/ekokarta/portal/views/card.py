"""`/{lang}/objects/{layer}/{id}/`: the public card of one record."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.back_links import back_links
from ekokarta.portal.bounds import united
from ekokarta.portal.called import called
from ekokarta.portal.facts import coordinates_of, facts
from ekokarta.portal.page import page, show
from ekokarta.portal.places import drawn_below
from ekokarta.portal.records import LANGUAGE_OF, title_of, units_of
from ekokarta.portal.shapes import box_of, drawn, pin_of, shape_of
from ekokarta.portal.svg_labels import labels
from ekokarta.portal.svg_map import lake_label, outline_of, part_map
from ekokarta.portal.values import shares, value
from ekokarta.portal.words import card as words
from ekokarta.portal.words.extract import BUTTON, RELATED
from ekokarta.reading import Release
from ekokarta.release import LayerFacts
from ekokarta.terms import said_date

Row = Mapping[str, Any]
LARGEST_ID = 2**63 - 1
MARGIN, LEAST, ASPECT = 0.5, 330.0, 1.6
"Of the map: share of the record's size around it, least width in pixels, width to height."


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
        called=called(release, layer, row),
        id=str(row["id"]),
        title=title,
        record=words.RECORD.filled(id=row["id"], layer=layer.title),
        names=_names(row, str(title)),
        facts=facts(release, layer, row),
        shares_unknown=len(units_of(layer, row)) > 1 and not shares(row),
        source=_source(release, layer, row),
        coordinates=coordinates_of(row),
        map=_map(release, layer, row, str(words.ON_MAP.filled(title=title))),
        pinned=shape is not None,
        history=_history(row),
        extract=BUTTON,
        related=RELATED,
        back_links=back_links(release, layer, row),
        accepted=_day(row.get("accepted_on")),
        batch=words.BATCH.filled(n=row["batch"]) if row.get("batch") else "",
    )  # fmt: skip


def _names(row: Row, title: str) -> list[dict[str, str]]:
    """The name in the other languages."""
    found = [
        {"name": str(row.get(column) or ""), "tag": tag} for column, tag in LANGUAGE_OF.items()
    ]
    return [name for name in found if name["name"] and name["name"] != title]


def _source(release: Release, layer: LayerFacts, row: Row) -> str:
    column = next((c for c in layer.columns if c.name == "source"), None)
    return value(release, column, row) if column else ""


def _map(release: Release, layer: LayerFacts, row: Row, title: str) -> str:
    """The record among the units in which it lies; nothing where neither is known."""
    shape = shape_of(row)
    units = [release.units[key] for key in units_of(layer, row) if key in release.units]
    chosen = [key for unit in units for key in drawn_below(release, unit)]
    boxes = [box for key in chosen if (box := outline_of(release, key))]
    if shape is not None:
        boxes.append(box_of(release, shape))
    if not boxes:
        return ""
    sketch = release.sketch
    box = united(boxes).grown(MARGIN, LEAST, ASPECT).moved_into(sketch.width, sketch.height)
    whole = box.width >= sketch.width
    pinned = [pin_of(boxes[-1])] if shape is not None else []
    inside = lake_label(sketch) if whole else labels(release, units[:1], box, pinned)
    pin = drawn(release, shape) if shape is not None else ""
    part = None if whole else box
    return part_map(release, title=title, box=part, chosen=chosen, inside=inside + pin)


def _history(row: Row) -> list[dict[str, str]]:
    """What happened to the record, the newest first; only if the release tells it."""
    events = row.get("history") or ()
    return [{"at": _day(event["at"]), "what": str(event["what"])} for event in reversed(events)]


def _day(found: Any) -> str:
    if found is None:
        return ""
    text = found.isoformat() if isinstance(found, date | datetime) else str(found)
    return said_date(text[:10])
