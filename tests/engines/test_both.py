"""The same product on both databases: the same release, the same order of those who write at once."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from engines.cluster import create
from fixture_processes import in_turn

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("postgresql")]
SOME = (
    "fee-accruals", "violations", "waste-sites", "treatment-plants", "occurrences", "licences",
)  # fmt: skip
"Registers of every kind: sums of money, courses, reserves, terms, persons, sensitive places."
RACE = Path(__file__).parent / "race.py"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """An empty registry on each of the two."""
    return "" if request.param == "sqlite" else create(request.getfixturevalue("server"), "race")


def test_those_who_write_at_once_do_not_lose_each_others_words(
    address: str, manage: Any, tmp_path: Path
) -> None:
    manage("migrate", "--verbosity", "0", address=address)
    there = {**os.environ, "EKOKARTA_DATA": str(tmp_path), "EKOKARTA_DATABASE_URL": address}
    done = subprocess.run([sys.executable, RACE], env=there, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "chain": True, "late": 0, "signoffs": 1, "same_key": ["Change", "refused"],
        "same_sheet": [True, 200, 200, True],
    }  # fmt: skip


def test_the_same_facts_are_the_same_release_on_both(
    server: str, manage: Any, tmp_path: Path
) -> None:
    ids = []
    for name, there in (("sqlite", ""), ("postgresql", create(server, "same"))):
        data = tmp_path / name
        words = in_turn("migrate --verbosity 0", "seed", f"demo {' '.join(SOME)}", "publish")
        ids.append(manage(*words, data=data, address=there).stdout.split()[-1])
    assert ids[0] == ids[1]
    assert not (tmp_path / "postgresql" / "registry.sqlite3").exists()


def test_an_address_which_is_none_is_explained_without_its_password(manage: Any) -> None:
    said = manage("check", address="mysql://eko:geheim@host/name", code=1).stderr
    assert "postgresql://user:password@host/name" in said and "geheim" not in said
