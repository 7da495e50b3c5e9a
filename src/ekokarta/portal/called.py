"""A record where it is named: its title, its card, and what must be said beside it wherever that is.

Each list, hit, panel and reference names records by this and by `_called.html`, so none forgets a mark.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from ekokarta.portal.records import card_of, rows_of, title_of
from ekokarta.portal.words import frame as words
from ekokarta.reading import Release, key_of
from ekokarta.reading.ended import Ended, ended
from ekokarta.release import ColumnFacts, LayerFacts
from ekokarta.terms import Term, in_each, plain, said_date


class Called(NamedTuple):
    """A record by its name; `ended` says in words what is over on the day of the release."""

    layer: str
    id: int
    title: Term
    simulated: bool
    ended: tuple[Term, ...]

    @property
    def link(self) -> str:
        """The address of its card, in the language of the reader."""
        return card_of(self.layer, {"id": self.id})

    @property
    def remarks(self) -> list[str]:
        """All its marks in words, where nothing can be drawn."""
        return [*([str(words.SIMULATED)] if self.simulated else []), *map(str, self.ended)]

    @property
    def plain(self) -> str:
        """«Полигон (условные данные)»."""
        said = "; ".join(self.remarks)
        return f"{self.title} ({said})" if said else str(self.title)


def called(release: Release, layer: LayerFacts, row: Mapping[str, Any]) -> Called:
    """How a published row is named, in each language."""
    over = ended(layer, row, release.manifest.stands_on)
    mark = bool(row.get("simulated"))
    return Called(layer.slug, int(row["id"]), title_of(layer, row), mark, tuple(map(_said, over)))


@lru_cache(maxsize=64)
def by_key(release: Release, slug: str) -> dict[str, Called]:
    """Every published row of a layer by its key, for references to it."""
    layer = release.layer(slug)
    return {key_of(row): called(release, layer, row) for row in rows_of(release, layer)}


def linked_to(one: Called) -> SafeString:
    """The record as a link with its marks, as `_called.html` has it."""
    return mark_safe(render_to_string("portal/_called.html", {"one": one, "frame": words}))


def _said(one: Ended) -> Term:
    """«истёк срок: 1 марта 2024 года»: the state since its day, or the day on which it ended."""
    word = one.column.words.get(one.state, plain(one.state)) if one.state else _passed(one.column)
    if not one.on:
        return word
    return in_each(lambda tongue: f"{word.spoken_in(tongue)}: {said_date(one.on, tongue)}")


def _passed(column: ColumnFacts) -> Term:
    """«срок истёк» of a last day; of the first one on which it is no more the name of the column."""
    return words.TERM_PASSED if column.ends == "after" else in_each(_low(column.title))


def _low(title: Term) -> Callable[[str], str]:
    return lambda tongue: title.spoken_in(tongue)[:1].lower() + title.spoken_in(tongue)[1:]
