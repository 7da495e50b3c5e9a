"""What was reported of a unit for times which the comparison does not cover: dated, never compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.safestring import SafeString

from ekokarta.portal.records import figure_words, rows_of
from ekokarta.portal.values import PLAIN, value
from ekokarta.reading import Release
from ekokarta.release import LayerFacts, UnitFacts
from ekokarta.terms import QUALIFIED, Term, said_number

UNIT = "measured_in"
"The column in which a figure says its unit itself."


@dataclass(frozen=True)
class Moment:
    """A figure: when, how much, and the number of its record; `when` is empty where what is said is the time."""

    when: str
    said: str
    id: int
    simulated: bool


@dataclass(frozen=True)
class Dated:
    """What was reported of one thing, the newest first."""

    layer: LayerFacts
    title: Term
    moments: tuple[Moment, ...]


def dated(release: Release, unit: UnitFacts) -> list[Dated]:
    """The figures of this very unit whose year is none of those compared, by layer and thing."""
    return [one for layer in release.manifest.layers for one in _of(release, layer, unit)]


def _of(release: Release, layer: LayerFacts, unit: UnitFacts) -> Iterator[Dated]:
    if layer.kind != "figure":
        return
    things: dict[str, list[dict[str, Any]]] = {}
    for row in _rows(release, layer.slug, unit.key):
        things.setdefault(_words(layer, row).ru, []).append(row)
    for rows in things.values():
        rows.sort(key=lambda row: str(row["period"]), reverse=True)
        moments = tuple(_moment(release, layer, row) for row in rows)
        yield Dated(layer, _words(layer, rows[0]), moments)


@lru_cache(maxsize=2000)
def _rows(release: Release, slug: str, unit: str) -> tuple[dict[str, Any], ...]:
    """Kept because a passport asks every layer of figures, and each answer is a query."""
    years = release.manifest.years
    rows = rows_of(release, release.layer(slug), unit)
    return tuple(
        row
        for row in rows
        if row["where"] == unit and row["period"] != "unknown" and row["year"] not in years
    )


def _words(layer: LayerFacts, row: dict[str, Any]) -> Term:
    return figure_words(layer, row) or layer.title


def _moment(release: Release, layer: LayerFacts, row: dict[str, Any]) -> Moment:
    when = str(_value(release, layer, row, "period"))
    said = " ".join(_said(release, layer, row))
    return Moment(
        "" if said in when else when,
        when if said in when else said,
        row["id"],
        bool(row["simulated"]),
    )


def _said(release: Release, layer: LayerFacts, row: dict[str, Any]) -> Iterator[str]:
    """«около», the number, and its unit where the figure says one; what is no number, a month, has no unit."""
    number = _number(release, layer, row)
    exact = row.get("qualifier") in PLAIN
    word = _value(release, layer, row, "qualifier")
    yield number if exact else str(QUALIFIED.filled(word=word, number=number))
    unit = str(_value(release, layer, row, UNIT))
    if unit and row.get("number") is not None:
        yield unit


def _number(release: Release, layer: LayerFacts, row: dict[str, Any]) -> str:
    if row.get("number") is not None and row.get("number_to") is None:
        return said_number(row["number"], int(row["decimals"] or 0))
    return str(_value(release, layer, row, "said"))


def _value(release: Release, layer: LayerFacts, row: dict[str, Any], name: str) -> SafeString | str:
    column = next((column for column in layer.columns if column.name == name), None)
    return value(release, column, row) if column else ""
