"""A glimpse of a unit is the beginning of its rows, and their number."""

from pathlib import Path

import pytest
from fixture_release import write_release

from ekokarta.errors import NotFound
from ekokarta.reading import Release, current
from ekokarta.reading.glimpse import FIRST


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    root: Path = tmp_path_factory.mktemp("releases")
    write_release(root)
    return current(root)


def test_it_is_what_the_rows_begin_with_in_every_unit(release: Release) -> None:
    seen = 0
    for layer in (la for la in release.manifest.layers if la.publish == "rows"):
        for unit in release.units:
            rows = release.rows(layer.slug, unit=unit)
            glimpse = release.glimpse(layer.slug, unit)
            assert (list(glimpse.first), glimpse.total) == (rows[:FIRST], len(rows)), (
                layer.slug,
                unit,
            )
            seen += glimpse.total
    assert seen > 100


def test_what_is_not_there_is_not_found(release: Release) -> None:
    with pytest.raises(NotFound):
        release.glimpse("waste-sites", "1")
    hidden = [la.slug for la in release.manifest.layers if la.publish != "rows"]
    assert hidden
    with pytest.raises(NotFound):
        release.glimpse(hidden[0], "41702220000000")
