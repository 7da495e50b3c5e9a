"""The plain map draws what the tiles draw: the same objects, in the same years, of the same words."""

from collections import Counter

import pytest
from fixture_tiles import decoded

from ekokarta.portal.placed import placed
from ekokarta.reading import Release

pytestmark = pytest.mark.django_db  # so that there is a registry for the release to come from


def test_the_page_has_the_objects_of_the_tiles_in_every_year(release: Release) -> None:
    layers = [layer for layer in release.manifest.layers if layer.tiles]
    assert len(layers) >= 3
    for layer in layers:
        assert layer.tiles
        for year in release.manifest.years:
            here = placed(release, layer.slug, year)
            assert len(here) == layer.tiles.placed_by_year[str(year)], (layer.slug, year)


def test_a_word_is_the_same_on_the_page_and_in_the_tiles(release: Release) -> None:
    for layer in release.manifest.layers:
        tiles = layer.tiles
        if not tiles:
            continue
        drawn = decoded((release.folder / tiles.file).read_bytes())[tiles.maxzoom][tiles.points]
        for year in release.manifest.years:
            name = f"code_{year}" if tiles.code_by_year else "code"
            said = Counter(
                str(one.said.get(name, ""))
                for one in drawn
                if one.inside and one.said["point_count"] == 1 and one.said[f"n_{year}"]
            )
            alone = {one.said["id"] for one in drawn if one.said["point_count"] == 1}
            here = placed(release, layer.slug, year)
            assert said == Counter(place.code for place in here if place.id in alone)
