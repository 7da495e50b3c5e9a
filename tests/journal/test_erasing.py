"""Erasure by law: nothing of the person stays in row or journal, a tombstone does, numbers do not jump."""

import json
import os
import re
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from fixture_signoffs import sign_off

from ekokarta.errors import Forbidden, Misunderstood, NotFound, Overtaken
from ekokarta.journal.erasing import ask_erasure, confirm_erasure
from ekokarta.journal.models import Change, Erasure, Proposal, SignOff, Told
from ekokarta.journal.writing import write
from ekokarta.layers import layer_called
from ekokarta.publication import name_release, publish
from ekokarta.reading import Query, current, kept
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
YEARS = (2023,)
TON = "41702220000000"
NAME, PHONE, ACT = "Канарейкин Кенжебек", "+996555771234", "Решение суда № 7 от 1.12.2025"
FINE = re.compile(r"(?<![\d.])31337(00)?(?!\d)")
"The number itself, not such digits in a moment or a hash."
LATER = 32503680000
"The year 3000, in seconds since 1970."
HEAD = "key,where,happened_on,offender,contact,pollution,fine,paid,source"


def registry() -> str:
    """Every value of every table, as text."""
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(row) for row in cursor.fetchall()]
    return "\n".join(found)


@pytest.fixture
def offence(imported: Any, approver: Any) -> Any:
    """A record of a person, corrected once with a reason that names him, and a waiting proposal."""
    rows = [f"{NAME} 7,{TON},2023-05-01,{NAME},{PHONE},да,31337,100,акт о {NAME}"]
    rows += [f"v{n},{TON},2023-05-01,Другой,,да,1000,100,акт" for n in range(4)]
    assert imported("violations", HEAD, *rows).refused == []
    record = layer_called("violations").model._default_manager.get(key=f"{NAME} 7")
    record.paid = 31337
    write(record, by=approver, why=f"{NAME} заплатил")
    Proposal.objects.create(model=record._meta.label, key=record.key, by=approver, why=NAME,
                            said={"offender": [NAME, f"{NAME} мл."]})  # fmt: skip
    return record


@pytest.fixture(autouse=True)
def drafts(settings: Any, tmp_path: Path) -> Path:
    """Where files wait that somebody is about to bring in: one with the name of the person.

    It was written before the clock was set back.
    """
    settings.DATA = tmp_path
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "0.bin").write_text(NAME)
    os.utime(folder / "0.bin", (LATER, LATER))
    return folder


def erase(record: Any, by: Any, second: Any, *columns: str) -> Erasure:
    asked = ask_erasure(layer_called("violations"), record.key, columns, act=ACT, by=by)
    return confirm_erasure(asked, by=second)


def test_nothing_of_the_person_stays(offence: Any, approver: Any, second: Any) -> None:
    assert NAME in registry() and FINE.search(registry()), "the search itself must see the tables"
    done = erase(offence, approver, second)
    said = registry()
    assert [word for word in (NAME, "Канарейкин", PHONE) if word in said] == []
    assert FINE.search(said) is None
    left = layer_called("violations").model._default_manager.get(key=done.key)
    assert (left.pk, left.state, left.offender, left.fine) == (offence.pk, "withdrawn", "", None)


def test_the_tombstone_says_who_and_why_and_the_journal_stays_a_chain(
    offence: Any, approver: Any, second: Any
) -> None:
    done = erase(offence, approver, second)
    assert (done.by, done.second, done.act, done.columns) == (approver, second, ACT, [])
    lines = list(Change.objects.filter(model=offence._meta.label, key=done.key).order_by("pk"))
    assert len(lines) == 3 and lines[-1].why == ACT and lines[-1].by == second
    for column in ("offender", "paid_id", "paid", "state"):
        pairs = [line.said[column] for line in lines if column in line.said]
        assert all(before[1] == after[0] for before, after in pairwise(pairs)), column
    assert not lines[-1].published, "so that a new release follows"


def test_only_some_columns(offence: Any, approver: Any, second: Any) -> None:
    done = erase(offence, approver, second, "offender", "contact", "source")
    left = layer_called("violations").model._default_manager.get(key=done.key)
    assert (left.key, left.state, left.offender, left.fine) == (
        offence.key, "accepted", "", 3133700,
    )  # fmt: skip
    words = json.dumps([c.said for c in Change.objects.filter(key=done.key)], ensure_ascii=False)
    assert PHONE not in words and "31337" in words


