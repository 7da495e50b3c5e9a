"""Points at which labels stand: units, lakes, settlements; the smaller the rank, the sooner."""

from collections.abc import Container, Iterable, Mapping
from typing import Any, NamedTuple

import pyarrow as pa
import shapely
from shapely.geometry.base import BaseGeometry

from ekokarta.publication.ground import Drawn, lakes_of
from ekokarta.release import REPORTING, UnitFacts
from ekokarta.terms import Term

At = tuple[float, float]
"Longitude and latitude in degrees."
Said = tuple[tuple[str, int | str], ...]
NOWHERE = (0.0, 0.0)
FIRST = ("city_republican", "district", "city_oblast")
"Types of unit in the order in which they are named; within a type the largest on the map first."
FEW = 8
"Settlements named at zoom 4; four times as many at each zoom after it."


class Label(NamedTuple):
    """Names for one point, on a layer of the tiles, from a zoom on."""

    layer: str
    at: At
    said: Said
    id: int
    lowest: int = 0


def unit_labels(
    units: Iterable[UnitFacts], polygons: Drawn, numbers: Mapping[str, int]
) -> Iterable[Label]:
    """One point for each reporting unit: deep inside its polygon, or where it is said to be."""
    sizes = {key: float(shapely.area(polygon)) for key, polygon in polygons.items()}
    ranked = sorted(
        (unit for unit in units if unit.type in REPORTING),
        key=lambda unit: (FIRST.index(unit.type), -sizes.get(unit.key, 0), unit.key),
    )
    for rank, unit in enumerate(ranked, 1):
        polygon = polygons.get(unit.key)
        about: Said = (
            ("soate", unit.key),
            ("type", unit.type),
            ("polygon", int(polygon is not None)),
        )
        said = (*about, ("rank", rank), *named(unit.short or unit.title))
        yield Label("unit_point", _at(unit, polygon), said, numbers[unit.key])


def _at(unit: UnitFacts, polygon: BaseGeometry | None) -> At:
    """Where there is most room for a name."""
    if polygon is None:
        return unit.point or NOWHERE
    (circle,) = shapely.maximum_inscribed_circle([polygon])
    x, y = circle.coords[0]
    return float(x), float(y)


def lake_labels(polygons: Drawn) -> Iterable[Label]:
    """The lakes that are drawn, the largest first."""
    for rank, (said, lake) in enumerate(lakes_of(polygons), 1):
        names = Term(ru=said["name_ru"], ky=said["name_ky"], en=said["name_en"])
        point = lake.representative_point()
        yield Label("lake_label", (point.x, point.y), (("rank", rank), *named(names)), rank)


def place_labels(settlements: pa.Table | None, units: Container[str]) -> Iterable[Label]:
    """The published settlements, the most populous first; none if they are not published.

    `units` are the SOATE of the reporting units: a city which is one says so as `unit`, for it has a label already.
    """
    rows: list[dict[str, Any]] = settlements.to_pylist() if settlements is not None else []
    placed = [row for row in rows if row["geometry"] is not None]
    placed.sort(key=lambda row: (-(row["population"] or 0), row["id"]))
    for rank, row in enumerate(placed, 1):
        yield _place(rank, row, units)


def _place(rank: int, row: Mapping[str, Any], units: Container[str]) -> Label:
    point = shapely.from_wkb(row["geometry"]).representative_point()
    name, ky, en = (row[column] or row["name"] for column in ("name", "name_ky", "name_en"))
    known = (("population", int(row["population"])),) if row["population"] is not None else ()
    itself = (("unit", str(row["soate"])),) if row["soate"] in units else ()
    said: Said = (("rank", rank), *known, *itself, *named(Term(ru=name, ky=ky, en=en)))
    lowest = next(zoom for zoom in range(4, 30) if rank <= FEW * 4 ** (zoom - 4))
    return Label("place", (point.x, point.y), said, row["id"], lowest)


def named(title: Term) -> tuple[tuple[str, str], ...]:
    """A name in each language, as tiles say it."""
    return tuple((f"name_{tag}", title.spoken_in(tag)) for tag in ("ky", "ru", "en"))
