"""What stands under a table: which records lie in several districts and which in none."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ekokarta.portal.places import reporting
from ekokarta.portal.records import card_of, rows_of, title_of
from ekokarta.reading import Release
from ekokarta.release import NOT_DISTRIBUTED
from ekokarta.terms import Term

SHOWN = 12
"So many are named, of the others the number."


@dataclass(frozen=True, slots=True)
class Named:
    """A record by its name."""

    title: Term
    link: str


@dataclass(frozen=True, slots=True)
class Names:
    """The first records of a list, and how many more there are."""

    first: tuple[Named, ...] = ()
    total: int = 0

    @property
    def more(self) -> int:
        return self.total - len(self.first)


def shared(release: Release, layer: str) -> Names:
    """The records which lie in several units, so that each of these shows them."""
    return _named(release, layer, _split(release, layer)[0])


def homeless(release: Release, layer: str) -> Names:
    """The records which lie in no reporting unit: of the country, across its border, unknown."""
    return _named(release, layer, _split(release, layer)[1])


@lru_cache(maxsize=64)
def _split(release: Release, layer: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    facts = release.layer(layer)
    units = {unit.key for unit in reporting(release)}
    several = [r for r in rows_of(release, facts) if len(units & set(r.get("units") or ())) > 1]
    return several, rows_of(release, facts, NOT_DISTRIBUTED)


def _named(release: Release, layer: str, rows: Iterable[dict[str, Any]]) -> Names:
    facts, rows = release.layer(layer), list(rows)
    first = tuple(Named(title_of(facts, row), card_of(layer, row)) for row in rows[:SHOWN])
    return Names(first, len(rows))
