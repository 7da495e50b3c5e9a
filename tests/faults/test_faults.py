"""Faults tried in short; `make faults` tries them for as long as somebody likes."""

import csv
import json
import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from faults.killing import KINDS, Trial
from faults.load import under
from faults.running import Person, Running, broken_files, kill, orphans
from fixture_processes import MANAGE, begun, copied, manage, ours

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("faults")]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return begun(tmp_path_factory, "faults")


@pytest.fixture
def data(first: Path, tmp_path: Path) -> Path:
    return copied(first, tmp_path / "data")


def after(data: Path, before: str) -> str:
    """The release that comes after `before`, whoever makes it."""
    current = data / "releases/current"
    until = time.monotonic() + 300
    while time.monotonic() < until:
        if current.exists() and current.read_text() != before:
            return current.read_text()
        time.sleep(0.2)
    raise AssertionError("nothing was published")


def imported(data: Path, key: str) -> None:
    sheet = data.parent / f"{key}.csv"
    sheet.write_text(f"key,name,where\n{key},Парк,unknown\n", encoding="utf-8")
    manage(data, "import", "protected-areas", str(sheet), "--by", "a", "--accept")


def shows(data: Path, key: str) -> bool:
    """Whether the release that is current has the record."""
    release = (data / "releases/current").read_text()
    sheet = data / "releases" / release / "layers/protected-areas.csv"
    with sheet.open(encoding="utf-8-sig", newline="") as lines:
        return any(row["key"] == key for row in csv.DictReader(lines))


def test_a_few_kills_lose_nothing(data: Path) -> None:
    accounts = Trial(data, kills=4, seed=7).run()
    assert accounts.faults == [] and sum(accounts.kills.values()) == 4
    assert accounts.acknowledged and accounts.reads


@pytest.mark.long
def test_fifty_kills_lose_nothing(data: Path) -> None:
    accounts = Trial(data, kills=50, seed=11).run()
    assert accounts.faults == [] and set(accounts.kills) == set(KINDS)
    assert len(accounts.acknowledged) > 50 and accounts.imported and accounts.reads > 50


def test_eight_writers_and_four_readers_get_no_5xx(data: Path) -> None:
    """Patient, because a slow machine proves nothing: what deadlocks does not wait, it fails at once."""
    site = Running(data, EKOKARTA_PATIENCE="60")
    try:
        site.wait()
        seen = under(site, 8, 4, 6)
    finally:
        site.stop()
    assert seen.failed == [] and set(seen.writes) == {"302"} and set(seen.reads) == {"200"}


def test_two_workers_one_works_and_the_other_takes_over(data: Path) -> None:
    first, second = (
        subprocess.Popen([sys.executable, str(MANAGE), "worker"], env=ours(data)) for _ in "12"
    )
    try:
        before = (data / "releases/current").read_text()
        imported(data, "k1")
        middle = after(data, before)
        holder = first if _holds(data, first.pid) else second
        assert not _holds(data, (second if holder is first else first).pid)
        kill(holder.pid)
        holder.wait()
        imported(data, "k2")
        after(data, middle)
        assert shows(data, "k1") and shows(data, "k2") and orphans(data / "releases") == []
    finally:
        for process in (first, second):
            process.kill()
            process.wait()


def _holds(data: Path, pid: int) -> bool:
    """Whether the kernel says that this process has the worker's lock."""
    inode = (data / "worker.lock").stat().st_ino
    lines = Path("/proc/locks").read_text().splitlines()
    held = [line.split() for line in lines if "->" not in line]
    return any(words[4] == str(pid) and words[5].endswith(f":{inode}") for words in held)


