"""What may be shown: only by an agreement in force today, real and invented rows each by their own."""

import json
import os
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from fixture_signoffs import sign_off

from ekokarta.layers import layer_called
from ekokarta.publication import contents as publication
from ekokarta.publication import publish
from ekokarta.reading import Release, current
from ekokarta.site import worker
from ekokarta.terms import today
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
YEARS = (2022, 2023, 2024)
REAL = ("key,name,where,area", "dump-1,Свалка,41702220000000,3")
TON = "41702220000000"


@pytest.fixture
def published(releases: Path) -> Any:
    """The release of what is in the registry now."""

    def run() -> Release:
        publish(releases, YEARS)
        return current(releases)

    return run


def slugs(release: Release) -> set[str]:
    return {layer.slug for layer in release.manifest.layers}


def counts(release: Release, slug: str) -> dict[str, Any]:
    from ekokarta.reading import Query

    answers = release.statistics(Query(layers=(slug,), measures=("count",), years=(2023,)))
    return {a.unit: a.cell for a in answers}


def test_real_rows_without_an_agreement_stay(imported: Any, published: Any) -> None:
    imported("waste-sites", *REAL)
    release = published()
    assert "waste-sites" not in slugs(release)
    assert not (release.folder / "layers/waste-sites.csv").exists()
    assert b"dump-1" not in (release.folder / "manifest.json").read_bytes()


def test_an_agreement_in_force_shows_them(imported: Any, agreed: Any, published: Any) -> None:
    imported("waste-sites", *REAL)
    agreed("waste-sites")
    release = published()
    assert [row["key"] for row in release.rows("waste-sites")] == ["dump-1"]
    assert counts(release, "waste-sites")[TON].value == 1


@pytest.mark.parametrize("stage", ["proposed", "suspended", "ended"])
def test_any_other_stage_does_not(imported: Any, agreed: Any, published: Any, stage: str) -> None:
    imported("waste-sites", *REAL)
    days = {"suspended_on": "2023-05-01", "reason": "сверка"} if stage == "suspended" else {}
    days = {"ended_on": "2023-05-01", "reason": "закрыт"} if stage == "ended" else days
    agreed("waste-sites", stage=stage, **days)
    assert "waste-sites" not in slugs(published())


def test_a_suspended_layer_leaves_the_next_release_and_comes_back(
    imported: Any, agreed: Any, published: Any
) -> None:
    imported("waste-sites", *REAL)
    agreed("waste-sites")
    assert "waste-sites" in slugs(published())
    agreed("waste-sites", stage="suspended", suspended_on="2024-05-01", reason="сверка границ")
    release = published()
    assert "waste-sites" not in slugs(release)
    (said,) = [a for a in release.manifest.agreements if a.register == "waste-sites"]
    assert (said.stage, said.in_force, said.why) == ("suspended", False, "сверка границ")
    assert said.days == {"agreed": "2022-01-01", "suspended": "2024-05-01"}
    agreed("waste-sites")
    assert "waste-sites" in slugs(published())


def test_the_ground_simulated_lets_only_simulated_rows_out(imported: Any, published: Any) -> None:
    call_command("demo", "waste-sites", verbosity=0)
    imported("waste-sites", *REAL)
    release = published()
    rows = release.rows("waste-sites")
    assert rows and all(row["simulated"] for row in rows)
    assert all("simulated" in c.flags for c in counts(release, "waste-sites").values() if c.value)
    assert b"dump-1" not in (release.folder / "layers/waste-sites.csv").read_bytes()


def test_an_owners_consent_does_not_cover_invented_rows(
    imported: Any, agreed: Any, published: Any
) -> None:
    imported("waste-sites", *REAL)
    imported("waste-sites", REAL[0], f"dump-2,Выдумка,{TON},1", simulated=True)
    agreed("waste-sites")
    assert [row["key"] for row in published().rows("waste-sites")] == ["dump-1"]


def test_when_the_real_ground_is_suspended_the_demo_stands_alone(
    imported: Any, agreed: Any, published: Any, approver: Any, second: Any
) -> None:
    call_command("demo", "waste-sites", verbosity=0)
    imported("waste-sites", *REAL)
    agreed("waste-sites")
    layer, unit = layer_called("waste-sites"), Unit.objects.get(key=TON)
    sign_off(layer, unit, 2023, by=approver, second=second)
    assert counts(published(), "waste-sites")[TON].flags == {"estimated"}, (
        "its opening day is unknown"
    )
    agreed("waste-sites", stage="suspended", suspended_on="2024-05-01", reason="сверка")
    now = counts(published(), "waste-sites")
    assert {c.value for c in now.values() if c.value} and all(
        "simulated" in c.flags for c in now.values() if c.value is not None
    )


