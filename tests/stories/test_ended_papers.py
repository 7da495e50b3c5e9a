"""A paper whose term is over says so in the list, on the map, among the hits, on its card and in its extract."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.test import Client

from ekokarta.portal.extract import extract_of
from ekokarta.publication import publish
from ekokarta.reading import Release, current
from ekokarta.release import Manifest
from ekokarta.terms import speaking

pytestmark = pytest.mark.django_db
TON = "41702220000000"
HEAD = "key,name,number,allows,where,longitude,latitude,opened_on,expires_on,closed_on"
PAPERS = [
    f"over,Разрешение старое,1,emission,{TON},76.70,42.1,2020-01-01,2024-02-29,",
    f"gone,Разрешение отозванное,2,emission,{TON},76.71,42.1,2020-01-01,2031-03-04,2024-05-06",
    f"good,Разрешение годное,3,emission,{TON},76.72,42.1,2020-01-01,2031-03-04,",
]
WORDS = {
    "ru": ("истёк срок: 1 марта 2024", "аннулирован или заменён: 6 мая 2024"),
    "ky": ("мөөнөтү бүткөн: ", "жокко чыгарылган же алмаштырылган: "),
    "en": ("expired: 1 March 2024", "cancelled or replaced: 6 May 2024"),
}


@pytest.fixture
def release(imported: Any, agreed: Any, releases: Path) -> Release:
    agreed("permits", ended_on="")
    assert imported("permits", HEAD, *PAPERS).refused == []
    publish(releases, project.YEARS)
    return current(releases)


def _page(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("tongue", WORDS)
def test_the_end_is_said_wherever_the_paper_is_named(release: Release, tongue: str) -> None:
    ids = {row["key"]: row["id"] for row in release.rows("permits")}
    over, gone = WORDS[tongue]
    for address in (f"/{tongue}/layers/permits/", f"/{tongue}/search/?q=Разрешение"):
        page = _page(address)
        assert page.count(over) == page.count(gone) == 1, address
        assert page.count('class="tag end"') == 2, "what holds has no mark"
    at_one = ",".join(str(id) for id in ids.values())
    several = _page(f"/{tongue}/map/panel/?layers=permits&ids={at_one}")
    assert several.count(over) == several.count(gone) == 1
    for key, word in (("over", over), ("gone", gone)):
        panel = _page(f"/{tongue}/map/panel/?layers=permits&object=permits.{ids[key]}")
        card = _page(f"/{tongue}/objects/permits/{ids[key]}/")
        assert word in panel and f'<span class="tag end">{word}' in card
        with speaking(tongue):
            told = extract_of(release, release.layer("permits"), release.row("permits", ids[key]))
        assert [end for end in told.ended if end.startswith(word)]


def test_a_release_of_old_which_does_not_declare_it_opens_as_before(release: Release) -> None:
    text = release.manifest.to_json().decode()
    former = Manifest.from_json(text.replace('"over"', '"unknown"').encode())
    assert all(column.over == () for layer in former.layers for column in layer.columns)


def test_a_day_that_has_passed_makes_a_new_release_as_a_state_does(
    imported: Any, agreed: Any, releases: Path, monkeypatch: Any
) -> None:
    agreed("sensors", ended_on="")
    head = "key,name,where,longitude,latitude,verified_to"
    assert imported("sensors", head, f"s,Датчик,{TON},76.7,42.1,2031-03-04").refused == []

    def published(day: str) -> Manifest:
        monkeypatch.setattr("ekokarta.publication.contents.today", lambda: day)
        folder = releases / publish(releases, (2023,))
        return Manifest.from_json((folder / "manifest.json").read_bytes())

    before, after = published("2031-03-04"), published("2031-03-09")
    assert (before.release != after.release) and after.as_of == "2031-03-05"
    assert "срок истёк: 4 марта 2031" in _page("/ru/layers/sensors/")