def test_it_takes_two_an_act_and_a_record(offence: Any, approver: Any, specialist: Any) -> None:
    layer = layer_called("violations")
    with pytest.raises(Misunderstood):
        ask_erasure(layer, offence.key, act=" ", by=approver)
    with pytest.raises(Misunderstood):
        ask_erasure(layer, offence.key, ["where"], act=ACT, by=approver)
    with pytest.raises(NotFound):
        ask_erasure(layer, "nobody", act=ACT, by=approver)
    asked = ask_erasure(layer, offence.key, act=ACT, by=approver)
    for person in (approver, specialist):
        with pytest.raises(Forbidden):
            confirm_erasure(asked, by=person)
    assert NAME in registry()


def test_what_was_done_is_not_done_twice(offence: Any, approver: Any, second: Any) -> None:
    done = erase(offence, approver, second)
    with pytest.raises(Overtaken):
        confirm_erasure(done, by=second)


def test_a_signed_number_does_not_show_who_was_erased(
    offence: Any, agreed: Any, releases: Path, approver: Any, second: Any, drafts: Path
) -> None:
    """Five persons stay five: a number that falls by one would tell of whom the court decided."""
    agreed("violations")
    sign_off(
        layer_called("violations"), Unit.objects.get(key=TON), 2023, by=approver, second=second
    )
    name_release(releases, YEARS, "Год", by=approver, approved_by=second)
    said = StringIO()
    call_command("erase", "violations", offence.key, "--act", ACT, "--by", approver.username,
                 "--approved-by", second.username, "--language", "ru", stdout=said)  # fmt: skip
    asked = Query(layers=("violations",), units=(TON,), years=(2023,))
    cells = {a.measure: a.cell.value for a in current(releases).statistics(asked)}
    assert cells["count"] == 5 and cells["total_fine"] == 35337
    assert Told.objects.filter(said__has_key=offence.key).count() == 0
    assert SignOff.objects.in_force().count() == 1
    assert "Ни один сохранённый выпуск" in said.getvalue(), "of persons only numbers ever left"
    assert "Резервные копии" in said.getvalue()
    assert list(drafts.iterdir()) == []


def test_rows_that_were_published_are_named_with_their_releases(
    imported: Any, agreed: Any, releases: Path, approver: Any, second: Any
) -> None:
    head = "key,name,where,longitude,latitude,source"
    imported("protected-areas", head, f"k,Заповедник,{TON},76.8,42.1,сообщил {NAME}")
    named = name_release(releases, YEARS, "Год", by=approver, approved_by=second)
    imported("protected-areas", head, f"k,Парк,{TON},76.8,42.1,сообщил {NAME}")
    rolling = publish(releases, YEARS)
    said = StringIO()
    call_command("erase", "protected-areas", "k", "--column", "source", "--act", ACT, "--language", "ru",
                 "--by", approver.username, "--approved-by", second.username, stdout=said)  # fmt: skip
    assert f"{named} «Год»" in said.getvalue()
    assert rolling not in kept(releases) and named in kept(releases)
    now = current(releases)
    assert NAME.encode() not in b"".join(p.read_bytes() for p in now.folder.rglob("*.csv"))
    row = next(row for row in now.rows("protected-areas") if row["key"] == "k")
    assert not row["source"] and "source" not in str(row["history"])


def test_at_the_desk(
    offence: Any, approver: Any, second: Any, releases: Path, drafts: Path
) -> None:
    first, other = Client(), Client()
    first.force_login(approver)
    other.force_login(second)
    asked = {
        "ask": "1",
        "layer": "violations",
        "key": offence.key,
        "columns": "offender, contact",
        "act": ACT,
    }
    assert first.post("/desk/erasures/", asked).status_code == 302
    waiting = Erasure.objects.get()
    assert (
        "erase" not in first.get("/desk/erasures/").content.decode().partition("<tbody>")[2].lower()
    )
    first.post("/desk/erasures/", {"confirm": waiting.pk})
    assert not Erasure.objects.get().done_at, "one person cannot do both"
    page = other.post("/desk/erasures/", {"confirm": waiting.pk}, follow=True).content.decode()
    assert list(drafts.iterdir()) == []
    assert Erasure.objects.get().second == second and PHONE not in registry()
    assert ACT in page
