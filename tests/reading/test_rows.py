"""The published rows of a layer, of a unit, by id."""

from concurrent.futures import ThreadPoolExecutor

import pyarrow.parquet as pq
import pytest

from ekokarta.errors import NotFound
from ekokarta.reading import Query, Release
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, rows_of

LAYER = "waste-sites"


def test_rows_are_those_of_the_file_by_id(release: Release) -> None:
    table = pq.read_table(release.folder / rows_of(LAYER, "parquet")).drop_columns(["bbox"])
    assert release.rows(LAYER) == sorted(table.to_pylist(), key=lambda row: row["id"])


def test_a_page_of_rows(release: Release) -> None:
    every = release.rows(LAYER)
    assert release.rows(LAYER, limit=2, offset=1) == every[1:3]
    assert release.rows(LAYER, offset=len(every)) == []


def test_rows_of_a_unit_lie_in_it_or_below_it(release: Release) -> None:
    for key, unit in release.units.items():
        if unit.level in ("oblast", "unit"):
            inside = {key, *(u.key for u in release.units.values() if u.parent == key)}
            ids = [row["id"] for row in release.rows(LAYER) if inside & set(row["units"])]
            assert [row["id"] for row in release.rows(LAYER, unit=key)] == ids


def test_nothing_is_lost_between_the_country_and_its_units(release: Release) -> None:
    every = {row["id"] for row in release.rows(LAYER)}
    units = [u.key for u in release.units.values() if u.level == "unit"]
    shown = {row["id"] for key in units for row in release.rows(LAYER, unit=key)}
    rest = {row["id"] for row in release.rows(LAYER, unit=NOT_DISTRIBUTED)}
    assert rest and shown | rest == every and not shown & rest
    assert {row["id"] for row in release.rows(LAYER, unit=COUNTRY)} == every


def test_one_row(release: Release) -> None:
    assert release.row(LAYER, 2) == release.rows(LAYER)[1]


@pytest.mark.parametrize("id", [0, -1, 10**6])
def test_no_such_row(release: Release, id: int) -> None:
    with pytest.raises(NotFound):
        release.row(LAYER, id)


@pytest.mark.parametrize("layer", ["violations", "wildlife-tariffs", "nothing", "../x"])
def test_rows_which_are_not_published(release: Release, layer: str) -> None:
    with pytest.raises(NotFound):
        release.rows(layer)
    with pytest.raises(NotFound):
        release.row(layer, 1)


def test_unknown_unit(release: Release) -> None:
    with pytest.raises(NotFound):
        release.rows(LAYER, unit="41799999999999")


def test_threads_do_not_meet(release: Release) -> None:
    expected = [release.row(LAYER, id) for id in range(1, 9)]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(5):
            assert list(pool.map(lambda id: release.row(LAYER, id), range(1, 9))) == expected
            assert len({len(a) for a in pool.map(release.statistics, [Query()] * 4)}) == 1