def test_a_real_sign_off_says_no_zero_where_real_rows_may_not_be_shown(
    imported: Any, published: Any, approver: Any, second: Any
) -> None:
    imported("waste-sites", REAL[0], f"dump-2,Выдумка,{TON},1", simulated=True)
    imported(
        "display-agreements", "key,register,ground,stage,name",
        "s,waste-sites,simulated,agreed,Условные данные",
    )  # fmt: skip
    country = Unit.objects.get(key="41700000000000")
    sign_off(layer_called("waste-sites"), country, 2023, by=approver, second=second)
    found = counts(published(), "waste-sites")
    assert {str(c.status) for key, c in found.items() if key != TON and c.value is None} == {
        "not_reported"
    }
    assert found[TON].value == 1


DATES = [
    ({"valid_from": "2026-06-01"}, "2026-05-31", False),
    ({"valid_from": "2026-06-01"}, "2026-06-01", True),
    ({"valid_to": "2026-06-30"}, "2026-06-30", True),
    ({"valid_to": "2026-06-30"}, "2026-07-01", False),
    ({"valid_to": "2026-06"}, "2026-06-30", True),
    ({"valid_to": "2026"}, "2026-12-31", True),
    ({"valid_to": "2026"}, "2027-01-01", False),
    ({"agreed_on": "2026-06-02"}, "2026-06-01", False),
    ({"agreed_on": "2026-06-02"}, "2026-06-02", True),
]


@pytest.mark.parametrize(("said", "day", "shown"), DATES)
def test_the_clock_is_today(
    imported: Any, agreed: Any, published: Any, monkeypatch: Any, said: dict[str, str], day: str,
    shown: bool,
) -> None:  # fmt: skip
    imported("waste-sites", *REAL)
    agreed("waste-sites", **said)
    monkeypatch.setattr(publication, "today", lambda: day)
    assert ("waste-sites" in slugs(published())) == shown


def test_a_day_that_turns_publishes_although_nobody_wrote(
    imported: Any, agreed: Any, releases: Path, monkeypatch: Any
) -> None:
    imported("waste-sites", *REAL)
    agreed("waste-sites", valid_to="2026-06-30")
    monkeypatch.setattr(publication, "today", lambda: "2026-06-30")
    before = worker.publish_if_needed()
    _written(releases, days_ago=0)
    assert "waste-sites" in slugs(current(releases))
    assert worker.publish_if_needed() is None, "nothing waits, and the day is the same"
    _written(releases, days_ago=1)
    monkeypatch.setattr(publication, "today", lambda: "2026-07-01")
    after = worker.publish_if_needed()
    assert after not in (None, before)
    _written(releases, days_ago=0)
    assert "waste-sites" not in slugs(current(releases))
    assert worker.publish_if_needed() is None


def _written(releases: Path, days_ago: int) -> None:
    """The disk has the machine's clock, the tests have their own."""
    when = time.time() - 24 * 3600 * days_ago
    os.utime(releases / "current", (when, when))


def test_a_day_that_changes_nothing_gives_the_same_release(
    releases: Path, published: Any, monkeypatch: Any
) -> None:
    before = published().id
    tomorrow = (date.fromisoformat(today()) + timedelta(days=1)).isoformat()
    monkeypatch.setattr(publication, "today", lambda: tomorrow)
    assert published().id == before


def test_the_manifest_names_systems_agreements_and_deliveries(published: Any) -> None:
    manifest = published().manifest
    systems = {system.key: system for system in manifest.systems}
    assert systems["interactive-map-filling-stations"].title.ru == "газовые заправки"
    assert systems["interactive-map-filling-stations"].part_of == "interactive-map"
    assert systems["is-oopt"].owner is None and systems["is-oopt"].delivered == ""
    (said,) = [a for a in manifest.agreements if a.system == "is-oopt"]
    assert (said.stage, said.in_force, said.register) == ("proposed", False, "protected-areas")
    layer = next(la for la in manifest.layers if la.slug == "protected-areas")
    assert layer.delivered == manifest.newest_change
    assert {a.stage for a in layer.agreements} == {"agreed"}


def test_a_manifest_of_before_opens(published: Any) -> None:
    from ekokarta.release import Manifest

    said = json.loads(published().manifest.to_json())
    said.pop("systems"), said.pop("agreements")
    for layer in said["layers"]:
        layer.pop("delivered")
        old = ("ground", "title", "owner", "licence", "link", "refreshed")
        layer["agreements"] = [{k: a[k] for k in old} for a in layer["agreements"]]
    manifest = Manifest.from_json(json.dumps(said).encode())
    assert {a.stage for layer in manifest.layers for a in layer.agreements} == {"agreed"}
    assert manifest.systems == () and manifest.layers[0].delivered == ""
