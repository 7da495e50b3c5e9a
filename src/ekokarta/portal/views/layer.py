"""`/{lang}/layers/{slug}/`: what a layer means, column by column, and its rows."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.called import by_key, called
from ekokarta.portal.catalogue import cited, downloads, entry
from ekokarta.portal.page import page, show
from ekokarta.portal.paging import page_asked, part_of
from ekokarta.portal.records import rows_of
from ekokarta.portal.values import value
from ekokarta.portal.words import card as row_words
from ekokarta.portal.words import data as words
from ekokarta.reading import Release
from ekokarta.release import ColumnFacts, LayerFacts, UnitFacts
from ekokarta.terms import Term

PAGE = 100
"Rows on one page."
NOT_IN_TABLE = {"key", "name", "name_ky", "name_en", "source"}
WIDE = ("text", "geometry")
"Kinds of column which have no room in a table."
COLUMNS = 5


@page
def layer(request: HttpRequest, release: Release, slug: str) -> HttpResponse:
    """The dictionary of a layer and a page of its rows, of one unit if one is asked for."""
    facts = release.layer(slug)
    unit = release.unit(request.GET["unit"]) if request.GET.get("unit") else None
    refers = _refers(request, release, slug)
    return show(
        request, release, "layer", words,
        layer=facts,
        entry=entry(release, facts),
        columns=[_column(column) for column in facts.columns],
        measures=[_measure(facts, measure) for measure in facts.measures],
        files=downloads(release, slug),
        citation=words.CITATION.filled(
            what=facts.title,
            release=release.id,
            address=cited(request, release, f"layers/{slug}/"),
        ),
        r=row_words,
        rows=_rows(release, facts, unit, refers, page_asked(request)),
        chosen=unit or refers,
        rows_title=_rows_title(release, slug, unit, refers),
    )  # fmt: skip


def _refers(request: HttpRequest, release: Release, slug: str) -> tuple[str, str] | None:
    """The column and the key that all rows shall name; raises NotFound for another column."""
    column, key = request.GET.get("column"), request.GET.get("key")
    if not column or key is None:
        return None
    return release.reference(slug, column).name, key


def _rows_title(
    release: Release, slug: str, unit: UnitFacts | None, refers: tuple[str, str] | None
) -> Term:
    if refers is None:
        return row_words.ROWS_IN.filled(unit=unit.title) if unit else row_words.ROWS
    column = release.reference(slug, refers[0])
    target = column.refers_to or ""
    known = by_key(release, target) if target in {la.slug for la in release.manifest.layers} else {}
    title = known[refers[1]].plain if refers[1] in known else refers[1]
    return row_words.ROWS_NAMING.filled(column=column.title, title=title)


def _column(column: ColumnFacts) -> dict[str, Any]:
    return {
        "name": column.name,
        "title": column.title,
        "kind": words.KINDS_OF_COLUMN.get(column.kind, column.kind),
        "unit": column.unit.symbol if column.unit and column.unit.code != "1" else "",
        "words": list(column.words.items()),
        "refers_to": column.refers_to or "",
    }


def _measure(layer: LayerFacts, measure: Any) -> dict[str, Any]:
    return {
        "slug": measure.slug,
        "title": measure.title,
        "unit": measure.unit.symbol,
        "space": words.OVER.get(measure.over_space, measure.over_space),
        "time": words.OVER.get(measure.over_time, measure.over_time),
    }


def _rows(
    release: Release,
    layer: LayerFacts,
    unit: UnitFacts | None,
    refers: tuple[str, str] | None,
    number: int,
) -> dict[str, Any]:
    """One page of the rows, and the links to those before and after it."""
    found = rows_of(release, layer, unit.key if unit else None, refers)
    asked = {"unit": unit.key} if unit else {}
    asked |= dict(zip(("column", "key"), refers, strict=True)) if refers else {}
    part = part_of(found, number, PAGE, **asked)
    columns = table_columns(layer, list(part.here))
    return {
        "headings": [{"title": c.title, "number": c.kind in NUMBERS} for c in columns],
        "lines": [_line(release, layer, columns, row) for row in part.here],
        "shown": part.shown,
        "many": part.many,
        "before": part.before,
        "after": part.after,
    }


def table_columns(layer: LayerFacts, rows: list[dict[str, Any]]) -> list[ColumnFacts]:
    """The first few short columns in which anything is said."""
    told = [
        column
        for column in layer.columns
        if column.name not in NOT_IN_TABLE and column.kind not in WIDE
        and any(row.get(column.name) not in (None, "") for row in rows)
    ]  # fmt: skip
    return told[:COLUMNS]


def _line(
    release: Release, layer: LayerFacts, columns: list[ColumnFacts], row: dict[str, Any]
) -> dict[str, Any]:
    return {
        "called": called(release, layer, row),
        "cells": [
            {"title": c.title, "said": value(release, c, row), "number": c.kind in NUMBERS}
            for c in columns
        ],
    }


NUMBERS = ("quantity", "qualified", "amount")
