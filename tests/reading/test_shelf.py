"""Releases stand side by side; one is current; nothing outside them can be opened."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from fixture_release import renamed, write_release

from ekokarta.errors import NotFound
from ekokarta.reading import Release, current, kept, opened
from ekokarta.reading.lake import Lake
from ekokarta.release import COUNTRY, CURRENT, MANIFEST, NOT_DISTRIBUTED, ApprovalFacts, FileFacts


def test_current_is_what_the_file_names(root: Path, release: Release) -> None:
    assert release.id == release.folder.name == (root / CURRENT).read_text()
    assert opened(root, release.id).id == release.id
    assert kept(root) == (release.id,)


def test_a_release_is_opened_once(root: Path, release: Release) -> None:
    assert current(root) is release


def test_nothing_is_published_yet(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(NotFound):
            current(root)
        assert kept(root) == ()


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "current",
        "../x",
        "2024-12-31-0123456789ABCDEF",
        "2024-12-31-89136da0b48a5a7",
        "x\x00",
    ],
)
def test_what_is_no_id_is_no_path(root: Path, name: str) -> None:
    with pytest.raises(NotFound):
        opened(root, name)
    with pytest.raises(NotFound):
        opened(root, "2024-12-31-0123456789abcdef")


def test_the_pointer_is_no_path_either(root: Path, tmp_path: Path) -> None:
    (tmp_path / CURRENT).write_text(str(root))
    with pytest.raises(NotFound):
        current(tmp_path)


def test_an_approval_is_part_of_what_the_id_fixes(tmp_path: Path) -> None:
    folder = tmp_path / write_release(tmp_path)
    manifest = current(tmp_path).manifest
    approval = ApprovalFacts(name="2024", by="a", approved_by="b", on="2025-01-15")
    approved = renamed(folder, replace(manifest, approval=approval))
    assert approved.name != manifest.release
    assert current(tmp_path).manifest.approval == approval


def test_a_manifest_cannot_point_outside_its_folder(tmp_path: Path) -> None:
    id = write_release(tmp_path)
    manifest = current(tmp_path).manifest
    bad = [
        FileFacts(path=path, sha256="0", bytes=1)
        for path in ("../current", "/etc/passwd", "a\\..\\b")
    ]
    (tmp_path / id / MANIFEST).write_bytes(
        replace(manifest, files=(*manifest.files, *bad)).to_json()
    )
    release = Release(tmp_path / id)
    for facts in bad:
        with pytest.raises(NotFound):
            release.file(facts.path)


def test_sql_reaches_only_the_folder(release: Release, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("secret")
    lake = Lake(release.folder)
    with pytest.raises(duckdb.PermissionException):
        lake.tuples("../current", "select * from read_text(?)")
    with pytest.raises(duckdb.PermissionException):
        lake.tuples("x", "select ?, content from read_text(?)", str(outside))
    with pytest.raises(duckdb.Error):
        lake.tuples("x", "set enable_external_access = true")


def test_what_a_release_knows(release: Release) -> None:
    assert release.layer("waste-sites").kind == "place"
    assert release.measure("waste-sites", "count").over_space == "sum"
    assert release.unit(COUNTRY).level == release.unit(NOT_DISTRIBUTED).level == "country"
    assert release.unit(NOT_DISTRIBUTED).title.en == "not distributed"
    assert release.sketch.width > release.sketch.height
    assert release.file(MANIFEST).bytes == (release.folder / MANIFEST).stat().st_size


def test_what_it_does_not_know(release: Release) -> None:
    for ask in (release.layer, release.unit, release.file):
        with pytest.raises(NotFound):
            ask("nothing")
    with pytest.raises(NotFound):
        release.measure("waste-sites", "nothing")
