"""Every address × every role × every method: what is answered stands in `doors.csv`, and nothing else is.

An address which is new and not in that table fails here. Registers are many and alike: their addresses stand there once,
as `desk/REGISTER/…`, and are tried on one register; of the others it is tried that they have no door of their own.
"""

from pathlib import Path
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from fixture_addresses import GROUPS, OUTSIDE, address, doors, is_register, plain, routes
from fixture_release import write_release

from ekokarta.desk.registers import RegisterDesk
from ekokarta.domains.nature.models import ProtectedArea
from ekokarta.journal.models import Batch, Change, Erasure, Proposal, SignOff
from ekokarta.staff.user import Role, User

pytestmark = pytest.mark.django_db
METHODS = ("GET", "POST")
REFUSED = ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("releases")
    write_release(root)
    return root


@pytest.fixture
def people(db: Any, small: Path, settings: Any) -> dict[str, Client]:
    settings.RELEASES = small
    given: dict[str, dict[str, Any]] = {
        "nobody": {}, "no_staff": {"role": Role.APPROVER},
        "inactive": {"role": Role.APPROVER, "is_staff": True, "is_active": False},
        "looker": {"is_staff": True}, "specialist": {"role": Role.SPECIALIST, "is_staff": True},
        "approver": {"role": Role.APPROVER, "is_staff": True},
        "superuser": {"is_superuser": True, "is_staff": True},
    }  # fmt: skip
    return {
        name: _signed_in(name, f"203.0.113.{number}", **words)
        for number, (name, words) in enumerate(given.items())
    }


def _signed_in(name: str, address: str, **given: Any) -> Client:
    client = Client(raise_request_exception=False, REMOTE_ADDR=address)
    if given:
        client.force_login(User.objects.create(username=name, **given))
    return client


@pytest.fixture
def record(db: Any) -> int:
    return int(ProtectedArea.objects.order_by("pk").values_list("pk", flat=True)[0])


def answered(client: Client, method: str, path: str) -> str:
    """The status; `in` for the way to the sign-in."""
    response = client.generic(method, path)
    if response.streaming:
        response.close()
    if response.status_code == 302 and response["Location"].startswith("/desk/login/"):
        return "in"
    return str(response.status_code)


def test_every_address_stands_in_the_table_and_nothing_else() -> None:
    assert {plain(route) for route, _ in routes()} == {door.route for door in doors()}
    assert len({(d.route, d.method) for d in doors()}) == len(METHODS) * len(
        {d.route for d in doors()}
    )


def test_each_person_gets_what_the_table_says(people: dict[str, Client], record: int) -> None:
    found = [
        (door.route, door.method, name, said)
        for door in doors()
        for group, said in door.said.items()
        for name in GROUPS[group]
        if (name in ("nobody", "approver") or door.route.startswith("desk/"))
        and "logout" not in door.route
        and answered(people[name], door.method, address(door.route, record)) != said
    ]
    assert found == []


def test_HEAD_is_GET_without_words(people: dict[str, Client], record: int) -> None:
    for door in doors():
        if door.method == "GET" and "logout" not in door.route:
            response = people["nobody"].head(address(door.route, record))
            assert not response.streaming or not response.close()
            said = "in" if response.status_code == 302 and "login" in response["Location"] else ""
            assert (said or str(response.status_code)) == door.said["outside"], door.route


@pytest.mark.parametrize("name", ["nobody", "superuser"])
def test_other_methods_are_refused_everywhere(
    people: dict[str, Client], record: int, name: str
) -> None:
    for door in doors():
        for method in REFUSED if door.method == "GET" else ():
            path = address(door.route, record)
            response = people[name].generic(method, path)
            machine = path.startswith(("/api/", "/releases/")) and "<language>" not in door.route
            assert response.status_code == (204 if machine and method == "OPTIONS" else 405), path
            assert "GET" in response["Allow"]


def test_no_register_has_a_door_of_its_own() -> None:
    shapes: dict[str, set[str]] = {}
    for route, pattern in routes():
        if found := is_register(route):
            shapes.setdefault(found[0], set()).add(plain(route))
            view = getattr(pattern.callback, "model_admin", None)
            assert view is None or isinstance(view, RegisterDesk)
    assert len(shapes) == len(admin.site._registry) > 20
    assert len({frozenset(shape) for shape in shapes.values()}) == 1
    for model, desk in admin.site._registry.items():
        own = {name for name in vars(type(desk)) if name.endswith("permission")}
        assert isinstance(desk, RegisterDesk) and not own, model


def test_every_register_is_closed_to_strangers_and_to_those_who_only_look(
    people: dict[str, Client],
) -> None:
    for model in admin.site._registry:
        path = f"/desk/{model._meta.app_label}/{model._meta.model_name}/add/"
        assert answered(people["nobody"], "GET", path) == "in"
        assert answered(people["looker"], "POST", path) == "403"


DEEDS = {
    "/desk/signoffs/": {"propose": "1", "layer": "protected-areas", "unit": "41702215000000", "year": "2023"},
    "/desk/nature/protectedarea/add/": {"key": "k", "name": "n", "where": "unknown", "accept": "on"},
    "/desk/nature/protectedarea/": {"action": "accept", "_selected_action": "RECORD"},
    "/desk/nature/protectedarea/RECORD/change/": {"key": "k", "name": "n", "where": "unknown"},
    "/desk/batches/": {"undo": "1", "why": "w"}, "/desk/proposals/": {"accept": "1"},
    "/desk/erasures/": {"ask": "1", "layer": "protected-areas", "key": "k", "act": "a"},
}  # fmt: skip


@pytest.mark.parametrize("path", DEEDS)
def test_who_has_no_right_leaves_no_trace(
    people: dict[str, Client], record: int, path: str
) -> None:
    def kept() -> list[int]:
        return [model.objects.count() for model in (Change, SignOff, Proposal, Batch, Erasure)]

    before = kept()
    said = {name: word.replace("RECORD", str(record)) for name, word in DEEDS[path].items()}
    for name in (*OUTSIDE, "looker"):
        assert people[name].post(path.replace("RECORD", str(record)), said).status_code < 500
    assert kept() == before


def test_a_specialist_cannot_accept_in_any_way(people: dict[str, Client], record: int) -> None:
    ProtectedArea.objects.filter(pk=record).update(state="checked")
    said = {"action": "accept", "_selected_action": str(record)}
    people["specialist"].post("/desk/nature/protectedarea/", said)
    said = {"key": "k", "name": "n", "where": "unknown", "accept": "on"}
    assert people["specialist"].post("/desk/nature/protectedarea/add/", said).status_code == 302
    assert not ProtectedArea.objects.filter(pk=record, state="accepted").exists()
    assert ProtectedArea.objects.get(key="k").state == "checked"
