"""What was cited answers: from kept files, by another release with the same cells, or by the reason."""

import json
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from fixture_release import write_release

from ekokarta.publication import publish
from ekokarta.publication.indexing import entry_of, note_found, note_left, note_published
from ekokarta.publication.retention import forget, forget_all_but, superfluous
from ekokarta.publication.tidy import discard, tidy
from ekokarta.reading import kept, opened
from ekokarta.reading.release import Release
from ekokarta.release import CURRENT, MANIFEST, STATISTICS
from ekokarta.release.index import ERASURE, INDEX, RETENTION, RIGHT, Entry, index

pytestmark = pytest.mark.django_db
YEARS = (2023,)
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def another(root: Path, source: str, day: str, *, cells: bool = False) -> str:
    """A release of another day beside `source`: with the same cells, or with fewer."""
    from dataclasses import replace

    from fixture_forger import in_rows, rehashed

    beside = shutil.copytree(root / source, root / "beside", copy_function=os.link)
    manifest = replace(Release(beside).manifest, newest_change=day)
    (beside / MANIFEST).unlink()
    (beside / MANIFEST).write_bytes(manifest.to_json())
    if cells:
        content = (beside / STATISTICS).read_bytes()
        (beside / STATISTICS).unlink()
        (beside / STATISTICS).write_bytes(content)
        in_rows(lambda rows: rows[:-1])(beside)
    folder = rehashed(beside)
    note_published(root, folder.name)
    return folder.name


@pytest.fixture
def two(tmp_path: Path, settings: Any) -> tuple[str, str]:
    """Two releases with the same cells; `current` names the second."""
    settings.RELEASES = tmp_path
    older = write_release(tmp_path)
    note_found(tmp_path)
    newer = another(tmp_path, older, "2025-01-02")
    (tmp_path / CURRENT).write_text(newer)
    return older, newer


def leaves(root: Path, id: str, why: str) -> None:
    note_left(root, [id], why)
    discard(root / id)


def test_another_one_with_the_same_cells_answers_and_says_so(
    two: tuple[str, str], tmp_path: Path, client: Client
) -> None:
    older, newer = two
    leaves(tmp_path, older, RETENTION)
    file = client.get(f"/releases/{older}/{STATISTICS}")
    assert (file.status_code, file["Location"]) == (303, f"/releases/{newer}/{STATISTICS}")
    assert file["Ekokarta-Instead-Of"] == older and file.json()["instead"] == newer
    page = client.get(f"/releases/{older}/ru/districts/?year=2023")
    assert page.status_code == 303 and page["Location"].startswith(
        f"/releases/{newer}/ru/districts/?year=2023"
    )
    shown = client.get(page["Location"])
    assert shown["Ekokarta-Instead-Of"] == older
    assert f"Выпуск {older} больше не хранится" in shown.content.decode()
    assert client.get(f"/releases/{older}/", follow=True).status_code == 200


def test_nobody_makes_a_page_say_what_is_not_so(two: tuple[str, str], client: Client) -> None:
    older, newer = two
    for asked in (older, "2020-01-01-0123456789abcdef", "<b>"):
        page = client.get(f"/releases/{newer}/ru/districts/", {"instead_of": asked})
        assert "больше не хранится" not in page.content.decode()


@pytest.mark.parametrize(
    ("why", "said"), [(ERASURE, "удалены данные"), (RIGHT, "право показывать")]
)
def test_what_must_not_be_shown_is_gone_and_says_why(
    two: tuple[str, str], tmp_path: Path, client: Client, why: str, said: str
) -> None:
    older, newer = two
    leaves(tmp_path, older, why)
    for path in (STATISTICS, MANIFEST, "nothing.csv", ""):
        answer = client.get(f"/releases/{older}/{path}", headers={"Accept-Language": "ru"})
        assert answer.status_code == 410 and answer.json()["instead"] == newer, path
        assert said in answer.json()["detail"]
    page = client.get(f"/releases/{older}/ru/districts/")
    assert (
        page.status_code == 410 and said in page.content.decode() and newer in page.content.decode()
    )


def test_other_cells_are_never_shown_for_those_that_were_asked_for(
    two: tuple[str, str], tmp_path: Path, client: Client
) -> None:
    _, newer = two
    other = another(tmp_path, newer, "2025-01-03", cells=True)
    leaves(tmp_path, other, RETENTION)
    answer = client.get(f"/releases/{other}/{STATISTICS}")
    assert answer.status_code == 410 and answer.json()["instead"] in two


def test_an_id_that_was_never_published_is_not_found(two: tuple[str, str], client: Client) -> None:
    for path in ("", MANIFEST, "ru/"):
        assert client.get(f"/releases/2020-01-01-0123456789abcdef/{path}").status_code == 404


def test_a_damaged_one_and_one_that_vanished_are_no_strangers(
    two: tuple[str, str], tmp_path: Path, client: Client
) -> None:
    older, newer = two
    os.truncate(tmp_path / older / MANIFEST, 99)
    assert client.get(f"/releases/{older}/{STATISTICS}").status_code == 303
    shutil.rmtree(tmp_path / older)
    assert client.get(f"/releases/{older}/{STATISTICS}").status_code == 303
    shutil.rmtree(tmp_path / newer)
    assert client.get(f"/releases/{older}/{STATISTICS}").status_code == 410


