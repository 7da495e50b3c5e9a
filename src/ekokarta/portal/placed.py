"""Published rows that have a place: a point of each, and what it was in each year in which it counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ekokarta.portal.records import title_of
from ekokarta.portal.shapes import shape_of
from ekokarta.reading import Release, counts_in, said_in
from ekokarta.release import LayerFacts
from ekokarta.terms import Term

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Placed:
    """A row as a point, in one year. `code` colours it; empty where that is not known."""

    id: int
    title: Term
    longitude: float
    latitude: float
    code: str
    simulated: bool


def placed(release: Release, slug: str, year: int) -> tuple[Placed, ...]:
    """Those of a layer which count in the year, as in the cube; of a line or an area a point on it."""
    return _by_year(release, slug).get(year, ())


@lru_cache(maxsize=64)
def _by_year(release: Release, slug: str) -> dict[int, tuple[Placed, ...]]:
    """The rows are read once and let go: of each only a point is kept."""
    layer, rows = release.layer(slug), release.rows(slug)
    return {
        year: tuple(
            place
            for row in rows
            if _counts(layer, row, year) and (place := _placed(layer, row, year))
        )
        for year in release.manifest.years
    }


def _counts(layer: LayerFacts, row: Row, year: int) -> bool:
    """A row of reference has no year: it is there in each."""
    return layer.kind == "entry" or counts_in(layer.kind, row, year)


def _placed(layer: LayerFacts, row: Row, year: int) -> Placed | None:
    shape = shape_of(row)
    if shape is None or shape.is_empty:
        return None
    point = shape.representative_point()
    return Placed(
        id=row["id"],
        title=title_of(layer, row),
        longitude=point.x,
        latitude=point.y,
        code=_code(said_in(row, layer.colour_by or "", year)),
        simulated=bool(row.get("simulated")),
    )


def _code(said: Any) -> str:
    """A flag as «true» or «false», what is not known as nothing."""
    return str(said).lower() if isinstance(said, bool) else str(said or "")
