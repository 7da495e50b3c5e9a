"""A release that is damaged is noticed, the newest whole one is shown and says so; nobody meets a 500."""

import json
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from fixture_release import renamed, write_release

from ekokarta.errors import NotFound
from ekokarta.publication.tidy import discard
from ekokarta.reading import current, opened
from ekokarta.reading.release import Release
from ekokarta.release import CURRENT, MANIFEST, MAP, STATISTICS, rows_of

pytestmark = pytest.mark.django_db
PAGES = ("/ru/", "/ru/districts/", "/ru/map/", "/ru/data/", "/ru/layers/waste-sites/", "/ru/search/?q=a",
         "/ru/numbers/waste-sites/count/41700000000000/2023/", "/api/", "/api/layers", "/releases/",
         "/api/statistics?layer=waste-sites", f"/releases/current/{STATISTICS}")  # fmt: skip


def flipped(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


DAMAGES: dict[str, Callable[[Path], Any]] = {
    "half a manifest": lambda f: os.truncate(f / MANIFEST, 999),
    "an empty manifest": lambda f: os.truncate(f / MANIFEST, 0),
    "a manifest of something else": lambda f: (f / MANIFEST).write_text("[]"),
    "no manifest": lambda f: (f / MANIFEST).unlink(),
    "truncated cells": lambda f: os.truncate(f / STATISTICS, 100),
    "a flipped byte in the cells": lambda f: flipped(f / STATISTICS),
    "a flipped byte in the map": lambda f: flipped(f / MAP),
    "a flipped byte in rows": lambda f: flipped(f / rows_of("waste-sites", "parquet")),
    "rows gone": lambda f: (f / rows_of("waste-sites", "parquet")).unlink(),
    "a folder for a file": lambda f: [(f / STATISTICS).unlink(), (f / STATISTICS).mkdir()],
    "the release gone": shutil.rmtree,
    "another id": lambda f: (f.parent / CURRENT).write_text("2024-12-31-0123456789abcdef"),
    "a pointer of nothing": lambda f: (f.parent / CURRENT).write_text(""),
    "a pointer of no text": lambda f: (f.parent / CURRENT).write_bytes(b"\xff\xfe"),
}


@pytest.fixture
def two(tmp_path: Path, settings: Any) -> tuple[str, Path]:
    """The id of an older release, and the folder of the newer, which `current` names."""
    older = write_release(tmp_path)
    os.utime(tmp_path / older / MANIFEST, ns=(1, 1))
    newer = shutil.copytree(tmp_path / older, tmp_path / "newer")
    manifest = Release(newer).manifest
    from dataclasses import replace

    folder = renamed(newer, replace(manifest, newest_change="2025-01-01"))
    settings.RELEASES = tmp_path
    return older, folder


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("warm", [False, True], ids=["before it was opened", "while it is open"])
def test_the_newest_whole_one_answers(
    two: tuple[str, Path], client: Client, damage: str, warm: bool
) -> None:
    _, folder = two
    if warm:
        assert client.get("/ru/districts/").status_code == 200
    DAMAGES[damage](folder)
    for page in PAGES:
        answer = client.get(page)
        text = b"".join(answer) if answer.streaming else answer.content
        assert answer.status_code == 200, (page, answer.status_code)
        assert text
    if damage not in ("another id", "a pointer of nothing", "a pointer of no text"):
        for path in (
            f"/releases/{folder.name}/{STATISTICS}",
            f"/releases/{folder.name}/{MANIFEST}",
        ):
            assert client.get(path).status_code in (200, 404)


def test_it_says_so_on_pages_and_to_machines(two: tuple[str, Path], client: Client) -> None:
    older, folder = two
    os.truncate(folder / MANIFEST, 999)
    assert current(folder.parent).id == older
    assert "повреждён" in client.get("/ru/districts/").content.decode()
    answer = client.get("/api/layers")
    assert answer["Ekokarta-Instead-Of"] == folder.name
    assert json.loads(client.get("/releases/").content)["instead_of"] == folder.name
    ready = client.get("/readyz")
    assert ready.status_code == 503 and folder.name in ready.content.decode()
    with pytest.raises(NotFound):
        opened(folder.parent, folder.name)


def test_other_bytes_never_have_the_old_tag(two: tuple[str, Path], client: Client) -> None:
    _, folder = two
    path = f"/releases/{folder.name}/{STATISTICS}"
    right = client.get(path)
    before, tag = b"".join(right), right["ETag"]
    flipped(folder / STATISTICS)
    answer = client.get(path)
    assert answer.status_code == 404 and answer.get("ETag") != tag
    now = client.get(f"/releases/current/{STATISTICS}")
    assert now.status_code == 200 and b"".join(now) == before


def test_nothing_whole_is_an_invitation_to_come_back(two: tuple[str, Path], client: Client) -> None:
    older, folder = two
    for one in (folder, folder.parent / older):
        os.truncate(one / MANIFEST, 10)
    answer = client.get("/ru/")
    assert answer.status_code == 503 and answer["Retry-After"]
    assert client.get("/api/layers").status_code == 404


def test_slow_readers_meet_no_error_while_releases_come_and_go(
    tmp_path: Path, settings: Any
) -> None:
    """Releases follow one another faster than pages are made; now and then all older ones are cleared."""
    from dataclasses import replace

    settings.RELEASES = tmp_path
    source = tmp_path / "source"
    template = source / write_release(source)
    manifest = Release(template).manifest
    stop, statuses = threading.Event(), []

    def publish(n: int, before: list[Path]) -> Path:
        folder = shutil.copytree(template, tmp_path / f".{n}.new", copy_function=os.link)
        (folder / MANIFEST).unlink()
        newer = renamed(folder, replace(manifest, newest_change=f"2025-01-{n % 28 + 1:02}"))
        while n % 6 == 5 and before:
            discard(before.pop())
        return newer

    def read() -> None:
        reader = Client()
        while not stop.is_set():
            for page in PAGES:
                answer = reader.get(page)
                answer.getvalue()
                statuses.append((page, answer.status_code))

    shown = [publish(0, [])]
    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for n in range(1, 25):
        shown.append(publish(n, shown))
        stop.wait(0.1)
    stop.set()
    for reader in readers:
        reader.join()
    assert statuses and not [one for one in statuses if one[1] >= 500]
