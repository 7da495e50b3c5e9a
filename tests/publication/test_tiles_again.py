"""Publishing again: the same bytes, no work twice, and files served in parts."""

import os
import subprocess
import sys
from copy import copy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings as project

from ekokarta.layers import layer_called
from ekokarta.publication import publish
from ekokarta.publication.snapshot import snapshot
from ekokarta.publication.tiles.base import base_tiles
from ekokarta.publication.tiles.rows import placed
from ekokarta.publication.tiles.themes import theme_tiles
from ekokarta.reading import Release, current

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("rows")]
YEARS = project.YEARS
PLANT = "key,name,where,longitude,latitude,source"


def test_the_same_rows_are_the_same_bytes(releases: Path) -> None:
    before = publish(releases, YEARS)
    theme_tiles.cache_clear()
    base_tiles.cache_clear()
    assert publish(releases, YEARS) == before


def test_yes_and_no_are_words(approver: Any, imported: Any) -> None:
    imported("protected-areas", "key,patrol", "r1,да", "r2,нет")
    layer = copy(layer_called("protected-areas"))
    layer.colour_by = layer.model._meta.get_field("patrol")
    ids = dict(layer.accepted.values_list("pk", "key"))
    found = {ids[row.id]: row.codes for row in placed(layer, snapshot(layer), YEARS).rows}
    assert [found[key] for key in ("r1", "r2", "r3")] == [("true",), ("false",), ("",)]


def test_nor_does_chance_matter() -> None:
    """Python hashes words differently in each process."""
    first, second = (
        subprocess.run(
            [sys.executable, "-c", ALONE], env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    )  # fmt: skip
    assert first == second and len(first.strip()) == 64


ALONE = """
import django; django.setup()
from hashlib import sha256
import shapely
from ekokarta.publication.tiles.rows import Row, Rows
from ekokarta.publication.tiles.themes import theme_tiles
rows = [Row(n, shapely.to_wkb(shapely.Point(74 + n % 7 / 9, 42)), False, (True,), (f"c{n}",)) for n in range(90)]
print(sha256(theme_tiles((Rows("x", (2022,), False, tuple(rows)),))).hexdigest())
"""


def test_what_did_not_change_is_not_drawn_again(releases: Path, imported: Any) -> None:
    publish(releases, YEARS)
    old, before = tile_facts(current(releases)), theme_tiles.cache_info()
    base = base_tiles.cache_info()
    imported("treatment-plants", PLANT, "t9,Новая,41702220000000,76.1,42.3,и", simulated=True)
    publish(releases, YEARS)
    new, after = tile_facts(current(releases)), theme_tiles.cache_info()
    assert after.misses == before.misses + 1, "only the theme of the new row"
    assert after.hits > before.hits
    assert base_tiles.cache_info().misses == base.misses
    assert [slug for slug in new if new[slug] != old[slug]] == ["treatment-plants"]


def tile_facts(release: Release) -> dict[str, Any]:
    return {layer.slug: layer.tiles for layer in release.manifest.layers}


def test_a_range_of_an_archive_over_http(releases: Path, client: Any) -> None:
    release = current(releases) if publish(releases, YEARS) else None
    assert release
    content = (release.folder / "waste.pmtiles").read_bytes()
    part = client.get(f"/releases/{release.id}/waste.pmtiles", headers={"Range": "bytes=0-126"})
    assert part.status_code == 206 and part["Content-Type"] == "application/vnd.pmtiles"
    assert part["Content-Range"] == f"bytes 0-126/{len(content)}"
    assert part.getvalue() == content[:127] and content.startswith(b"PMTiles\x03")
    assert "Content-Encoding" not in part and "immutable" in part["Cache-Control"]


def test_old_tiles_go_with_their_release(releases: Path, imported: Any) -> None:
    first = publish(releases, YEARS)
    last_of_its_day = _with_another_row(releases, imported, 1)
    with time_machine.travel(datetime.now(UTC) + timedelta(days=40)):
        later = {_with_another_row(releases, imported, n) for n in (2, 3, 4)}
    kept = {file.parent.name for file in releases.rglob("*.pmtiles")}
    assert first not in kept and kept == {last_of_its_day, *later}


def _with_another_row(releases: Path, imported: Any, n: int) -> str:
    line = f"t{n + 8},Новая,41702220000000,76.{n},42.3,и"
    imported("treatment-plants", PLANT, line, simulated=True)
    return publish(releases, YEARS)
