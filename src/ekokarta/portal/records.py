"""A published row as a reader sees it: what it is called, and where its card is."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from ekokarta.portal.words.card import NAMELESS
from ekokarta.reading import Release
from ekokarta.release import LayerFacts
from ekokarta.terms import Term, in_each, plain, said_date

Row = Mapping[str, Any]
LANGUAGE_OF = {"name": "ru", "name_ky": "ky", "name_en": "en"}
"Which column holds the name in which language."
LONGEST_TITLE = 160
DIGITS = {"year": 4, "month": 7, "day": 10}
"So much of an ISO date is known."
NOT_NAMES = {"said"}
"A figure is called by its topic, not by its value."


def title_of(layer: LayerFacts, row: Row) -> Term:
    """The name in each language, the Russian one where another is not known."""
    if layer.kind == "figure":
        return _with_period(figure_words(layer, row) or layer.title, row)
    if layer.kind == "event" and (words := event_words(layer, row)):
        return words
    ru, ky, en = (str(row.get(column) or "") for column in LANGUAGE_OF)
    name = ru or ky or en or _called(layer, row)
    if not name:
        return NAMELESS.filled(id=row["id"])
    return Term(ru=_cut(ru or name), ky=_cut(ky or name), en=_cut(en or name))


def figure_words(layer: LayerFacts, row: Row) -> Term | None:
    """What a figure is a figure of, by the columns of its series: «PM2,5, среднее за год»."""
    known = {column.name: column for column in layer.columns}
    said = [(known[name], str(row.get(name) or "")) for name in layer.series if name in known]
    words = [c.words.get(text, plain(text)) for c, text in said if text and c.kind != "reference"]
    return in_each(lambda tongue: ", ".join(w.spoken_in(tongue) for w in words)) if words else None


def event_words(layer: LayerFacts, row: Row) -> Term | None:
    """What happened, and when, by the column which colours it or the first code: «Возгорание, 5 мая 2023 года»."""
    coded = [c for c in layer.columns if c.words]
    coded.sort(key=lambda c: c.name != layer.colour_by)  # stable: the others as declared
    words = (c.words.get(str(row.get(c.name) or "")) for c in coded)
    what, day = next(filter(None, words), None), row.get("happened_on")
    if what is None or day is None:
        return None
    text = str(day)[: DIGITS.get(str(row.get("happened_on_precision")), 10)]
    return in_each(lambda tongue: f"{_capital(what.spoken_in(tongue))}, {said_date(text, tongue)}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def units_of(layer: LayerFacts, row: Row) -> list[str]:
    """The keys of the units in which a record lies; none of a layer whose own column is called `units`."""
    if any(column.name == "units" for column in layer.columns):
        return []
    return list(row.get("units") or ())


def card_of(layer: str, row: Row) -> str:
    """The address of its card, in the language of the reader."""
    return reverse("object", args=[layer, row["id"]])


def rows_of(
    release: Release,
    layer: LayerFacts,
    unit: str | None = None,
    refers: tuple[str, str] | None = None,
) -> list[dict[str, Any]]:
    """The rows that are published; none of a layer of which there are only numbers."""
    return release.rows(layer.slug, unit=unit, refers=refers) if layer.publish == "rows" else []


def _with_period(words: Term, row: Row) -> Term:
    period = str(row.get("period") or "").replace("/", "–").replace("unknown", "")
    return in_each(lambda tongue: _cut(", ".join(filter(None, [words.spoken_in(tongue), period]))))


def _called(layer: LayerFacts, row: Row) -> str:
    """The first word that a nameless row has: the topic of a figure, the article of a violation."""
    for column in layer.columns:
        if column.kind == "name" and column.name not in NOT_NAMES and row.get(column.name):
            return str(row[column.name])
    return ""


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_TITLE else name[:LONGEST_TITLE].rstrip() + "…"
