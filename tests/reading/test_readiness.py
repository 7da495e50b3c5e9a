"""Readiness: thirty-six cells that follow from the cube, and who owes what is missing."""

from dataclasses import replace
from pathlib import Path

import pytest

from ekokarta.reading import Query, Release
from ekokarta.reading.readiness import Known, readiness
from ekokarta.release import MANIFEST, Caveat, Manifest, Status
from ekokarta.terms import PROMISED, Theme

FOUND = (Status.MEASURED, Status.ZERO, Status.NON_DETECT)


def test_twelve_subjects_in_each_year(release: Release) -> None:
    found = readiness(release)
    assert [subject.theme for subject in found] == list(PROMISED)
    assert all([r.year for r in s.years] == list(release.manifest.years) for s in found)
    assert len([r for s in found for r in s.years]) == 36


@pytest.mark.parametrize("place", range(12))
def test_a_cell_is_what_a_clerk_would_count(release: Release, place: int) -> None:
    subject = readiness(release)[place]
    units = {u.key for u in release.manifest.units if u.level == "unit"}
    slugs = tuple(la.slug for la in release.manifest.layers if la.theme == subject.theme)
    for ready in subject.years:
        answers = release.statistics(Query(layers=slugs, years=(ready.year,))) if slugs else []
        told = [a for a in answers if a.cell.status in FOUND]
        real = {a.unit for a in told if Caveat.SIMULATED not in a.cell.flags}
        made = {a.unit for a in told} - real
        assert (ready.units, ready.simulated) == (len(real & units), len(made & units))
        assert ready.total == len(units)
        if real >= units:
            assert ready.state is Known.REAL
        else:
            wanted = Known.PARTIAL if real else Known.SIMULATED if made else Known.MISSING
            assert ready.state is wanted


def test_who_owes_is_the_owner_of_the_system(release: Release) -> None:
    by = {subject.theme: subject for subject in readiness(release)}
    assert [s.key for s in by[Theme.SUBSOIL].owed_by] == ["old-map-minerals"]
    assert [s.key for s in by[Theme.NATURE].owed_by] == ["is-oopt"]
    assert by[Theme.NATURE].owed_by[0].owner is None
    assert by[Theme.SETTLEMENT].owed_by == ()
    assert [a.key for a in by[Theme.SUBSOIL].agreements] == ["deposits"]
    assert by[Theme.SUBSOIL].layers == ()


def test_the_last_delivery_is_of_real_rows(release: Release) -> None:
    by = {subject.theme: subject for subject in readiness(release)}
    assert by[Theme.NATURE].delivered == "2024-03-09"
    assert by[Theme.WASTE].delivered == "", "invented rows are no delivery"


def test_a_release_of_before_knows_no_systems(release: Release, tmp_path: Path) -> None:
    from shutil import copytree

    folder = tmp_path / release.id
    copytree(release.folder, folder)
    old = replace(release.manifest, systems=(), agreements=())
    (folder / MANIFEST).write_bytes(old.to_json())
    found = readiness(Release(folder))
    assert Manifest.from_json((folder / MANIFEST).read_bytes()).systems == ()
    assert [s.years for s in found] == [s.years for s in readiness(release)]
    assert all(s.owed_by == () for s in found)


def test_the_promise_is_quoted_with_its_line() -> None:
    from conftest import shared

    from ekokarta.terms import DEADLINE, WORK, promise_of

    folder = shared("seed")
    lines = next(folder.iterdir()).read_text(encoding="utf-8").splitlines()
    for promise in (DEADLINE, WORK, *map(promise_of, PROMISED)):
        assert promise.quote in lines[promise.line - 1]
