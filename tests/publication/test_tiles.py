"""Tiles show every published row with a place, at every zoom, and say nothing else of it."""

from typing import Any

import pyogrio
import pytest
import shapely
from django.conf import settings as project
from fixture_tiles import Drawn, decoded, largest

from ekokarta.reading import Release
from ekokarta.release import BASE_TILES, LayerFacts

pytestmark = pytest.mark.django_db  # the fixture needs the registry, these tests only its files
YEARS = project.YEARS
COUNTS = {"point_count", "sim", *(f"n_{year}" for year in YEARS)}
KNOWN = {"id", "code", *(f"code_{year}" for year in YEARS)}


def shown(release: Release) -> list[LayerFacts]:
    return [layer for layer in release.manifest.layers if layer.tiles]


def tiles_of(release: Release, layer: LayerFacts) -> dict[int, dict[str, list[Drawn]]]:
    assert layer.tiles
    return decoded((release.folder / layer.tiles.file).read_bytes())


def points(release: Release, slug: str, zoom: int) -> dict[int, dict[str, Any]]:
    """What the single points of a layer say, by id."""
    (layer,) = [layer for layer in shown(release) if layer.slug == slug]
    drawn = tiles_of(release, layer)[zoom][slug]
    return {d.id: d.said for d in drawn if d.said["point_count"] == 1}


def keys(release: Release, slug: str) -> dict[str, int]:
    return {row["key"]: row["id"] for row in release.rows(slug)}


def test_at_every_zoom_the_sum_is_what_is_published(release: Release) -> None:
    slugs = {layer.slug for layer in shown(release)}
    assert {"protected-areas", "waste-sites", "treatment-plants", "settlements"} <= slugs
    for layer in shown(release):
        facts, zooms = layer.tiles, tiles_of(release, layer)
        rows = [row for row in release.rows(layer.slug) if row["geometry"] is not None]
        assert facts and facts.placed == layer.rows_with_place == len(rows)
        assert sorted(zooms) == list(range(facts.minzoom, facts.maxzoom + 1))
        expected = {"point_count": len(rows), "sim": sum(row["simulated"] for row in rows)}
        expected |= {f"n_{year}": facts.placed_by_year[str(year)] for year in YEARS}
        for zoom, layers in zooms.items():
            drawn = [d.said for d in layers[layer.slug] if d.inside]
            found = {name: sum(said[name] for said in drawn) for name in COUNTS}
            assert found == expected, (layer.slug, zoom)


def test_a_row_counts_in_the_years_of_the_statistics(release: Release) -> None:
    said, known = points(release, "protected-areas", 12), keys(release, "protected-areas")
    years = {
        key: [said[known[key]][f"n_{year}"] for year in YEARS]
        for key in ("r1", "r2", "r3", "r4", "r5")
    }
    assert years == {
        "r1": [1, 1, 1], "r2": [0, 1, 1], "r3": [1, 0, 0], "r4": [0, 0, 1], "r5": [1, 1, 1],
    }  # fmt: skip


def test_near_rows_are_one_cluster_and_each_is_itself_at_the_deepest_zoom(release: Release) -> None:
    (layer,) = [layer for layer in shown(release) if layer.slug == "waste-sites"]
    zooms = tiles_of(release, layer)
    (one,) = zooms[2]["waste-sites"]
    assert one.said == {"point_count": 60, "sim": 60, "n_2022": 20, "n_2023": 40, "n_2024": 60}
    assert len(zooms[12]["waste-sites"]) == 60
    assert {d.said["point_count"] for d in zooms[12]["waste-sites"]} == {1}


def test_a_single_row_says_its_id_and_its_colour_and_a_cluster_only_numbers(
    release: Release,
) -> None:
    for layer in shown(release):
        ids = {row["id"] for row in release.rows(layer.slug)}
        for layers in tiles_of(release, layer).values():
            for drawn in layers[layer.slug]:
                single = drawn.said["point_count"] == 1
                assert COUNTS <= set(drawn.said) <= COUNTS | (KNOWN if single else set())
                assert (drawn.said.get("id") == drawn.id and drawn.id in ids) == single
            for drawn in layers.get(f"{layer.slug}.shape", []):
                years = {f"y_{year}" for year in YEARS}
                assert {"id", "sim"} | years <= set(drawn.said) <= {"sim"} | years | KNOWN
                assert drawn.said["id"] == drawn.id and drawn.id in ids


def test_colours_are_codes_and_a_state_that_changes_has_one_a_year(release: Release) -> None:
    areas, known = points(release, "protected-areas", 12), keys(release, "protected-areas")
    assert [areas[known[key]].get("code") for key in ("r1", "r3")] == ["reserve", None]
    plants, known = points(release, "treatment-plants", 12), keys(release, "treatment-plants")
    states = [[plants[known[k]].get(f"code_{year}") for year in YEARS] for k in ("t1", "t2")]
    assert states == [["building", "works", "works"], [None, None, None]]
    by_year = {la.slug: la.tiles.code_by_year for la in shown(release) if la.tiles}
    assert by_year["treatment-plants"] and not by_year["protected-areas"]


def test_lines_and_areas_are_drawn_where_they_are_more_than_a_point(release: Release) -> None:
    (layer,) = [layer for layer in shown(release) if layer.slug == "protected-areas"]
    zooms, known = tiles_of(release, layer), keys(release, "protected-areas")
    assert layer.tiles and layer.tiles.shapes == "protected-areas.shape"
    assert "protected-areas.shape" not in zooms[2]
    drawn = zooms[12]["protected-areas.shape"]
    kinds = {d.id: d.shape.geom_type.removeprefix("Multi") for d in drawn}
    assert kinds == {known["r4"]: "Polygon", known["r5"]: "LineString"}
    said = next(d.said for d in drawn if d.id == known["r4"])
    assert said == {
        "id": known["r4"],
        "sim": 0,
        "code": "reserve",
        "y_2022": 0,
        "y_2023": 0,
        "y_2024": 1,
    }
    others = [la.tiles.shapes for la in shown(release) if la.tiles and la.slug != layer.slug]
    assert not any(others)


def test_an_area_keeps_its_size(release: Release) -> None:
    """Cut into tiles and put together again; 1 over 900 and 2100 of a turn, stretched by Mercator."""
    (layer,) = [layer for layer in shown(release) if layer.slug == "protected-areas"]
    for zoom in (8, 12):
        drawn = tiles_of(release, layer)[zoom]["protected-areas.shape"]
        pieces = [d.on_map for d in drawn if "Polygon" in d.shape.geom_type]
        west, north, east, south = shapely.union_all(pieces).bounds
        assert (east - west) * 360 == pytest.approx(0.4, abs=0.01)
        assert shapely.union_all(pieces).area == pytest.approx(
            (east - west) * (south - north), rel=0.01
        )


def test_no_tile_is_heavier_than_a_phone_can_bear(release: Release) -> None:
    files = [file.path for file in release.manifest.files if file.path.endswith(".pmtiles")]
    assert BASE_TILES in files and len(files) > 5
    for path in files:
        assert largest((release.folder / path).read_bytes()) <= 200_000


def test_programs_of_geography_open_them(release: Release) -> None:
    file = release.folder / "waste.pmtiles"
    assert [name for name, _ in pyogrio.list_layers(file)] == ["waste-sites"]
    info = pyogrio.read_info(file, layer="waste-sites")
    assert info["features"] == 60 and set(info["fields"]) >= {"id", "n_2023", "sim", "point_count"}