@pytest.mark.long
def test_two_servers_begin_on_one_empty_folder(tmp_path: Path) -> None:
    data = tmp_path / "data"
    sites = [Running(data), Running(data)]
    try:
        for site in sites:
            site.wait()
        manage(data, "shell", "-c", _PEOPLE)
        for n, site in enumerate(sites):
            person = Person(site.address)
            person.sign_in("a")
            assert person.add(f"s{n}", 1) == 302
            assert person.get("/ru/")[0] == 200
        until = time.monotonic() + 200
        while not (shows(data, "s0") and shows(data, "s1")) and time.monotonic() < until:
            time.sleep(0.5)
        assert shows(data, "s0") and shows(data, "s1") and broken_files(data / "releases") == []
    finally:
        for site in sites:
            site.stop()


_PEOPLE = (
    "from ekokarta.staff.models import *;"
    "User.objects.create_user('a', password='p', role=Role.APPROVER, is_staff=True)"
)


def test_a_worker_that_was_dead_for_a_day_loses_nothing(data: Path) -> None:
    import sqlite3

    before = (data / "releases/current").read_text()
    imported(data, "old")
    with sqlite3.connect(data / "registry.sqlite3") as base:
        base.execute("UPDATE journal_change SET at = datetime(at, '-1 day') WHERE key = 'old'")
    said = manage(data, "doctor", code=1).stdout
    assert "no worker runs" in said and "the oldest for 14" in said
    assert (data / "releases/current").read_text() == before
    worker = subprocess.Popen([sys.executable, str(MANAGE), "worker"], env=ours(data))
    try:
        after(data, before)
    finally:
        worker.kill()
        worker.wait()
    assert shows(data, "old")


@pytest.mark.django_db
def test_a_clock_set_back_loses_nothing(
    releases: Path, settings: Any, monkeypatch: Any, imported: Any
) -> None:
    """Four changes an hour earlier each: each is in the release that is shown, and that one is kept."""
    from django.utils import timezone

    from ekokarta.journal.models import Change
    from ekokarta.publication import publish
    from ekokarta.reading import current
    from ekokarta.site.diagnosis.clock import clock

    now = timezone.now()
    first = publish(releases, settings.YEARS)
    for hours in range(1, 5):
        early = now - timedelta(hours=24 * hours)
        monkeypatch.setattr(timezone, "now", lambda early=early: early)
        taken = imported("protected-areas", "key,name,where", f"c{hours},Парк,unknown")
        assert taken.changed == 1
        shown = publish(releases, settings.YEARS)
        os.utime(releases / shown, (early.timestamp(), early.timestamp()))
        keys = {row["key"] for row in current(releases).rows("protected-areas")}
        assert shown != first and {f"c{n}" for n in range(1, hours + 1)} <= keys
        assert shown[:10] >= first[:10], "the day of a release never goes back"
    assert broken_files(releases) == [] and not Change.objects.filter(published=False).exists()
    said = clock()
    assert said is not None and not said.well


@pytest.mark.skipif(sys.platform != "linux", reason="namespaces are Linux's")
def test_a_full_and_a_read_only_disk_are_said_and_survived(first: Path, tmp_path: Path) -> None:
    apart = ["unshare", "--user", "--map-root-user", "--mount"]
    if subprocess.run([*apart, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine allows no namespaces: no small disk can be made")
    program = [*apart, sys.executable, str(Path(__file__).with_name("disk.py"))]
    done = subprocess.run([*program, tmp_path, first], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    full, closed = said["full"], said["read only"]
    assert full["before"][0] == 0
    for deed in ("import", "publish", "backup", "run"):
        assert full[deed][0] == 2 and "written" in full[deed][1], full[deed]
    assert full["doctor"][0] == 1 and full["public"] == "200"
    assert full["current"] and full["wrong"] == []
    assert full["worker lives"] and full["published by itself"]
    for deed in ("import", "publish", "run"):
        assert closed[deed][0] == 2 and "takes no writes" in closed[deed][1], closed[deed]
    assert closed["doctor"][0] == 1 and closed["public"] == "200" and closed["afterwards"][0] == 0
