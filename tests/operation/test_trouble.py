"""When the machine is in trouble people get a sentence and a time to come back, never a bare 500."""

import errno
import json
from typing import Any

import pytest
from django.db import Error, IntegrityError, OperationalError
from django.test import Client

from ekokarta.site import trouble

SAID = [
    (OperationalError("database is locked"), trouble.BUSY),
    (OperationalError("database table is locked: x"), trouble.BUSY),
    (OperationalError("database or disk is full"), trouble.FULL),
    (OperationalError("disk I/O error"), trouble.DISK_ERROR),
    (OperationalError("attempt to write a readonly database"), trouble.READ_ONLY),
    (OperationalError("unable to open database file"), trouble.READ_ONLY),
    (IntegrityError("ekokarta: the registry was moved to PostgreSQL"), trouble.GONE),
    (OSError(errno.ENOSPC, "No space left on device"), trouble.FULL),
    (OSError(errno.EROFS, "Read-only file system"), trouble.READ_ONLY),
    (IntegrityError("UNIQUE constraint failed: x.key"), None),
    (OperationalError("near syntax"), None),
    (OSError(errno.ENOENT, "x"), None),
    (KeyError("x"), None),
]
WORDS = {
    "ru": "Сейчас пишет кто-то другой",
    "ky": "Азыр башка бирөө жазып жатат",
    "en": "Somebody else is writing",
}


@pytest.mark.parametrize(("error", "known"), SAID, ids=lambda value: str(value)[:40])
def test_each_error_of_the_machine_is_known(error: Exception, known: Any) -> None:
    assert trouble.trouble_of(error) is known
    try:
        try:
            raise error
        except Exception as first:
            raise RuntimeError("while saving") from first
    except RuntimeError as second:
        assert trouble.trouble_of(second) is known


@pytest.mark.parametrize(
    ("state", "known"),
    [("55P03", trouble.BUSY), ("40P01", trouble.BUSY), ("53100", trouble.FULL), ("57P01", trouble.UNREACHABLE),
     (None, trouble.UNREACHABLE), ("23505", None)],
)  # fmt: skip
def test_postgresql_says_it_by_its_state(state: str | None, known: Any) -> None:
    import psycopg

    cause = psycopg.OperationalError("x")
    cause.sqlstate = state
    error = OperationalError("x")
    error.__cause__ = cause
    assert trouble.trouble_of(error) is known


def broken(monkeypatch: pytest.MonkeyPatch, error: Exception) -> Client:
    """A client for whom the start page, the API and the desk's sign-in fail with `error`."""
    import ekokarta.api.layers
    import ekokarta.portal.page
    import ekokarta.site.urls

    def fail(*_: Any, **__: Any) -> Any:
        raise error

    monkeypatch.setattr(ekokarta.portal.page, "current", fail)
    monkeypatch.setattr(ekokarta.api.layers, "taken", fail)
    monkeypatch.setattr("django.contrib.auth.authenticate", fail)
    monkeypatch.setattr("django.contrib.auth.forms.authenticate", fail)
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("language", ["ru", "ky", "en"])
def test_a_busy_registry_is_a_page_with_retry_after(monkeypatch: Any, language: str) -> None:
    client = broken(monkeypatch, OperationalError("database is locked"))
    response = client.get(f"/{language}/")
    assert response.status_code == 503 and response["Retry-After"] == "5"
    assert WORDS[language] in response.content.decode()
    assert f'<html lang="{language}"' in response.content.decode()


@pytest.mark.django_db
def test_the_desk_says_it_too(monkeypatch: Any) -> None:
    client = broken(monkeypatch, OperationalError("database is locked"))
    sign_in = {"username": "a", "password": "p"}
    response = client.post("/desk/login/", sign_in, headers={"accept-language": "ru"})
    assert response.status_code == 503 and WORDS["ru"] in response.content.decode()


def test_machines_get_a_problem_document(monkeypatch: Any) -> None:
    client = broken(monkeypatch, OperationalError("database or disk is full"))
    response = client.get("/api/layers", headers={"accept-language": "en"})
    said = json.loads(response.content)
    assert response.status_code == said["status"] == 503 and response["Retry-After"] == "60"
    assert response["Content-Type"] == "application/problem+json" and "full" in said["detail"]
    client = broken(monkeypatch, KeyError("secret value"))
    response = client.get("/api/layers")
    assert response.status_code == 500 and json.loads(response.content)["status"] == 500
    assert b"secret value" not in response.content


def test_an_error_in_a_middleware_is_caught_too(monkeypatch: Any) -> None:
    def fail(*_: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(
        "django.contrib.sessions.middleware.SessionMiddleware.process_response", fail
    )
    response = Client(raise_request_exception=False).get("/ru/about/")
    assert response.status_code == 503 and response["Retry-After"]


def test_our_own_mistake_stays_a_500(monkeypatch: Any) -> None:
    response = broken(monkeypatch, Error("something else")).get("/ru/")
    assert response.status_code == 500 and "Ошибка сервера" in response.content.decode()


@pytest.mark.parametrize("language", ["ru", "ky", "en"])
def test_a_stale_form_and_a_hasty_visitor_have_pages(rf: Any, language: str) -> None:
    from django.utils.translation import override

    from ekokarta.portal import errors
    from ekokarta.portal.words import errors as words

    strict = Client(enforce_csrf_checks=True)
    strict.cookies["django_language"] = language
    response = strict.post("/desk/login/", {}, headers={"accept-language": language})
    assert response.status_code == 403
    assert words.STALE_FORM.spoken_in(language) in response.content.decode()
    with override(language):
        response = errors.too_many(rf.get(f"/{language}/"), 60)
    assert response.status_code == 429 and response["Retry-After"] == "60"
    assert words.TITLES[429].spoken_in(language) in response.content.decode()


def test_a_crowded_desk_leaves_the_public_pages_their_threads(rf: Any) -> None:
    from threading import Event, Thread

    from django.http import HttpResponse

    from ekokarta.site import crowd

    go = Event()

    def slow(request: Any) -> HttpResponse:
        if request.path.startswith("/desk/"):
            go.wait(20)
        return HttpResponse("ok")

    answer = crowd.room_for_the_public(slow)
    threads = [Thread(target=answer, args=[rf.get("/desk/")]) for _ in range(crowd.AT_ONCE)]
    for thread in threads:
        thread.start()
    try:
        turned_away = answer(rf.get("/desk/"))
        assert turned_away.status_code == 503 and turned_away["Retry-After"] == "5"
        assert answer(rf.get("/ru/")).status_code == 200
    finally:
        go.set()
        for thread in threads:
            thread.join()
    assert answer(rf.get("/desk/")).status_code == 200
