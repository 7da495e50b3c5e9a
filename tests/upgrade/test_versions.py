"""An upgrade is a promise: what was public stays public, or the start says what would vanish and stops."""

import json
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from fixture_processes import in_turn, manage
from fixture_versions import VERSIONS, contents, journal, unpacked

ALL = [f"real-{n}" for n in range(201)]
CONSENT = (
    "key;layer;ground;stage;agreed_on;approver;owner;act_text;refreshed;name;source\n"
    "waste-sites:consent;waste-sites;act;agreed;2026-01-15;министр;Министерство;Приказ (пример);"
    "раз в год;Согласие владельца;пример\n"
)


def refuse_stale(data: Path) -> None:
    """What followed otherwise is worked out again, with a line, also where a sign-off covers it."""
    with closing(sqlite3.connect(data / "registry.sqlite3")) as base:
        owed = base.execute("SELECT arrears FROM control_violation WHERE key = 'found-3'")
        assert owed.fetchone()[0] != 1
    own = [line for line in journal(data) if line[1:3] == ("control.Violation", "*")]
    assert [json.loads(line[3])["records"] for line in own] == [[None, "1"]]


@pytest.fixture(scope="module", params=VERSIONS)
def upgraded(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A folder that an earlier version left, migrated; its journal and named release before that."""
    data = unpacked(request.param, tmp_path_factory.mktemp(request.param))
    (named,) = (file.stem for file in (data / "releases/named").glob("*.json"))
    before = journal(data), contents(data / "releases" / named)
    manage(data, *in_turn("migrate --verbosity 0", "seed"))
    with closing(sqlite3.connect(data / "registry.sqlite3")) as base, base:
        base.execute("UPDATE control_violation SET arrears = 1 WHERE key = 'found-3'")
    return request.param, data, named, before


def public(data: Path, layer: str = "waste-sites") -> set[str]:
    """The keys of the rows of a layer that `current` shows."""
    folder = data / "releases" / (data / "releases/current").read_text().strip()
    return set(pq.read_table(folder / f"layers/{layer}.parquet")["key"].to_pylist())


def digest(said: str) -> str:
    found = re.search(r"--accept-removals ([0-9a-f]{12})", said)
    assert found, said
    return found[1]


def test_no_row_vanishes_before_somebody_has_read_the_list(upgraded: Any, tmp_path: Path) -> None:
    _, data, named, (lines, files) = upgraded
    shown, current = public(data), (data / "releases/current").read_text()
    assert shown >= set(ALL)
    stopped = manage(data, "publish", code=2).stderr
    assert (data / "releases/current").read_text() == current and "Traceback" not in stopped
    assert "waste-sites" in stopped and "rows 201" in stopped and "real-0, real-1" in stopped
    assert "violations" in stopped
    refuse_stale(data)
    manage(data, "publish", "--accept-removals", "0" * 12, code=2)

    (tmp_path / "consent.csv").write_text(CONSENT, encoding="utf-8")
    manage(
        data, "import", "display-agreements", str(tmp_path / "consent.csv"), "--by", "a", "--accept"
    )
    less = manage(data, "publish", "--accept-removals", digest(stopped), code=2).stderr
    assert "waste-sites" not in less.split("\n  ", 1)[1].split("\n", 1)[0]
    manage(data, "publish", "--accept-removals", digest(less))
    assert public(data) >= shown, "what was completed stays public"
    manage(data, "publish")
    accepted = [line for line in journal(data) if line[5] == f"accept-removals {digest(less)}"]
    assert len(accepted) == 1 and "violations" in json.loads(accepted[0][3])
    assert [line for line in journal(data) if line[0] <= lines[-1][0]] == lines, (
        "a line of the journal was written anew"
    )
    assert contents(data / "releases" / named) == files, "a named release was written anew"


@pytest.mark.long
@pytest.mark.parametrize("version", VERSIONS)
def test_the_start_stops_as_well(version: str, tmp_path: Path) -> None:
    data = unpacked(version, tmp_path)
    said = manage(data, "run", code=2, PORT=os.environ.get("TEST_PORT", "8149"), DEMO="0").stderr
    assert "rows 201" in said and digest(said)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_life_of_every_kind_was_kept(version: str, tmp_path: Path) -> None:
    models = {line[1] for line in journal(unpacked(version, tmp_path))}
    assert models >= {"waste.WasteSite", "control.Violation", "journal.SignOff", "territory.Epoch"}


def test_marks_outlive_an_upgrade_and_what_had_lost_its_mark_is_listed(upgraded: Any) -> None:
    """A version that took exports for facts left invented rows without a mark: no program guesses, a person says."""
    version, data, *_ = upgraded
    assert simulated(data) == simulated(unpacked(version, data / "then"))
    lost = sorted(simulated(data))[:2]
    with closing(sqlite3.connect(data / "registry.sqlite3")) as base, base:
        base.execute("UPDATE waste_wastesite SET simulated = 0 WHERE key IN (?, ?)", lost)
    told = manage(data, "doctor", "--language", "en", code=1).stdout
    typed = re.search(r"manage.py (vouch waste-sites (.+) --simulated) --by", told)
    assert typed and sorted(typed[2].split()) == lost, told
    assert not simulated(data) & set(lost)
    manage(data, *typed[1].split(), "--by", "a", "--why", "выдумка")
    assert simulated(data) >= set(lost)
    assert "vouch waste-sites" not in manage(data, "doctor", code=1).stdout


def simulated(data: Path) -> set[str]:
    """The keys of the waste sites that are marked as invented."""
    with closing(sqlite3.connect(data / "registry.sqlite3")) as base:
        return {k for (k,) in base.execute("SELECT key FROM waste_wastesite WHERE simulated")}
