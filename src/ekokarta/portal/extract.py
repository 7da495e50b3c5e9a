"""What an extract says of a record: all that its card says, and which records refer to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from re import compile
from typing import Any

from django.utils.html import strip_tags
from shapely.geometry.base import BaseGeometry

from ekokarta.portal.called import called
from ekokarta.portal.facts import coordinates_of, facts
from ekokarta.portal.records import LANGUAGE_OF, title_of
from ekokarta.portal.shapes import shape_of
from ekokarta.portal.values import value
from ekokarta.portal.words import card
from ekokarta.portal.words import extract as words
from ekokarta.reading import Release
from ekokarta.release import LayerFacts
from ekokarta.terms import said_date

Row = Mapping[str, Any]
MOST = 40
"Related records of one register that are named one by one."
TAG = compile(r' <span class="tag [a-z]+">([^<]*)</span>')
"A mark beside a name, which in a text stands in brackets."
DRAWN = "drawn"
"The column in which a register keeps the area of an outline beside the one by the act."


@dataclass(frozen=True, kw_only=True)
class Extract:
    """Sentences in the language of the reader; `lines` are pairs of a heading and what it says."""

    register: str
    title: str
    names: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    related: tuple[tuple[str, tuple[str, ...]], ...]
    source: str
    made: str
    simulated: bool
    ended: tuple[str, ...]
    outline: BaseGeometry | None


def extract_of(release: Release, layer: LayerFacts, row: Row) -> Extract:
    """The extract of a published row."""
    shape, title = shape_of(row), str(title_of(layer, row))
    names = [str(row.get(column) or "") for column in LANGUAGE_OF]
    day = said_date(release.manifest.stands_on[:10])
    return Extract(
        register=str(layer.title),
        title=title,
        names=tuple(name for name in names if name and name != title),
        lines=tuple(_lines(release, layer, row)),
        notes=(str(words.AREA),) if row.get(DRAWN) is not None else (),
        related=tuple(_related(release, layer, row)),
        source=str(row.get("source") or ""),
        made=str(words.MADE.filled(release=release.id, day=day)),
        simulated=bool(row["simulated"]),
        ended=tuple(map(str, called(release, layer, row).ended)),
        outline=shape if shape is not None and shape.area else None,
    )


def _lines(release: Release, layer: LayerFacts, row: Row) -> Iterator[tuple[str, str]]:
    for fact in facts(release, layer, row):
        if fact["name"] in LANGUAGE_OF:
            continue  # it stands above the table
        yield str(fact["title"]), _plain(fact["said"]) or fact["gap"]
    if place := coordinates_of(row):
        yield str(card.WHERE), _plain(place)


def _related(
    release: Release, layer: LayerFacts, row: Row
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Of each register that refers to this one, or is this one, the records which name this record."""
    for told in release.referring(layer.slug, row, MOST):
        said = [_said(release, told.layer, one, told.column.name) for one in told.first]
        more = [str(words.MORE.filled(n=told.number - MOST))] if told.number > MOST else []
        yield str(told.layer.title), (*said, *more)


def _said(release: Release, layer: LayerFacts, row: Row, but: str) -> str:
    """Such as: «Создана, 1996 год; Площадь после: 120 га»."""
    skipped = {*LANGUAGE_OF, but, "key", "geometry", "source", "where", layer.colour_by}
    told = [
        (c.title, _plain(value(release, c, row))) for c in layer.columns if c.name not in skipped
    ]
    name = called(release, layer, row).plain
    return "; ".join([name, *(f"{t}: {said}" for t, said in told if said)])


def _plain(said: object) -> str:
    """A value for reading without its links."""
    return unescape(strip_tags(TAG.sub(r" (\1)", str(said))))
