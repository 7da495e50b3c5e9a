"""`/releases/…`: the files of a release, and nothing else."""

import json
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from django.test import Client
from fixture_answers import body, is_problem

from ekokarta.reading import Release
from ekokarta.release import CHANGES, MANIFEST, STATISTICS

IMMUTABLE = "public, max-age=31536000, immutable"


def test_listing(api: Client, release: Release) -> None:
    assert api.get("/releases/").json() == {"current": release.id, "releases": [release.id]}


def test_every_file_is_what_the_manifest_says(api: Client, release: Release) -> None:
    manifest = api.get("/releases/current/manifest.json")
    said = json.loads(body(manifest))
    assert said["release"] == release.id
    for facts in said["files"]:
        assert list(facts) == ["path", "sha256", "bytes", "media_type"]
        for folder in ("current", release.id):
            response = api.get(f"/releases/{folder}/{facts['path']}")
            content = body(response)
            assert response.status_code == 200
            assert sha256(content).hexdigest() == facts["sha256"]
            assert response["ETag"] == f'"{facts["sha256"]}"'
            assert response["Content-Type"] == facts["media_type"]
            assert response["Content-Length"] == str(facts["bytes"]) == str(len(content))
            assert response["Accept-Ranges"] == "bytes"
            assert "Content-Encoding" not in response


def test_what_never_changes_may_be_kept_for_ever(api: Client, release: Release) -> None:
    def kept(path: str) -> str:
        response = api.head(f"/releases/{path}")
        assert response.status_code == 200
        return str(response["Cache-Control"])

    assert kept(f"{release.id}/{STATISTICS}") == IMMUTABLE
    assert kept(f"{release.id}/{MANIFEST}") == kept(f"{release.id}/{CHANGES}") == IMMUTABLE
    for path in (f"current/{STATISTICS}", f"current/{MANIFEST}"):
        assert "must-revalidate" in kept(path) and "immutable" not in kept(path)


@pytest.mark.parametrize(
    "path",
    [
        "unlisted.txt",
        ".",
        "..",
        "../current",
        "..%2fcurrent",
        "%2e%2e/current",
        "..%5ccurrent",
        "layers",
        "layers/",
        "layers/../unlisted.txt",
        "layers/../manifest.json",
        "./manifest.json",
        "//manifest.json",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "manifest.json/",
        "manifest.json%00",
        "MANIFEST.JSON",
        "manifest.json%0a",
        "%c0%ae%c0%ae/current",
        "layers/violations.parquet",
    ],
)
def test_what_the_manifest_does_not_name_is_not_there(
    api: Client, release: Release, path: str
) -> None:
    for folder in ("current", release.id):
        is_problem(api.get(f"/releases/{folder}/{path}"), 404)


@pytest.mark.parametrize(
    "folder",
    [
        "..",
        "%2e%2e",
        ".",
        "2024-12-31-0000000000000000",
        "2024-12-31",
        "current%00",
        "*",
        "Current",
    ],
)
def test_no_such_release(api: Client, folder: str) -> None:
    is_problem(api.get(f"/releases/{folder}/manifest.json"), 404)


def test_a_file_of_another_size_is_not_the_file(
    api: Client, tmp_path: Path, release: Release, settings: Any
) -> None:
    copytree(release.folder, tmp_path / release.id, ignore=lambda *_: ["big.bin"])
    (tmp_path / "current").write_text(release.id)
    settings.RELEASES = tmp_path
    with (tmp_path / release.id / STATISTICS).open("ab") as file:
        file.write(b"x")
    is_problem(api.get(f"/releases/current/{STATISTICS}"), 404)
    is_problem(api.get(f"/releases/{release.id}/big.bin"), 404)
