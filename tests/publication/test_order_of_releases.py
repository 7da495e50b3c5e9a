"""Which release is the newest is told by what was written when it was made, not by times of files.

A copied folder and a restored backup have other times of files than the one they are copies of.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from ekokarta.publication import name_release, publish
from ekokarta.publication.changes import last_named
from ekokarta.reading import current, kept
from ekokarta.release import CURRENT, MANIFEST
from ekokarta.release.index import INDEX, index

pytestmark = pytest.mark.django_db
YEARS = (2023,)


def copied(files: list[Path]) -> None:
    """Give files the times of a copy which took the newest first."""
    for n, file in enumerate(reversed(files)):
        os.utime(file, (1_600_000_000 + n, 1_600_000_000 + n))


@pytest.fixture
def named(
    releases: Path, imported: Any, agreed: Any, approver: Any, second: Any
) -> tuple[str, str]:
    """Two named releases; between them somebody wrote."""
    agreed("waste-sites")
    ids = []
    for key in "ab":
        line = f"{key},Свалка {key},41702220000000,2020-01-01"
        assert imported("waste-sites", "key,name,where,opened_on", line).refused == []
        ids.append(name_release(releases, YEARS, key, by=approver, approved_by=second))
    copied([releases / "named" / f"{id}.json" for id in ids])
    copied([releases / id / MANIFEST for id in ids])
    return ids[0], ids[1]


def test_changes_are_told_against_the_last_named_one_also_in_a_copy(
    releases: Path, named: tuple[str, str]
) -> None:
    found = last_named(releases)
    assert found is not None and found.id == named[1]
    publish(releases, YEARS)
    said = json.loads((current(releases).folder / "changes.json").read_bytes())
    assert said["since"]["name"] == "b"


def test_signs_without_the_change_are_ordered_by_the_list(
    releases: Path, named: tuple[str, str]
) -> None:
    """As former versions wrote them: both are of one day."""
    for id in named:
        mark = releases / "named" / f"{id}.json"
        said = json.loads(mark.read_bytes())
        mark.write_text(json.dumps({k: v for k, v in said.items() if k != "last_change"}))
    copied([releases / "named" / f"{id}.json" for id in named])
    lines = [
        {"id": id, "made": f"2026-11-30T0{n}:00:00.000+00:00"}
        for n, id in enumerate(named, start=1)
    ]
    with (releases / INDEX).open("a") as end:
        end.writelines(json.dumps(line) + "\n" for line in lines)
    found = last_named(releases)
    assert found is not None and found.id == named[1]


def test_a_copy_falls_back_on_the_release_that_was_published_last(
    releases: Path, named: tuple[str, str]
) -> None:
    in_order = sorted(kept(releases), key=lambda id: index(releases)[id].made)
    copied([releases / id / MANIFEST for id in in_order])
    (releases / CURRENT).write_text("2026-11-30-0123456789abcdef")
    assert current(releases).id == in_order[-1]
