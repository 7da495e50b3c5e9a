"""The base map under the points: every unit, shared borders, names in three languages."""

from itertools import combinations
from typing import Any

import numpy as np
import pytest
import shapely
from conftest import shared
from django.conf import settings as project
from fixture_tiles import Drawn, decoded, largest
from pmtiles.reader import MemorySource, all_tiles

from ekokarta.publication import publish
from ekokarta.publication.tiles.base import Area, Base, base_tiles
from ekokarta.reading import Release, current
from ekokarta.release import BASE_TILES, RELIEF_TILES
from ekokarta.territory.drawings import import_boundaries

NAMES = {"name_ky", "name_ru", "name_en"}
EVERYWHERE = {"land", "country", "oblast", "unit", "unit_point", "lake", "river", "lake_label"}
Zooms = dict[int, dict[str, list[Drawn]]]


@pytest.fixture(scope="module")
def zooms(release: Release) -> Zooms:
    return decoded((release.folder / BASE_TILES).read_bytes())


def test_each_layer_is_there_at_every_zoom(zooms: Zooms) -> None:
    assert sorted(zooms) == list(range(2, 11))
    for zoom, layers in zooms.items():
        assert set(layers) == EVERYWHERE | ({"place"} if zoom >= 4 else set())


def test_every_reporting_unit_has_one_point_and_three_names(zooms: Zooms, release: Release) -> None:
    reporting = {unit.key: unit for unit in release.manifest.units if unit.level == "unit"}
    for layers in zooms.values():
        drawn = [d for d in layers["unit_point"] if d.inside]
        assert sorted(d.said["soate"] for d in drawn) == sorted(reporting)
        assert sorted(d.said["rank"] for d in drawn) == list(range(1, 56))
        assert [d.id for d in drawn if d.said["soate"] == min(reporting)] == [1]
        for d in drawn:
            assert set(d.said) == {"soate", "type", "rank", "polygon"} | NAMES
            short = reporting[d.said["soate"]].short
            assert short and (d.said["name_ky"], d.said["name_ru"]) == (short.ky, short.ru)


def test_polygons_are_those_of_the_units_and_names_stand_inside(zooms: Zooms) -> None:
    for zoom, layers in zooms.items():
        points = {d.id: d for d in layers["unit_point"] if d.said["polygon"]}
        assert len(points) == 55
        drawn = {d.id: d.said for d in layers["unit"]}
        told = {id: d.said["soate"] for id, d in points.items()}
        shown = {id: said["soate"] for id, said in drawn.items()}
        assert shown == {id: told[id] for id in shown}
        assert zoom < 5 or shown == told, "a town is too small only where the country is a stamp"
        if zoom == 10:
            for id, point in points.items():
                pieces = [d.on_map for d in layers["unit"] if d.id == id]
                assert any(piece.intersects(point.on_map) for piece in pieces), point.said


def test_settlements_come_in_by_their_size(zooms: Zooms, release: Release) -> None:
    placed = [row for row in release.rows("settlements") if row["geometry"] is not None]
    largest_one = max(placed, key=lambda row: row["population"] or 0)
    told = {zoom: {d.id: d.said for d in layers.get("place", [])} for zoom, layers in zooms.items()}
    assert [len(told[zoom]) for zoom in (3, 4, 5, 10)] == [0, 8, 32, len(placed)]
    first = told[4][largest_one["id"]]
    assert first["rank"] == 1 and first["population"] == largest_one["population"]
    assert NAMES < set(first) <= NAMES | {"rank", "population", "unit"}


def test_a_city_which_is_a_unit_says_so_and_is_labelled_once(zooms: Zooms) -> None:
    units = {d.said["soate"]: d.said for d in zooms[10]["unit_point"]}
    cities = {key for key, said in units.items() if str(said["type"]).startswith("city")}
    places = [d.said for d in zooms[10]["place"] if d.inside]
    assert sorted(said["unit"] for said in places if "unit" in said) == sorted(cities)
    alike = [said["name_ru"] for said in places if "unit" not in said]
    assert not set(alike) & {units[key]["name_ru"] for key in cities} - {"Талас"}


def test_neighbours_share_a_border_at_every_zoom() -> None:
    """Two districts with a ragged border: no sliver between them, no overlap."""
    ragged = [(74 + (n % 2) * 0.03 + np.sin(n) * 0.01, 41 + n / 50) for n in range(51)]
    west = shapely.Polygon([(73, 41), *ragged, (73, 42)])
    east = shapely.Polygon([(75, 41), *ragged, (75, 42)])
    areas = (Area("1", 1, "district", "7", west), Area("2", 2, "district", "8", east))
    found = decoded(base_tiles(Base(areas, labels=())))
    for layers in found.values():
        pieces: dict[Any, list[shapely.Geometry]] = {}
        for d in layers["unit"]:
            pieces.setdefault(d.tile, []).append(d.shape)
        for one, other in (p for same in pieces.values() for p in combinations(same, 2)):
            assert one.intersection(other).area == 0
            union = one.union(other)
            assert union.geom_type == "Polygon" and not union.interiors
        border = shapely.line_merge(shapely.union_all([d.shape for d in layers["oblast"]]))
        assert border.length > 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    "file",
    [
        "kg_adm2_codab2018_simplified",
        pytest.param("kg_adm2_codab2018", marks=pytest.mark.long),
    ],
)
def test_official_boundaries_fit_too(file: str, releases: Any) -> None:
    import_boundaries(shared(f"data/{file}.geojson"), "2018-11-19", source=file)
    publish(releases, project.YEARS)
    content = (current(releases).folder / BASE_TILES).read_bytes()
    layers = decoded(content)[10]
    assert len({d.id for d in layers["unit"]}) == 55
    assert all(d.said["polygon"] for d in layers["unit_point"])
    assert len(content) <= 1_500_000 and largest(content) <= 200_000


def test_the_base_map_is_light(release: Release) -> None:
    assert (release.folder / BASE_TILES).stat().st_size <= 1_500_000


def test_the_relief_is_pictures_with_transparency(release: Release) -> None:
    content = (release.folder / RELIEF_TILES).read_bytes()
    assert len(content) <= 1_600_000
    pictures = {tile: picture for tile, picture in all_tiles(MemorySource(content))}
    assert {zoom for zoom, _, _ in pictures} == {3, 4, 5, 6, 7}
    for picture in pictures.values():
        assert picture[:4] == b"RIFF" and picture[8:16] == b"WEBPVP8X"
        assert picture[20] & 0x10, "the bit that says that there is transparency"
