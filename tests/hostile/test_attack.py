"""Planted persons, two releases, and everything that their published bytes say together."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from fixture_everything import everything
from fixture_signoffs import sign_off
from hostile.attack import Seen, learned

from ekokarta.journal.models import SignOff
from ekokarta.journal.signing import lift
from ekokarta.layers import layer_called
from ekokarta.publication import memory, name_release, publish, work, year
from ekokarta.reading import Query, Release, opened
from ekokarta.release import COUNTRY
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
YEARS = (2022, 2023, 2024)
TON, TUP, BISHKEK = "41702220000000", "41702225000000", "41711000000000"
HEAD = "key,where,happened_on,offender,contact,pollution,fine,latitude,longitude,source"
NAME, PHONE, PLACE = "Канарейкин Кенжебек", "+996555771234", "42.771234,76.991234"
ALONE, LATE = 31337, 77123
"The fine of the only person of one district, and of one who came between two releases."


def person(key: str, where: str, fine: int) -> str:
    return f"{key},{where},2023-05-01,{NAME},{PHONE},да,{fine},{PLACE},акт {NAME}"


def signed(approver: Any, second: Any) -> None:
    for signoff in SignOff.objects.in_force().filter(layer="violations"):
        lift(signoff, by=approver, why="поправка")
    country = Unit.objects.get(key=COUNTRY)
    sign_off(layer_called("violations"), country, 2023, by=approver, second=second)


@pytest.fixture
def two(imported: Any, agreed: Any, releases: Path, approver: Any, second: Any) -> Any:
    """`two()` makes a named release, then one with four persons more; returns both."""

    def make() -> tuple[Release, Release]:
        agreed("violations")
        rows = [person(f"tup{n}", TUP, 1000) for n in range(9)]
        rows += [person(f"bishkek{n}", BISHKEK, 3000) for n in range(20)]
        assert imported("violations", HEAD, person("ton-0", TON, ALONE), *rows).refused == []
        signed(approver, second)
        first = name_release(releases, YEARS, "Год", by=approver, approved_by=second)
        for signoff in SignOff.objects.in_force().filter(layer="violations"):
            lift(signoff, by=approver, why="поправка")
        more = [person(f"ton-{n}", TON, 5000) for n in range(1, 4)] + [
            person("late", BISHKEK, LATE)
        ]
        assert imported("violations", HEAD, *more).refused == []
        signed(approver, second)
        return opened(releases, first), opened(releases, publish(releases, YEARS))

    return make


def told(release: Release, measure: str) -> dict[str, float | None]:
    """The published numbers of 2023, as the Parquet, the reader and the pages of the folder have them."""
    asked = Query(layers=("violations",), measures=(measure,), years=(2023,))
    cells = {answer.unit: answer.cell.value for answer in release.statistics(asked)}
    rows = pq.read_table(release.folder / "statistics.parquet").to_pylist()
    here = ("violations", measure, 2023)
    assert cells == {
        r["unit"]: r["value"] for r in rows if (r["layer"], r["measure"], r["year"]) == here
    }
    pages = json.loads((release.folder / "front/numbers/violations.json").read_bytes())
    places = pages["measures"][measure][YEARS.index(2023) :: len(YEARS)]
    assert cells == {u: pages["cells"][p][0] for u, p in zip(pages["units"], places, strict=True)}
    return cells


def secrets(releases: tuple[Release, Release]) -> Iterator[tuple[str, str, int]]:
    """What a reader of both releases learns of one or two persons, or of the fine of one."""
    parents = {unit.key: unit.parent for unit in releases[0].manifest.units}
    for measure, small in (("count", {1, 2}), ("total_fine", {ALONE, LATE})):
        first, then = (told(release, measure) for release in releases)
        seen = [Seen(first), Seen(then, frozenset({TON, BISHKEK}))]
        for name, value in learned(seen, parents).items():
            if value in small:
                yield measure, name, int(value)


def test_two_releases_together_tell_of_nobody(two: Any) -> None:
    first, then = releases = two()
    assert list(secrets(releases)) == []
    assert told(first, "count")[COUNTRY] == 30, "and the whole is told"
    assert told(then, "count")[COUNTRY] == 33, "three more in one district are a group; one waits"
    assert told(then, "count")[BISHKEK] == 20


@pytest.mark.parametrize("broken", ["the memory", "the rule of differences"])
def test_the_attack_wins_without_the_rule(two: Any, monkeypatch: Any, broken: str) -> None:
    """Else the test above could not fail."""
    if broken == "the memory":
        monkeypatch.setattr(work, "recalled", lambda layer: memory.Memory())
    else:
        monkeypatch.setattr(year, "to_tell", lambda now, before, veiled: now)
    found = {value for _, _, value in secrets(two())}
    assert found & {1, ALONE, LATE}


def test_no_byte_of_any_file_names_anybody(two: Any, releases: Path) -> None:
    _, then = two()
    said = everything(releases)
    assert b'"violations"' in said, "the search itself must see the layer"
    secret = [NAME, "Канарейкин", PHONE, "555771234", "42.77123", "76.99123", "ton-0",
              str(ALONE), str(LATE), "поправка"]  # fmt: skip
    assert [word for word in secret if word.encode() in said] == []
    steps = json.loads((then.folder / "changes.json").read_bytes())["steps"]
    about = [step for step in steps if "violations" in step["layers"]]
    assert [(step["role"], step["on"], step["changes"]) for step in about] == [
        ("approver", "", None)
    ] * 2
    assert {step["why"] for step in steps if "violations" not in step["layers"]} <= {"added"}


def test_sensitive_rows_come_in_no_order_of_entry(
    imported: Any, agreed: Any, releases: Path
) -> None:
    """Neither the file nor the ids, tiles, keys tell which rows were entered one after another."""
    imported("species", "key,name,latin,kingdom", "uncia,Снежный барс,Panthera uncia,animal")
    agreed("occurrences")
    walk = [
        f"walk-17-05-{n:02},{TON},2023-05-17,{77.1 + n / 1000},42.01,uncia,{n + 1}"
        for n in range(12)
    ]
    head = "key,where,happened_on,longitude,latitude,species,individuals"
    assert imported("occurrences", head, *walk).refused == []
    release = opened(releases, publish(releases, YEARS))
    rows = pq.read_table(release.folder / "layers/occurrences.parquet").to_pylist()
    order = [row["individuals"] for row in rows]
    assert sorted(order) == list(range(1, 13)) and order not in (sorted(order), sorted(order)[::-1])
    entered = set(layer_called("occurrences").model._default_manager.values_list("pk", flat=True))
    assert not entered & {row["id"] for row in rows}
    assert b"walk-17-05" not in everything(releases)
    assert release.row("occurrences", rows[0]["id"])["key"] == rows[0]["key"]
