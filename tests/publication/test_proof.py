"""A release that was changed is found out, also where the forger mended every hash and the id."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.core.management import call_command
from fixture_forger import (
    Forging,
    copied,
    forged,
    in_cell,
    in_manifest,
    in_rows,
    in_text,
    other_changes,
)

from ekokarta.reading import Release
from ekokarta.release import CHANGES, MANIFEST, STATISTICS
from ekokarta.release.proof import findings, verdict
from ekokarta.release.proof.archives import of_archives
from ekokarta.release.proof.cube import cube, of_cube
from ekokarta.release.proof.fronts import of_fronts
from ekokarta.release.proof.identity import of_catalogue
from ekokarta.release.proof.pages import of_pages
from ekokarta.release.proof.recount import of_cells
from ekokarta.release.proof.tables import of_tables

pytestmark = pytest.mark.django_db
SITES = "waste-sites"


def words(folder: Path, key: str = "") -> Counter[str]:
    return Counter(word for word, _ in findings(folder, key))


def cut_year(manifest: Any) -> None:
    manifest["years"].pop()


def drop_layer(manifest: Any) -> None:
    manifest["layers"] = [la for la in manifest["layers"] if la["slug"] != SITES]


def new_title(manifest: Any) -> None:
    manifest["layers"][0]["title"]["ru"] = "Другое"


def new_licence(manifest: Any) -> None:
    manifest["licence"] = "CC0-1.0"


def unlist(manifest: Any) -> None:
    manifest["files"] = [f for f in manifest["files"] if f["path"] != f"layers/{SITES}.csv"]


def of_sites(row: dict[str, Any]) -> bool:
    return row["layer"] == SITES and row["measure"] == "count" and bool(row["value"])


def as_if_python_made_it(folder: Path) -> None:
    (folder / "front/__pycache__").mkdir()
    (folder / "front/__pycache__/x.pyc").write_text("x")


BY_HASH: dict[str, tuple[Forging, str]] = {
    "licence": (in_manifest(new_licence), "id"),
    "title": (in_manifest(new_title), "id"),
    "a year cut": (in_manifest(cut_year), "id"),
    "a layer dropped": (in_manifest(drop_layer), "id"),
    "changes replaced": (other_changes, "damaged"),
    "a file added": (lambda folder: (folder / "new.csv").write_text("x") and None, "extra"),
    "a file deep inside": (lambda folder: (folder / "front/x.js").write_text("x") and None, "extra"),
    "a link": (lambda folder: (folder / "layers/x.csv").symlink_to("/etc/hostname"), "extra"),
    "a file gone": (lambda folder: (folder / STATISTICS).unlink(), "damaged"),
    "an empty folder": (lambda folder: (folder / "layers/more").mkdir(), "extra"),
    "what python is said to have made": (
        as_if_python_made_it,
        "extra",
    ),
    "a manifest too deep": (lambda folder: (folder / MANIFEST).write_text("[" * 100_000) and None, "damaged"),
    "half a manifest": (
        lambda folder: (folder / MANIFEST).write_bytes((folder / MANIFEST).read_bytes()[:999]) and None,
        "damaged",
    ),
}  # fmt: skip
BY_CONTENT: dict[str, tuple[Forging, str]] = {
    "cells of a unit-year deleted": (
        in_rows(lambda rows: [r for r in rows if (r["unit"], r["year"]) != (rows[0]["unit"], 2023)]),
        "missing",
    ),
    "a cell twice": (in_rows(lambda rows: [*rows, rows[0]]), "twice"),
    "level": (in_cell(lambda r: r["level"] == "unit", level="oblast"), "cell"),
    "a number for a status without one": (
        in_cell(lambda r: r["status"] == "not_reported", value=7.0),
        "cell",
    ),
    "an unknown flag": (in_cell(of_sites, flags=["approved"]), "cell"),
    "invented numbers told as real": (
        in_rows(lambda rows: [r | {"flags": sorted({*(r["flags"] or [])} - {"simulated"})} for r in rows]),
        "differs",
    ),
    "a value": (in_cell(of_sites, value=lambda v: v + 1), "differs"),
    "n": (in_cell(of_sites, n=lambda n: n + 1), "differs"),
    "n_expected": (in_cell(of_sites, n_expected=lambda n: n + 1), "differs"),
    "a numerator": (in_cell(lambda r: r["numerator"] is not None, numerator=77.0), "differs"),
    "a denominator": (in_cell(lambda r: r["denominator"] is not None, denominator=77.0), "differs"),
    "why it differs": (in_cell(lambda r: r["layer"] == SITES and r["arrived"] is not None, arrived=77), "differs"),
    "who left": (in_cell(lambda r: r["layer"] == SITES and r["left"] is not None, left=77), "differs"),
    "what was corrected": (in_cell(lambda r: r["layer"] == SITES and r["revised"] is not None, revised=77), "differs"),
    "a gap told as zero": (
        in_cell(lambda r: r["layer"] == SITES and r["status"] == "not_reported", status="zero", value=0.0),
        "differs",
    ),
    "licence": (in_manifest(new_licence), "catalogue"),
    "title": (in_manifest(new_title), "catalogue"),
    "a year cut": (in_manifest(cut_year), "catalogue"),
    "a layer dropped": (in_manifest(drop_layer), "catalogue"),
    "a file no longer named": (in_manifest(unlist), "extra"),
    "a CSV": (in_text(f"layers/{SITES}.csv", "Свалка 1,", "Свалка 2,"), "csv"),
    "a place in a CSV": (in_text(f"layers/{SITES}.csv", "POINT (78", "POINT (79"), "csv"),
    "rows no longer simulated": (
        in_rows(lambda rows: [r | {"simulated": False} for r in rows], f"layers/{SITES}.parquet"),
        "rows",
    ),
    "a page": (in_text(f"front/numbers/{SITES}.json", '"measured"', '"zero"'), "page"),
    "the licence on a page": (in_text("ru.html", " CC-BY-4.0. ", " CC0-1.0. "), "page"),
    "how many rows, on a page": (in_text("en.html", ": 60. ", ": 66. "), "page"),
    "the title of a layer on a page": (in_text("ky.html", "<b>", "<b>Башка "), "page"),
    "invented rows called real on a page": (in_text("ru.html", 'class="tag sim"', 'class="tag ok"'), "page"),
    "no warning on a page": (in_text("ru.html", 'class="note sim"', 'class="note"'), "page"),
    "an area for the script": (in_text("front/ru.json", '"type":"country","area":"', '"type":"country","area":"1'), "page"),
    "a unit symbol for the script": (in_text("front/en.json", "\u00a0ha", "\u00a0km²"), "page"),
    "the name of a district for the script": (in_text("front/ru.json", '"title":"Айтматовский', '"title":"Другой'), "page"),
    "a title of a measure for the script": (in_text("front/ru.json", '"measures":[{"slug":"count","title":"', '"measures":[{"slug":"count","title":"Не '), "page"),
    "tiles of another subject": (
        lambda folder: (folder / "waste.pmtiles").write_bytes((folder / "nature.pmtiles").read_bytes()) and None,
        "tiles",
    ),
    "a number on a page": (
        in_text(f"front/numbers/{SITES}.json", '"20","', '"21","'),
        "page",
    ),
}  # fmt: skip


def of_shown(folder: Path, manifest: Any) -> Iterator[tuple[str, str]]:
    yield from of_pages(folder, manifest)
    yield from of_fronts(folder, manifest)


LOOKS = {
    "differs": of_cells, "csv": of_tables, "rows": of_tables, "page": of_shown, "tiles": of_archives, "catalogue": of_catalogue,
}  # fmt: skip
"The part of the check that must find it; the others look at cells one by one."


def test_what_was_published_is_right(release: Release) -> None:
    assert words(release.folder) == {"no_key": 1}


@pytest.mark.parametrize("forging", BY_HASH)
def test_what_was_changed_does_not_fit_the_id(
    release: Release, tmp_path: Path, forging: str
) -> None:
    change, word = BY_HASH[forging]
    copy = copied(release.folder, tmp_path)
    change(copy)
    assert word in words(copy) and verdict(list(findings(copy))) == 1


@pytest.mark.parametrize("forging", BY_CONTENT)
def test_mended_hashes_do_not_help(release: Release, tmp_path: Path, forging: str) -> None:
    change, word = BY_CONTENT[forging]
    copy = forged(release.folder, tmp_path, change)
    manifest = json.loads((copy / MANIFEST).read_bytes())
    look = LOOKS.get(word, of_cube)
    if look is of_cells:  # all layers are worked out again in the test of what was published
        parts = [r for r in cube(copy) if r["numerator"] is not None]
        looked = (
            {SITES, parts[0]["layer"]}
            if "nominator" in forging or "numerator" in forging
            else {SITES}
        )
        manifest["layers"] = [la for la in manifest["layers"] if la["slug"] in looked]
    found = findings(copy) if word == "extra" else look(copy, manifest)
    assert word in {said for said, _ in found}


def test_the_command_says_so(release: Release, tmp_path: Path, settings: Any, capsys: Any) -> None:
    copy = forged(release.folder, tmp_path, in_manifest(new_licence))
    settings.RELEASES = tmp_path
    with pytest.raises(SystemExit) as end:
        call_command("verify", copy.name, "--language", "ru")
    assert end.value.code == 1 and "licence" in capsys.readouterr().out


def test_changes_are_fixed_too(release: Release) -> None:
    listed = {f["path"] for f in json.loads((release.folder / MANIFEST).read_bytes())["files"]}
    assert CHANGES in listed and project.YEARS