def test_a_line_cut_short_loses_nothing_else(two: tuple[str, str], tmp_path: Path) -> None:
    with (tmp_path / INDEX).open("a") as end:
        end.write('{"id": "2025-01-0')
    note_left(tmp_path, [two[0]], RETENTION)
    known = index(tmp_path)
    assert known[two[0]].left == RETENTION and not known[two[1]].left
    tidy(tmp_path)
    assert set(index(tmp_path)) == set(two)


def entries(ages: list[float]) -> list[Entry]:
    return [
        Entry(id=f"{n}", made=(NOW - timedelta(hours=hours)).isoformat())
        for n, hours in enumerate(ages)
    ]


def test_a_month_is_kept_whole_a_year_by_days_the_rest_by_months() -> None:
    day, made = 24, [h * 6.0 for h in range(4 * 800)]
    gone = superfluous(entries(made), NOW)
    stay = [hours for n, hours in enumerate(made) if str(n) not in gone]
    assert sum(hours <= 30 * day for hours in stay) == 4 * 30 + 1
    assert 335 <= sum(30 * day < hours <= 366 * day for hours in stay) <= 338
    assert 14 <= sum(hours > 366 * day for hours in stay) <= 16
    again = superfluous([e for e in entries(made) if e.id not in gone], NOW)
    assert again == set(), "what stays once stays until it is older"


def test_the_newest_stay_whatever_their_age() -> None:
    assert superfluous(entries([9000.0, 9000.1, 9000.2, 9000.3]), NOW) == {"3"}


@pytest.fixture
def hundreds(two: tuple[str, str], tmp_path: Path) -> Path:
    """Three hundred kept releases, all with the files of one."""
    lines = [
        json.dumps({**vars(entry_of(tmp_path / two[0])), "id": f"2024-01-01-{n:016x}"})
        for n in range(300)
    ]
    for n in range(300):
        shutil.copytree(tmp_path / two[0], tmp_path / f"2024-01-01-{n:016x}", copy_function=os.link)
    (tmp_path / INDEX).write_text((tmp_path / INDEX).read_text() + "\n".join(lines) + "\n")
    return tmp_path


def test_hundreds_of_kept_releases_are_not_opened(
    hundreds: Path, client: Client, monkeypatch: Any, two: tuple[str, str]
) -> None:
    read: list[Path] = []
    plain = Path.read_bytes

    def noted(self: Path) -> bytes:
        if self.name == MANIFEST:
            read.append(self)
        return plain(self)

    monkeypatch.setattr(Path, "read_bytes", noted)
    assert len(client.get("/releases/").json()["releases"]) == 302
    assert client.get("/ru/data/").status_code == 200
    tidy(hundreds)
    forget(hundreds, two[1])
    assert len({file.parent for file in read}) <= 3
    assert len(kept(hundreds)) == 302


SITES = "key,name,where,longitude,latitude,source"


def test_what_did_not_change_is_one_file_also_where_the_disk_knows_no_second_names(
    imported: Any, releases: Path, monkeypatch: Any, agreed: Any
) -> None:
    agreed("waste-sites")
    imported("waste-sites", SITES, "s1,Свалка,41702220000000,76.8,42.1,акт")
    first = publish(releases, YEARS)
    imported("waste-sites", SITES, "s2,Другая,41702220000000,76.9,42.1,акт")
    second = publish(releases, YEARS)
    same = [p for p in (releases / first).rglob("*") if p.is_file() and p.stat().st_nlink == 2]
    assert len(same) > len(list((releases / first).rglob("*.*"))) // 2
    assert {p.stat().st_mode & 0o777 for p in (releases / second).rglob("*") if p.is_file()} == {
        0o644
    }
    monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError("no links")))
    imported("waste-sites", SITES, "s3,Третья,41702220000000,76.9,42.2,акт")
    third = publish(releases, YEARS)
    assert {p.stat().st_nlink for p in (releases / third).rglob("*") if p.is_file()} == {1}
    assert [opened(releases, id).id for id in (first, second, third)] == [first, second, third]
    assert set(index(releases)) == {first, second, third}


def test_an_erasure_leaves_no_second_name_of_a_file_behind(
    imported: Any, releases: Path, agreed: Any
) -> None:
    agreed("waste-sites")
    word = "Канарейкина"
    imported("waste-sites", SITES, f"s1,{word},41702220000000,76.8,42.1,акт")
    publish(releases, YEARS)
    imported("protected-areas", "key,name,where", "k1,Заповедник,unknown")
    middle = publish(releases, YEARS)
    imported("waste-sites", SITES, "s1,×,41702220000000,76.8,42.1,акт")
    newest = publish(releases, YEARS)
    holding = [p for p in releases.rglob("*.csv") if word.encode() in p.read_bytes()]
    assert len(holding) >= 2 and {p.stat().st_ino for p in holding}, "two names of one file"
    forget_all_but(releases, newest)
    assert not [p for p in releases.rglob("*.csv") if word.encode() in p.read_bytes()]
    assert kept(releases) == (newest,) and index(releases)[middle].left == ERASURE
