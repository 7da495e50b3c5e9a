"""What a release says of a unit of the territory."""

from dataclasses import dataclass

from ekokarta.terms import Term


@dataclass(frozen=True, kw_only=True)
class NameFacts:
    """A name which a unit has, had or will have."""

    title: Term
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, kw_only=True)
class UnitFacts:
    """A unit of the territory, with the name it had when the release was made."""

    key: str
    title: Term
    type: str
    level: str
    parent: str | None = None
    iso: str = ""
    names: tuple[NameFacts, ...] = ()
    "Former and other names."
    short: Term | None = None
    code: str = ""
    "Three letters of its tile, in Kyrgyz."
    tile: tuple[int, int] | None = None
    "Column and row in the tile-grid; None for what does not report."
    point: tuple[float, float] | None = None
    "Longitude and latitude, EPSG:4326."
    area: float | None = None
    "Official area, km². None where it is not known; never that of a polygon."
    area_source: str = ""
    population: float | None = None
    population_year: int | None = None
    population_source: str = ""
