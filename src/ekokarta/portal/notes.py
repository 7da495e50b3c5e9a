"""What stands under a table: which records lie in several districts and which in none."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ekokarta.portal.called import Called, called
from ekokarta.portal.places import reporting
from ekokarta.portal.records import rows_of, units_of
from ekokarta.reading import Release
from ekokarta.release import NOT_DISTRIBUTED, LayerFacts

SHOWN = 12
"So many are named, of the others the number."


@dataclass(frozen=True, slots=True)
class Names:
    """The first records of a list of a layer, and how many there are."""

    layer: str
    first: tuple[Called, ...]
    total: int

    @property
    def more(self) -> int:
        """How many are not named."""
        return self.total - len(self.first)


def shared(release: Release, layer: str) -> Names:
    """The records which lie in several units, so that each of these shows them."""
    return _split(release, layer)[0]


def homeless(release: Release, layer: str) -> Names:
    """The records which lie in no reporting unit: of the country, across its border, unknown."""
    return _split(release, layer)[1]


@lru_cache(maxsize=64)
def _split(release: Release, slug: str) -> tuple[Names, Names]:
    layer = release.layer(slug)
    units = {unit.key for unit in reporting(release)}
    several = [r for r in rows_of(release, layer) if len(units & set(units_of(layer, r))) > 1]
    nowhere = rows_of(release, layer, NOT_DISTRIBUTED)
    return _named(release, layer, several), _named(release, layer, nowhere)


def _named(release: Release, layer: LayerFacts, rows: list[dict[str, Any]]) -> Names:
    first = tuple(called(release, layer, row) for row in rows[:SHOWN])
    return Names(layer.slug, first, len(rows))
