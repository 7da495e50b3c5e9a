"""New boundaries from a file: whose polygon each is, a new epoch or a better drawing, the crosswalk."""

from dataclasses import dataclass, field
from itertools import pairwise
from math import pi
from pathlib import Path
from typing import Any

import numpy
import shapely
from django.db import transaction
from shapely.geometry.base import BaseGeometry

from ekokarta.errors import Misunderstood
from ekokarta.jail.geodata import read_features
from ekokarta.jail.packing import packed
from ekokarta.release import REPORTING
from ekokarta.terms import Term
from ekokarta.territory.boundary import Boundary, Crosswalk, Epoch
from ekokarta.territory.gazetteer import Gazetteer, gazetteer
from ekokarta.territory.unit import Unit

DRIVERS = (".geojson", ".json", ".gpkg", ".shp", ".kml")
SLIVER = 0.002
"A part of a unit smaller than this is the drawing, not a change."


@dataclass
class Drawn:
    """What came of an import of boundaries."""

    epoch: Epoch
    new_epoch: bool
    matched: dict[str, str] = field(default_factory=dict)
    "SOATE → by what it was known: code or name."
    unmatched: list[str] = field(default_factory=list)
    pointed: list[str] = field(default_factory=list)
    "Units without a polygon before or after: they stay points and get no crosswalk row."
    shares: dict[str, float] = field(default_factory=dict)
    "Of each unit with two polygons: the part of its former area that it keeps."


@transaction.atomic
def import_boundaries(
    file: Path, valid_from: str, *, source: str, generalised: bool = False, as_of: str = ""
) -> Drawn:
    """Take the polygons of a file for the boundaries from `valid_from` on.

    The same day again is a new edition of the same epoch. `as_of` is the day whose state is drawn,
    if that is not `valid_from`. Coordinates become EPSG:4326, 2-D and
    valid. Raises Misunderstood where nothing can be read or no polygon can be matched.
    """
    shapes = _read(file)
    found, drawn_by, unmatched = _matched(shapes)
    if not found:
        raise Misunderstood(NO_MATCH.filled(file=file.name))
    epoch, new = Epoch.objects.get_or_create(
        valid_from=valid_from,
        defaults={"source": source, "generalised": generalised, "as_of": as_of},
    )
    if not new:
        epoch.edition, epoch.source, epoch.generalised = epoch.edition + 1, source, generalised
        epoch.as_of = as_of
        epoch.save()
        epoch.boundaries.all().delete()
    Boundary.objects.bulk_create(
        Boundary(epoch=epoch, unit_id=key, geometry=shape) for key, shape in sorted(found.items())
    )
    drawn = Drawn(epoch, new, drawn_by, unmatched)
    _crosswalks(epoch, drawn)
    return drawn


def _read(file: Path) -> list[tuple[dict[str, Any], BaseGeometry]]:
    """The properties and polygons of the file, in degrees, as they are drawn: read in the jail."""
    if file.suffix.lower() not in DRIVERS or not file.exists():
        raise Misunderstood(NO_FILE.filled(file=file.name))
    head, *features = read_features(*packed(file), digits=-1)
    fields = list(map(str, head["fields"]))
    shapes = shapely.make_valid(
        shapely.from_wkt([said[2] for said in features], on_invalid="ignore")
    )
    rows = [dict(zip(fields, said[1], strict=True)) for said in features]
    return [(row, shape) for row, shape in zip(rows, shapes, strict=True) if shape is not None]


def _matched(
    shapes: list[tuple[dict[str, Any], BaseGeometry]],
) -> tuple[dict[str, BaseGeometry], dict[str, str], list[str]]:
    """The polygons by unit, by what each unit was known, and what was known of none."""
    names = gazetteer()
    types = dict(Unit.objects.filter(type__in=REPORTING).values_list("key", "type"))
    parts: dict[str, list[BaseGeometry]] = {}
    by: dict[str, str] = {}
    unmatched = []
    for properties, shape in shapes:
        key, how = _unit(properties, names, types)
        if key:
            parts.setdefault(key, []).append(shape)
            by[key] = how
        else:
            unmatched.append(_words(properties))
    found = {key: _polygonal(shapely.union_all(some)) for key, some in parts.items()}
    return found, by, unmatched


