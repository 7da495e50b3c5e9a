"""What an earlier version wrote, this one opens: a release, and the registry behind it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.test import Client
from fixture_processes import in_turn, manage

from ekokarta.reading import Query, opened
from ekokarta.release import COUNTRY, CURRENT

HERE = Path(__file__).parent
KEPT = sorted(p.name for p in (HERE / "releases").iterdir()) if (HERE / "releases").exists() else []


@pytest.mark.parametrize("release", KEPT)
def test_a_release_of_then_opens_now(release: str) -> None:
    then = opened(HERE / "releases", release)
    for layer in then.manifest.layers:
        answers = then.statistics(Query(layers=(layer.slug,)))
        assert len(answers) == len(layer.measures) * len(then.manifest.years) * 68
        if layer.publish == "rows":
            assert len(then.rows(layer.slug)) == layer.rows
    asked = Query(layers=("protected-areas",), measures=("count",), units=(COUNTRY,), years=(2023,))
    assert [a.cell.value for a in then.statistics(asked)] == [26]
    assert then.sketch.units and then.manifest.newest_change


@pytest.mark.parametrize("release", KEPT)
@pytest.mark.parametrize("page", ["", "districts/", "districts/{ton}/", "map/", "data/", "data/changes/",
                                  "data/sources/", "layers/protected-areas/", "about/"])  # fmt: skip
def test_its_pages_open_too(
    release: str, page: str, tmp_path: Path, settings: Any, client: Client
) -> None:
    (tmp_path / release).symlink_to(HERE / "releases" / release)
    (tmp_path / CURRENT).write_text(release)
    settings.RELEASES = tmp_path
    answer = client.get(f"/ru/{page.format(ton='41702220000000')}")
    assert answer.status_code == 200 and release in answer.content.decode()


def test_there_is_one() -> None:
    assert KEPT


@pytest.mark.long
def test_a_registry_of_then_migrates(tmp_path: Path) -> None:
    """The embedded registry of each version is kept as SQL."""
    import gzip

    dumps = sorted(HERE.glob("registry-*.sql.gz"))
    assert dumps
    for dump in dumps:
        folder = tmp_path / dump.stem
        folder.mkdir()
        with sqlite3.connect(folder / "registry.sqlite3") as base:
            base.create_collation("ky", lambda a, b: (a > b) - (a < b))
            base.executescript(gzip.decompress(dump.read_bytes()).decode())
        base.close()
        done = manage(
            folder, *in_turn("migrate --verbosity 0", "seed", "publish"), LANG="ru_RU.UTF-8"
        )
        assert done.stdout.split()[-1][:4] == "2026"
        assert _legality(folder / "registry.sqlite3") == _flags()
    shutil.rmtree(tmp_path)


def _legality(registry: Path) -> dict[str, str | None]:
    """What the migrated registry says of each waste site; invented ones are shown with the demo only."""
    with closing(sqlite3.connect(registry)) as base:
        return {
            key: said or None
            for key, said in base.execute("SELECT key, legality FROM waste_wastesite")
        }


def _flags() -> dict[str, str | None]:
    """What the release of then said of them, in the words of now."""
    then = HERE / "releases" / KEPT[0] / "layers/waste-sites.parquet"
    words = {True: "authorised", False: "unauthorised", None: None}
    return {row["key"]: words[row["authorised"]] for row in pq.read_table(then).to_pylist()}


@pytest.mark.parametrize("release", KEPT)
def test_an_old_release_opens_at_its_own_address(
    release: str, tmp_path: Path, settings: Any, client: Client
) -> None:
    """Beside any current one; what it links to is itself, in the language of the address."""
    (tmp_path / release).symlink_to(HERE / "releases" / release)
    settings.RELEASES = tmp_path
    begun = client.get(f"/releases/{release}/")
    assert begun.status_code == 302 and begun["Location"].startswith(f"/releases/{release}/")
    for page in ("", "districts/", "districts/41702220000000/", "layers/protected-areas/"):
        answer = client.get(f"/releases/{release}/ru/{page}")
        text = answer.content.decode()
        assert answer.status_code == 200 and "прежний выпуск" in text
        assert f'href="/releases/{release}/ru/data/"' in text
        assert f'href="/releases/{release}/ky/{page}"' in text
    assert client.get("/releases/2020-01-01-0000000000000000/ru/").status_code == 404
    assert client.get("/releases/2020-01-01-0000000000000000/").status_code == 404
