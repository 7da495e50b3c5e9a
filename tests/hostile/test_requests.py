"""What every answer carries, and what a request cannot make the server do or say."""

import importlib.util
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ekokarta.domains.nature.models import ProtectedArea
from ekokarta.site import security_txt
from ekokarta.site.headers import CSP
from ekokarta.staff.user import User


def _beside(name: str) -> ModuleType:
    """The other test of this folder that has the table of addresses."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


doors = _beside("test_doors")
small, people, record = doors.small, doors.people, doors.record
pytestmark = pytest.mark.django_db
EVIL = "evil.example"
LANGUAGES = ("ru", "ky", "en")
AWAY = (
    "https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "///evil.example",
    "https:evil.example", "http:///evil.example", "javascript:alert(1)", "data:text/html,x",
    "https://testserver@evil.example/", "https://evil.example\\@testserver/", " https://evil.example",
    "\thttps://evil.example", "/%0d%0aLocation:%20https://evil.example", "https://evil.example%00.testserver/",
)  # fmt: skip
BREAKS = ("%0d%0aX-Evil:%201", "%0aX-Evil:%201", "%E5%98%8A%E5%98%8DX-Evil:%201", "%00", "%ff%fe")


def every_address(record: int) -> list[str]:
    return sorted(
        {
            doors.address(d.route, record)
            for d in doors.doors()
            if d.method == "GET" and "logout" not in d.route
        }
    )


def guarded(response: Any) -> bool:
    """The policy that lets nothing in from elsewhere, no frame, no guess about the type."""
    if response.streaming:
        response.close()
    return bool(
        response["Content-Security-Policy"] == CSP
        and response["X-Content-Type-Options"] == "nosniff"
        and response["X-Frame-Options"] == "DENY"
        and response["Referrer-Policy"] == "same-origin"
        and response["Cross-Origin-Opener-Policy"] == "same-origin"
    )


def test_the_policy_lets_nothing_in() -> None:
    said = dict(part.split(" ", 1) for part in CSP.split("; "))
    assert said["default-src"] == said["frame-ancestors"] == said["object-src"] == "'none'"
    assert said["base-uri"] == "'none'" and said["form-action"] == "'self'"
    assert "unsafe" not in CSP and "http" not in CSP and "*" not in CSP
    assert said["script-src"] == said["style-src"] == "'self'"


def test_every_answer_carries_the_policy(people: dict[str, Client], record: int) -> None:
    for path in [
        *every_address(record),
        "/static/portal/base.css",
        "/static/nowhere.js",
        "/nowhere",
    ]:
        for name in ("nobody", "approver"):
            assert guarded(people[name].get(path)), path
        assert guarded(people["nobody"].post(path)), path


@pytest.mark.parametrize("path", ["/ru/", "/desk/login/", "/api/layers", "/healthz", "/releases/"])
def test_so_do_errors(path: str, monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise KeyError("secret value")

    client = Client(raise_request_exception=False)
    assert guarded(client.get(path, headers={"host": EVIL}))
    assert guarded(client.generic("BREW", path))
    monkeypatch.setattr(
        "django.contrib.sessions.middleware.SessionMiddleware.process_request", fail
    )
    response = client.get(path)
    assert (
        response.status_code == 500
        and guarded(response)
        and b"secret value" not in response.content
    )


def test_the_desk_is_kept_by_no_cache(people: dict[str, Client], record: int) -> None:
    for path in every_address(record):
        if path.startswith("/desk/") and path != "/desk/jsi18n/":
            said = people["approver"].get(path)["Cache-Control"]
            assert "no-store" in said and "private" in said, path


def test_no_form_is_taken_without_its_token(record: int, approver: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(approver)
    before = ProtectedArea.objects.count()
    for path in every_address(record):
        if path.startswith("/desk/"):
            response = client.post(path, {"key": "k", "name": "n", "where": "unknown"})
            assert response.status_code == 403, path
    assert client.post("/desk/logout/").status_code == 403
    assert ProtectedArea.objects.count() == before


def test_a_token_from_another_site_is_none(approver: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/desk/login/")
    said = {
        "csrfmiddlewaretoken": client.cookies["csrftoken"].value,
        "username": "a",
        "password": "p",
    }
    elsewhere = {"origin": f"https://{EVIL}"}
    assert client.post("/desk/login/", said, headers=elsewhere).status_code == 403
    assert client.post("/desk/login/", said).status_code == 302


@pytest.mark.parametrize(
    "host", [EVIL, "localhost.evil.example", "127.0.0.1:8000@evil.example", "[::1", "a b", ""]
)
def test_a_forged_host_is_refused_and_never_repeated(host: str, record: int) -> None:
    client = Client(raise_request_exception=False)
    for path in (
        "/",
        "/ru/",
        "/desk/",
        "/desk/login/",
        "/api/layers",
        "/releases/",
        "/metrics",
        "/healthz",
    ):
        response = client.get(path, headers={"host": host})
        assert response.status_code == 400, path
        assert EVIL not in f"{response.headers}{response.content.decode()}"
    response = client.get("/ru/", headers={"x-forwarded-host": EVIL, "forwarded": f"host={EVIL}"})
    assert EVIL not in response.content.decode()


@pytest.mark.parametrize("away", AWAY)
def test_nobody_is_led_away(away: str, approver: User) -> None:
    client = Client()
    for response in (
        client.post("/desk/language/", {"language": "ru", "next": away}),
        client.get("/desk/language/", {"next": away}, headers={"referer": f"https://{EVIL}/"}),
        client.post("/desk/login/", {"username": "a", "password": "p", "next": away}),
        client.post(f"/desk/login/?next={away}", {"username": "a", "password": "p"}),
        client.post("/desk/logout/", {"next": away}),
    ):
        assert response.status_code in (200, 204, 302, 400)
        target = response.get("Location", "/")
        assert target.startswith("/") and not target.startswith(("//", "/\\")), target
        assert "\r" not in target and "\n" not in target


@pytest.mark.parametrize("breaks", BREAKS)
def test_no_line_can_be_broken(breaks: str, people: dict[str, Client]) -> None:
    for path in (
        f"/ru/about{breaks}", f"/{breaks}", f"/desk/{breaks}", f"/desk/import/{breaks}/", f"/desk/sheet/waste-sites{breaks}/",
        f"/ru/search/?q={breaks}", f"/releases/current/{breaks}", f"/api/statistics?layer={breaks}", f"/ru/layers/{breaks}/",
        f"/desk/nature/protectedarea/{breaks}/change/", f"/desk/login/?next=/{breaks}", f"/ru/objects/waste-sites/1/{breaks}",
    ):  # fmt: skip
        for name in ("nobody", "approver"):
            response = people[name].get(path)
            assert response.status_code < 500, path
            assert "X-Evil" not in response.headers
            assert not any("\n" in f"{k}{v}" or "\r" in f"{k}{v}" for k, v in response.items()), (
                path
            )


def test_languages_nobody_speaks(people: dict[str, Client]) -> None:
    for said in (
        "x" * 5000,
        "ru;q=nan",
        "ky;q=1e999,\x00",
        "..",
        "../../etc",
        "ru-\u0130",
        ",,,;;;",
        "*",
        "ru;q=-1",
    ):
        client = people["nobody"]
        client.cookies["django_language"] = said[:50].encode().decode("latin-1").replace("\x00", "")
        for path in ("/", "/ru/", "/desk/login/", "/api/layers", "/nowhere"):
            assert client.get(path, headers={"accept-language": said}).status_code < 500, said


def test_a_body_too_large_is_refused_before_it_is_read(approver: User) -> None:
    client = Client()
    client.force_login(approver)
    for language in LANGUAGES:
        response = client.generic(
            "POST", "/desk/import/waste-sites/", b"x", "multipart/form-data; boundary=x",
            CONTENT_LENGTH=str(62 * 1024 * 1024), headers={"accept-language": language},
        )  # fmt: skip
        assert response.status_code == 413 and f'lang="{language}"' in response.content.decode()
    assert client.generic("POST", "/desk/", b"x", CONTENT_LENGTH="-1").status_code == 413
    assert client.generic("POST", "/desk/", b"x", CONTENT_LENGTH="1e9").status_code == 413


def test_too_many_fields_or_files_are_refused(approver: User) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(approver)
    fields = {f"f{n}": "1" for n in range(1500)}
    assert client.post("/desk/nature/protectedarea/add/", fields).status_code == 400
    files = {f"f{n}": SimpleUploadedFile("a.csv", b"x") for n in range(150)}
    assert client.post("/desk/import/waste-sites/", files).status_code == 400


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"x"), ("multipart/form-data; boundary=", b"--\r\n"), ("multipart/form-data; boundary=x", b"--x\r\n\x00"),
        ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="file"; filename="a\r\nX-Evil: 1"\r\n\r\n1\r\n--x--'),
        ("application/x-www-form-urlencoded; charset=utf-7", b"a=+ADw-"), ("application/x-www-form-urlencoded; charset=nope", b"a=1"),
        ("text/xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), ("application/json", b"{" * 1000), ("", b""), ("\x7f", b"a=1"),
    ],
)  # fmt: skip
def test_a_form_that_is_none(kind: str, body: bytes, approver: User, record: int) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(approver)
    for path in (
        "/desk/import/waste-sites/",
        "/desk/signoffs/",
        "/desk/login/",
        f"/desk/nature/protectedarea/{record}/change/",
    ):
        assert client.generic("POST", path, body, kind).status_code in (200, 302, 400, 403), path


def test_who_found_a_hole_knows_whom_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    path = "/.well-known/security.txt"
    assert Client().get(path).status_code == 404
    monkeypatch.setenv(
        "EKOKARTA_SECURITY_CONTACT", "security@example.kg, https://example.kg/report"
    )
    monkeypatch.setenv("EKOKARTA_HTTPS", "1")
    response = Client().get(path)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    said = [line.split(": ", 1) for line in response.content.decode().splitlines()]
    assert said[0] == ["Contact", "mailto:security@example.kg"]
    assert said[1] == ["Contact", "https://example.kg/report"]
    assert said[-1] == ["Canonical", "https://testserver/.well-known/security.txt"]
    until = datetime.fromisoformat(dict(said)["Expires"])  # type: ignore[arg-type]
    assert 150 < (until - datetime.now(UTC)).days < 365


@pytest.mark.parametrize(
    ("now", "said"),
    [("2026-01-01", "2026-08-01T00:00:00Z"), ("2026-05-31", "2026-12-01T00:00:00Z"),
     ("2026-06-30", "2027-01-01T00:00:00Z"), ("2026-12-31", "2027-07-01T00:00:00Z")],
)  # fmt: skip
def test_it_holds_for_half_a_year(now: str, said: str) -> None:
    assert security_txt.expires(datetime.fromisoformat(now).replace(tzinfo=UTC)) == said