def _unit(properties: dict[str, Any], names: Gazetteer, types: dict[str, str]) -> tuple[str, str]:
    """The reporting unit which the properties name, by a code first, then by a name."""
    texts = [str(value).strip() for value in properties.values() if value not in (None, "")]
    for text in texts:
        code = names.coded(text) or names.coded(text.ljust(14, "0"))
        if code in types:
            return str(code), "code"
    for text in texts:
        found = [key for key in names.candidates(text) if key in types]
        found = [key for key in found if types[key] == "district"] or found
        if len(found) == 1:
            return found[0], "name"
    return "", ""


def _words(properties: dict[str, Any]) -> str:
    return ", ".join(str(value) for value in properties.values() if value not in (None, ""))[:120]


def _polygonal(shape: BaseGeometry) -> BaseGeometry:
    """Only the areas: making a ring valid may leave a line behind."""
    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    parts = [p for p in shapely.get_parts(shape) if p.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(parts)


def _crosswalks(epoch: Epoch, drawn: Drawn) -> None:
    """Make the crosswalks from the epoch before and to the one after anew."""
    epochs = list(Epoch.objects.order_by("valid_from"))
    place = [e.pk for e in epochs].index(epoch.pk)
    Crosswalk.objects.filter(before=epoch).delete()
    Crosswalk.objects.filter(after=epoch).delete()
    for before, after in pairwise(epochs):
        if epoch.pk in (before.pk, after.pk):
            rows = crosswalk(before, after)
            Crosswalk.objects.bulk_create(rows)
            if place and after.pk == epoch.pk:
                drawn.shares = _kept(before, rows)
    drawn.pointed = _pointed(epochs[max(place - 1, 0) : place + 1])


def crosswalk(before: Epoch, after: Epoch) -> list[Crosswalk]:
    """Which part of each unit's former area lies in which unit now, by equal-area overlay.

    A unit that one of the two draws as a point has no row: nothing is known of its area.
    """
    old, new = _areas(before), _areas(after)
    both = set(old) & set(new)
    tree = shapely.STRtree([new[key] for key in sorted(both)])
    rows = []
    for key in sorted(both):
        for hit in sorted(int(i) for i in tree.query(old[key], predicate="intersects")):
            other = sorted(both)[hit]
            share = old[key].intersection(new[other]).area / old[key].area
            if share > SLIVER:
                rows.append(
                    Crosswalk(
                        before=before,
                        after=after,
                        source_unit_id=key,
                        target_unit_id=other,
                        share=round(share, 6),
                    )
                )
    return rows


def _areas(epoch: Epoch) -> dict[str, BaseGeometry]:
    """The polygons in an equal-area plane: x shrinks with the cosine of the latitude, exactly."""
    return {b.unit_id: equal_area(b.geometry) for b in epoch.boundaries.all()}


def equal_area(shape: BaseGeometry) -> BaseGeometry:
    """Lambert's cylindrical equal-area projection, km: x = R λ, y = R sin φ."""

    def plane(at: Any) -> Any:
        radians = at * pi / 180
        return numpy.column_stack([6371.007 * radians[:, 0], 6371.007 * numpy.sin(radians[:, 1])])

    flat: BaseGeometry = shapely.make_valid(shapely.transform(shape, plane))
    return flat


def _kept(before: Epoch, rows: list[Crosswalk]) -> dict[str, float]:
    drawn = {b.unit_id: 0.0 for b in before.boundaries.all()}
    kept = {r.source_unit_id: r.share for r in rows if r.source_unit_id == r.target_unit_id}
    return {key: kept[key] for key in sorted(drawn) if key in kept}


def _pointed(epochs: list[Epoch]) -> list[str]:
    every: set[Any] = set(Unit.objects.filter(type__in=REPORTING).values_list("key", flat=True))
    polygons: list[set[Any]] = [set(e.boundaries.values_list("unit_id", flat=True)) for e in epochs]
    return sorted(every - set.intersection(*polygons)) if polygons else sorted(every)


NO_FILE = Term(
    ru="«{file}»: нужен файл с полигонами: GeoJSON, GeoPackage, Shapefile или KML.",
    ky="«{file}»: полигондору бар файл керек: GeoJSON, GeoPackage, Shapefile же KML.",
    en="“{file}”: a file with polygons is needed: GeoJSON, GeoPackage, Shapefile or KML.",
)
NO_MATCH = Term(
    ru="«{file}»: ни один полигон не удалось отнести к району.",
    ky="«{file}»: бир да полигонду районго туура келтирүүгө болгон жок.",
    en="“{file}”: no polygon could be matched with a district.",
)
