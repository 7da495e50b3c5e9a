"""The boundaries that the product ships: one drawing of all units, from which all lines of a map follow."""

import json
from typing import Any

import boundaries
import pytest
import shapely
from conftest import shared
from shapely.geometry import Polygon, shape

from ekokarta.journal.models import Change
from ekokarta.publication.catalogue import notices
from ekokarta.publication.drawing import drawn
from ekokarta.publication.ground import (
    GEO,
    dissolved,
    inner_borders,
    lakes_of,
    newest_epoch,
    oblasts_of,
    polygons_of,
    shipped,
    together,
)
from ekokarta.release import Sketch, said_of_borders
from ekokarta.site.default_boundaries import SHIPPED_BEFORE, draw_default_boundaries
from ekokarta.territory.boundary import Epoch
from ekokarta.territory.drawings import import_boundaries
from ekokarta.territory.epochs import changed_units, successions
from ekokarta.territory.unit import units

pytestmark = pytest.mark.django_db
OFFICIAL = "data/kg_adm2_codab2018_simplified.geojson"
SCHEMATIC = {
    "ru": "Граница показана схематично, по данным 2018 года; официальные границы — у уполномоченного органа.",
    "ky": "2018-жылдын маалыматы боюнча; расмий чек аралар — ыйгарым укуктуу органда.",
    "en": "The border is shown schematically, as of 2018; the official boundaries are with the authorised body.",
}


def test_the_shipped_drawing_follows_from_its_source() -> None:
    source = json.loads(shared(OFFICIAL).read_text(encoding="utf-8"))["features"]
    given = {f["properties"]["soate"]: shape(f["geometry"]) for f in source}
    made = boundaries.written(boundaries.covered(given))
    assert made == (GEO / "districts.geojson").read_text(encoding="utf-8")


def test_neighbours_share_their_borders_to_the_last_point() -> None:
    areas = [area for _, area in shipped("districts")]
    assert len(areas) == 55 and all(area.is_valid for area in areas)
    assert shapely.coverage_is_valid(areas)
    assert (GEO / "districts.geojson").stat().st_size < 150_000


@pytest.mark.parametrize("finest", [0, 0.004, 0.012, 0.06])
def test_each_line_of_a_map_is_a_border_of_districts(finest: float) -> None:
    """Oblasts, country and the shores of the two lakes are never drawn apart, however coarse the map."""
    polygons = together(polygons_of(newest_epoch()), finest)
    borders = shapely.union_all([area.boundary for area in polygons.values()])
    oblasts = oblasts_of(polygons, {unit.key: unit.parent_id for unit in units()})
    country = dissolved(oblasts.values())
    assert country.boundary.difference(borders).length == pytest.approx(0, abs=1e-9)
    assert inner_borders(list(oblasts.values())).difference(borders).length < 1e-9
    lakes = [lake for _, lake in lakes_of(polygons)]
    assert [lake.boundary.difference(borders).length < 1e-9 for lake in lakes] == [
        True,
        True,
        False,
    ]
    assert all(country.covers(lake) for lake in lakes), "a lake is part of the country"


def test_enclaves_of_neighbours_stay_holes_and_lakes_do_not() -> None:
    country = dissolved(polygons_of(newest_epoch()).values())
    holes = [Polygon(ring) for part in country.geoms for ring in part.interiors]
    assert len(holes) == 4 and all(39.7 < hole.centroid.y < 40.3 for hole in holes)


def test_what_the_map_says_in_three_languages() -> None:
    sketch = drawn(units())
    said = said_of_borders(sketch)
    assert all(words in said.spoken_in(tag) for tag, words in SCHEMATIC.items())
    assert "OCHA COD-AB (CC BY 3.0 IGO)" in said.ru and notices(sketch)[0] == said


def test_an_older_release_keeps_its_own_words() -> None:
    old = Sketch(
        width=1, height=1, outline="", oblasts="", lakes=(), rivers="", source="geoBoundaries"
    )
    assert said_of_borders(Sketch.from_json(old.to_json())).ru == (
        "Границы районов обобщённые, не официальные. Границы: geoBoundaries."
    )


def test_an_official_file_replaces_the_drawing_and_its_words() -> None:
    import_boundaries(shared(OFFICIAL), "2026-12-01", source="Постановление № 1")
    said = said_of_borders(drawn(units()))
    assert said.ru == "Границы: Постановление № 1."


def earlier() -> Epoch:
    """As an earlier version left it: its own drawing, of 41 units or however many."""
    epoch = Epoch.objects.get(valid_from="")
    epoch.source, epoch.as_of = SHIPPED_BEFORE[0], ""
    epoch.save()
    epoch.boundaries.exclude(unit="41711000000000").delete()
    return epoch


def test_an_upgrade_renews_our_own_drawing_and_writes_it_down() -> None:
    epoch = earlier()
    assert draw_default_boundaries()
    renewed = Epoch.objects.get()
    assert (renewed.pk, renewed.edition) == (epoch.pk, epoch.edition + 1)
    assert renewed.boundaries.count() == 55 and renewed.as_of == "2018-11-19"
    line = Change.objects.order_by("pk").last()
    assert line is not None and line.said["source"][0] == SHIPPED_BEFORE[0] and line.why
    assert not draw_default_boundaries(), "once"


def test_an_imported_drawing_stays_and_no_boundary_changes_by_the_renewal(imported: Any) -> None:
    earlier()
    official = import_boundaries(shared(OFFICIAL), "2023-03-01", source="Постановление № 1").epoch
    assert draw_default_boundaries()
    newest = newest_epoch()
    assert newest is not None and (newest.pk, newest.edition) == (official.pk, 1)
    assert successions() == [] and [changed_units(year) for year in (2018, 2023)] == [set(), set()]


def test_a_first_drawing_of_somebody_else_stays() -> None:
    Epoch.objects.update(source="Постановление № 1")
    assert not draw_default_boundaries()
    Epoch.objects.update(valid_from="2024-01-01")
    assert not draw_default_boundaries() and Epoch.objects.count() == 1


def test_every_line_is_there_at_two_scales() -> None:
    sketch = Sketch.from_json(drawn(units()).to_json())
    closer = sketch.closer
    assert closer is not None and set(closer.units) == set(sketch.units)
    counts = [sum(map(len, s.units.values())) for s in (sketch, closer)]
    assert counts[0] < counts[1]
