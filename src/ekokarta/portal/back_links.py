"""The records which stand on a record, for its card: by register and column, the first of them and how many."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from ekokarta.portal.called import called
from ekokarta.portal.words.card import REFERRED_BY
from ekokarta.portal.words.extract import MORE
from ekokarta.reading import Referring, Release, key_of
from ekokarta.release import LayerFacts
from ekokarta.terms import said_number

MOST = 5
"Records of one register that a card names one by one; the others stand in the list."


def back_links(release: Release, layer: LayerFacts, row: Mapping[str, Any]) -> list[dict[str, Any]]:
    """For each register that refers to this row: its title, the number, the first, the whole list."""
    found = release.referring(layer.slug, row, MOST)
    return [_told(release, one, key_of(row)) for one in found]


def _told(release: Release, one: Referring, key: str) -> dict[str, Any]:
    rest = one.number - len(one.first)
    return {
        "layer": one.layer.slug,
        "title": REFERRED_BY.filled(layer=one.layer.title, column=one.column.title),
        "number": said_number(one.number),
        "list": list_of(one, key),
        "first": [called(release, one.layer, row) for row in one.first],
        "more": MORE.filled(n=said_number(rest)) if rest else "",
    }


def list_of(one: Referring, key: str) -> str:
    """The address of all of them, in the language of the reader."""
    query = urlencode({"column": one.column.name, "key": key})
    return f"{reverse('layer', args=[one.layer.slug])}?{query}#rows"
