"""What every test may use: the first data in the registry, staff, a folder of releases."""

import os
from collections.abc import Generator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine

from ekokarta.jail import warden
from ekokarta.jail.readers.table import read

ROOT = Path(__file__).resolve().parents[1]
APART = {"browser", "publication", "upgrade"}
"Folders whose modules are each run by one worker."
SHARED = ROOT.parent / "shared"
DAY = os.environ.get("TEST_DAY", "2026-11-30")
"The day on which all tests run; another one shows that none leans on it."
CLOCK = datetime.fromisoformat(f"{DAY}T12:00").replace(tzinfo=ZoneInfo("Asia/Bishkek"))
OWN_CLOCK = ("browser", "once")
"What starts processes of its own, whose clock is the machine's."
JAIL = warden.read
JAILED = {"hostile", "intake", "jail", "operation"}
"Folders whose tests ask the jail for every file."


def pytest_configure() -> None:
    """Passwords of test users are hashed in no time; the real hashing takes a fifth of a second, thousands of times."""
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long chains come first, so that no worker is left with one at the end.

    What one module prepares for all its tests, a browser, a release, is prepared by one worker.
    """
    for item in items:
        if item.path.parent.name in APART and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Terms end and states turn with the day, so every test has the same one, whenever it is run."""
    warden.read = JAIL if item.path.parent.name in JAILED else read_in_place
    if any(item.get_closest_marker(mark) for mark in OWN_CLOCK):
        return (yield)
    with time_machine.travel(CLOCK):
        return (yield)


def read_in_place(name: str, content: bytes, **how: Any) -> Generator[Any, None, None]:
    """The tests' own lines of text need no jail, thousands of times; what a jail gives has folders of tests."""
    if how["reader"] != "table" or content.startswith((b"PK", b"\xd0\xcf")):
        yield from JAIL(name, content, **how)
    else:
        yield from read(how["question"], content)


def shared(path: str) -> Path:
    """A file of the shared material; the test skips where it is absent."""
    file = SHARED / path
    if not file.exists():
        pytest.skip(f"{path} is not on this machine")
    return file


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: Any, django_db_blocker: Any) -> None:
    """Every test begins with the first data, as a fresh clone does."""
    from ekokarta.site.first_data import seed

    with django_db_blocker.unblock(), time_machine.travel(CLOCK):
        refused = [(slug, str(r)) for slug, taken in seed() for r in taken.refused]
    assert refused == [], "a seed table is refused by its own register"


@pytest.fixture
def specialist(db: Any) -> Any:
    from ekokarta.staff.user import Role, User

    return User.objects.create_user("s", password="p", role=Role.SPECIALIST, is_staff=True)


@pytest.fixture
def approver(db: Any) -> Any:
    from ekokarta.staff.user import Role, User

    return User.objects.create_user("a", password="p", role=Role.APPROVER, is_staff=True)


@pytest.fixture
def second(db: Any) -> Any:
    from ekokarta.staff.user import Role, User

    return User.objects.create_user("b", password="p", role=Role.APPROVER, is_staff=True)


@pytest.fixture
def releases(tmp_path: Path, settings: Any) -> Path:
    settings.RELEASES = tmp_path / "releases"
    return settings.RELEASES


@pytest.fixture
def imported(approver: Any) -> Any:
    """Import lines of CSV into a register and accept them."""
    from ekokarta.intake import take
    from ekokarta.layers import layer_called

    def run(slug: str, *lines: str, **how: Any) -> Any:
        how.setdefault("accept", True)
        by = how.pop("by", approver)
        return take(layer_called(slug), "t.csv", "\n".join(lines).encode(), by=by, **how)

    return run


@pytest.fixture
def agreed(imported: Any) -> Any:
    """Bring an agreement for a layer: by default the owner's consent, in force."""

    def bring(slug: str, **said: str) -> Any:
        row = {
            "key": f"{slug}:test", "register": slug, "ground": "act", "stage": "agreed",
            "agreed_on": "2022-01-01", "approver": "директор департамента", "name": "Приказ № 1",
            "owner": "Департамент", "act_text": "Приказ № 1", "refreshed": "раз в год",
            **said,
        }  # fmt: skip
        taken = imported("display-agreements", ";".join(row), ";".join(row.values()))
        assert [str(refused) for refused in taken.refused] == []
        return taken

    return bring


@pytest.fixture
def cells() -> Any:
    """The cells of one measure and year, by unit, as the publication computes them."""
    from django.conf import settings

    from ekokarta.layers import layer_called
    from ekokarta.publication.statistics import atlas, cube, redrawn
    from ekokarta.publication.year import Times

    def compute(slug: str, measure: str, year: int) -> Any:
        times = Times(tuple(settings.YEARS), 2026, redrawn(settings.YEARS))
        found = cube(layer_called(slug), atlas(), times)
        return {s.unit: cell for s, cell in found if (s.measure, s.year) == (measure, year)}

    return compute
