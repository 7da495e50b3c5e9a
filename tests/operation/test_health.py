"""What a machine asks: alive, ready, how many; and who may know."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from ekokarta.publication import publish
from ekokarta.site.heartbeat import LOCK, Beat, alone, beat, now

pytestmark = pytest.mark.django_db
FROM_AFAR = {"REMOTE_ADDR": "10.0.0.7"}


@pytest.fixture
def well(settings: Any, tmp_path: Path) -> Any:
    """A data folder with a release and a worker that lives."""
    settings.DATA, settings.RELEASES = tmp_path, tmp_path / "releases"
    publish(settings.RELEASES, settings.YEARS)
    beat(tmp_path, Beat(at=now(), published_at=now(), took=1.0))
    with alone(tmp_path / LOCK):
        yield tmp_path


def checks(response: Any) -> dict[str, bool]:
    return {name: said["well"] for name, said in json.loads(response.content)["checks"].items()}


def test_healthz_touches_nothing(
    client: Client, django_assert_num_queries: Any, settings: Any
) -> None:
    settings.RELEASES = Path("/nowhere")
    with django_assert_num_queries(0):
        assert client.get("/healthz").content == b"ok\n"


def test_ready_when_all_is_well(client: Client, well: Path) -> None:
    response = client.get("/readyz")
    assert response.status_code == 200 and set(checks(response).values()) == {True}
    assert set(checks(response)) == {"database", "disk", "release", "worker", "outbox"}


def test_not_ready_says_why(client: Client, well: Path, monkeypatch: Any) -> None:
    from ekokarta.site.diagnosis import disk, worker

    (well / "releases/current").unlink()
    beat(well, Beat(at=now() - worker.SILENT - 60))
    monkeypatch.setattr(disk, "LEAST", 2**62)
    response = client.get("/readyz", headers={"accept-language": "ru"})
    assert response.status_code == 503 and response["Retry-After"]
    assert checks(response) == {
        "database": True, "disk": False, "release": False, "worker": False, "outbox": True,
    }  # fmt: skip
    assert "МБ" in json.loads(response.content)["checks"]["disk"]["said"]


def test_a_dead_worker_and_a_late_outbox_are_seen(
    client: Client, settings: Any, tmp_path: Path, imported: Any
) -> None:
    from datetime import timedelta

    from django.utils import timezone

    from ekokarta.journal.models import Change

    settings.DATA, settings.RELEASES = tmp_path, tmp_path / "releases"
    publish(settings.RELEASES, settings.YEARS)
    imported("protected-areas", "key,name,where", "late,Парк,unknown")
    Change.objects.filter(key="late").update(at=timezone.now() - timedelta(days=1))
    said = checks(client.get("/readyz"))
    assert said["worker"] is False and said["outbox"] is False and said["release"] is True


def test_a_database_that_does_not_answer_is_no_traceback(
    client: Client, well: Path, monkeypatch: Any
) -> None:
    from django.db import connection

    def fail(*_: Any, **__: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(connection, "cursor", fail)
    response = client.get("/readyz")
    assert response.status_code == 503 and checks(response)["database"] is False


def test_strangers_learn_only_whether_it_is_ready(client: Client, well: Path) -> None:
    response = client.get("/readyz", **FROM_AFAR)
    assert json.loads(response.content) == {"ready": True}


@pytest.mark.parametrize(
    ("told", "allowed"),
    [
        ({}, True),
        ({"REMOTE_ADDR": "::1"}, True),
        (FROM_AFAR, False),
        ({"REMOTE_ADDR": ""}, False),
        ({"HTTP_X_FORWARDED_FOR": "1.2.3.4"}, False),
        ({"HTTP_FORWARDED": "for=1.2.3.4"}, False),
        ({**FROM_AFAR, "HTTP_AUTHORIZATION": "Bearer right"}, True),
        ({**FROM_AFAR, "HTTP_AUTHORIZATION": "Bearer wrong"}, False),
        ({**FROM_AFAR, "HTTP_AUTHORIZATION": "Bearer "}, False),
    ],
)
def test_figures_are_for_this_machine_or_for_the_token(
    client: Client, monkeypatch: Any, told: Any, allowed: bool
) -> None:
    monkeypatch.setenv("EKOKARTA_METRICS_TOKEN", "right")
    assert (client.get("/metrics", **told).status_code == 200) is allowed
    monkeypatch.delenv("EKOKARTA_METRICS_TOKEN")
    assert (client.get("/metrics", **told).status_code == 200) is (
        allowed and "HTTP_AUTHORIZATION" not in told
    )


def test_figures_count_by_door_and_never_by_address(client: Client, well: Path) -> None:
    client.get("/ru/nowhere/Ivanov/")
    client.get("/Petrov/")
    text = client.get("/metrics").content.decode()
    assert 'ekokarta_requests_total{door="ru",method="GET",status="404"}' in text
    assert "Ivanov" not in text and "Petrov" not in text
    for name in ("worker_up 1.0", "outbox_changes", "disk_free_bytes", "publication_failures 0.0"):
        assert f"ekokarta_{name}" in text
