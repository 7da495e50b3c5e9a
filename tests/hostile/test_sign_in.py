"""Guessing a password is slow, and nobody can keep a clerk out by guessing in his name."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from ekokarta.site import idleness, sign_in
from ekokarta.staff import tries
from ekokarta.staff.tries import Try, Visitor, fail, mark, seconds_to_wait, succeed
from ekokarta.staff.user import User

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SIGN_IN = "/desk/login/"
PAGE = {"ru": "Подождите 15 минут", "ky": "15 мүнөт күтүңүз", "en": "Wait 15 minutes"}


def from_(address: str, **more: Any) -> Client:
    return Client(REMOTE_ADDR=address, **more)


def guess(client: Client, name: str = "a", password: str = "wrong", **more: Any) -> Any:
    return client.post(SIGN_IN, {"username": name, "password": password}, **more)


def guess_until_refused(client: Client, name: str = "a") -> int:
    """How many guesses were let through."""
    for count in range(60):
        if guess(client, name).status_code == 429:
            return count
    raise AssertionError("guessing never ends")


@pytest.mark.parametrize("language", ["ru", "ky", "en"])
def test_who_guesses_is_told_to_wait(approver: User, language: str) -> None:
    client = from_("203.0.113.7")
    assert guess_until_refused(client) == tries.OF_PAIR
    response = guess(client, password="p", headers={"accept-language": language})
    assert response.status_code == 429, "also the right password, else guessing would go on"
    assert 0 < int(response["Retry-After"]) <= 15 * 60
    assert PAGE[language] in response.content.decode()


def test_names_are_one_however_they_are_written(approver: User) -> None:
    client = from_("203.0.113.7")
    for name in ("a", "A", " a", "a ", "ａ"):
        guess(client, name)
    assert guess(client).status_code == 429


def test_a_stranger_cannot_keep_a_clerk_out(approver: User) -> None:
    clerk = from_("198.51.100.1")
    assert guess(clerk, password="p").status_code == 302
    clerk.post("/desk/logout/")
    for number in range(12):
        assert guess_until_refused(from_(f"203.0.113.{number}")) <= tries.OF_PAIR
    assert guess(from_("192.0.2.9"), password="p").status_code == 429, "a new browser must wait"
    assert guess(clerk, password="p").status_code == 302, "the known one need not"


def test_the_neighbours_of_a_guesser_are_kept_out_only_if_they_are_new(
    approver: User, second: User
) -> None:
    known = from_("198.51.100.1")
    assert guess(known, "b", "p").status_code == 302
    for number in range(40):
        guess(from_("198.51.100.1"), f"name{number}")
    assert guess(from_("198.51.100.1"), "a", "p").status_code == 429
    assert guess(from_("198.51.100.2"), "a", "p").status_code == 302
    assert guess(known, "b", "p").status_code == 302


def test_a_known_browser_may_not_guess_for_ever_and_its_cookie_serves_one_name(
    approver: User, second: User
) -> None:
    client = from_("198.51.100.1")
    guess(client, password="p")
    client.post("/desk/logout/")
    assert guess_until_refused(client, "b") == tries.OF_PAIR
    assert guess_until_refused(client, "a") == tries.OF_DEVICE


def test_a_forged_cookie_is_no_known_browser(approver: User) -> None:
    client = from_("203.0.113.7")
    client.cookies[sign_in.COOKIE] = f"{mark('a')}:1:forged:x"
    assert guess_until_refused(client) == tries.OF_PAIR


def test_success_takes_failures_away(approver: User) -> None:
    client = from_("203.0.113.7")
    for _ in range(3):
        for _ in range(tries.OF_PAIR - 1):
            guess(client)
        assert guess(client, password="p").status_code == 302
        client.cookies.clear()


def test_a_form_from_elsewhere_counts_for_nothing(approver: User) -> None:
    client = Client(REMOTE_ADDR="203.0.113.7", enforce_csrf_checks=True)
    assert {guess(client).status_code for _ in range(9)} == {403}
    assert not Try.objects.exists()


def test_the_window_moves_and_a_clock_set_back_holds_nobody() -> None:
    visitor = Visitor("a", "203.0.113.7")
    for second in range(tries.OF_PAIR):
        assert seconds_to_wait(visitor, NOW + timedelta(seconds=second)) == 0
        fail(visitor, NOW + timedelta(seconds=second))
    assert seconds_to_wait(visitor, NOW + timedelta(seconds=10)) == 15 * 60 - 10
    assert seconds_to_wait(visitor, NOW + tries.WINDOW + timedelta(seconds=1)) == 0
    assert seconds_to_wait(visitor, NOW - timedelta(days=1)) == 0


def test_what_is_kept_names_nobody_and_goes_away() -> None:
    fail(Visitor(mark("айгуль"), "203.0.113.7"), NOW)
    kept = " ".join(Try.objects.values_list("mark", flat=True))
    assert kept.count(" ") == 2
    assert "203.0" not in kept and "айгуль" not in kept and mark("айгуль") not in kept
    fail(Visitor("b", "192.0.2.1"), NOW + timedelta(hours=1))
    assert Try.objects.count() == 3
    succeed(Visitor("b", "192.0.2.1"))
    assert Try.objects.count() == 2


@pytest.mark.parametrize(
    ("nearest", "said", "counts"),
    [
        ("127.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("127.0.0.1", "1.1.1.1, 203.0.113.7", "203.0.113.7"),
        ("203.0.113.7", "1.1.1.1", "203.0.113.7"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("2001:db8:1:2:3::1", "", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "", "203.0.113.7"),
        ("127.0.0.1", "no address\r\nx", ""),
    ],
)
def test_only_a_proxy_of_ours_says_who_comes(rf: Any, nearest: str, said: str, counts: str) -> None:
    from ekokarta.site.visitor import address_of

    headers = {"HTTP_X_FORWARDED_FOR": said} if said else {}
    assert address_of(rf.get("/", REMOTE_ADDR=nearest, **headers)) == counts


def test_the_session_is_new_after_the_sign_in_and_gone_after_the_sign_out(approver: User) -> None:
    client = Client()
    client.cookies["sessionid"] = "0" * 32
    guess(client, password="p")
    first = client.cookies["sessionid"]
    assert first.value != "0" * 32
    assert (
        first["httponly"] and first["samesite"] == "Lax" and client.get("/desk/").status_code == 200
    )
    stolen = Client()
    stolen.cookies["sessionid"] = first.value
    client.post("/desk/logout/")
    assert stolen.get("/desk/").status_code == 302
    guess(client, password="p")
    assert client.cookies["sessionid"].value != first.value


def test_cookies_are_secure_behind_https() -> None:
    """Settings are read once, so another process reads them with EKOKARTA_HTTPS."""
    import os
    import subprocess
    import sys

    says = (
        "from ekokarta.site import settings as s;"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.HTTPS, s.SESSION_COOKIE_HTTPONLY)"
    )
    there = {**os.environ, "EKOKARTA_HTTPS": "1", "EKOKARTA_SECRET_KEY": "x"}
    done = subprocess.run([sys.executable, "-c", says], env=there, capture_output=True, text=True)
    assert done.stdout.split() == ["True"] * 4


@pytest.mark.parametrize(
    ("later", "stays"),
    [(0, True), (3600, True), (idleness.IDLE - 60, True), (idleness.IDLE + 60, False)],
)
def test_a_desk_left_open_closes(
    approver: User, monkeypatch: pytest.MonkeyPatch, later: int, stays: bool
) -> None:
    client = Client()
    now = [1_000_000.0]
    monkeypatch.setattr(idleness.time, "time", lambda: now[0])
    client.force_login(approver)
    assert client.get("/desk/").status_code == 200
    now[0] += later
    assert (client.get("/desk/").status_code == 200) is stays


def test_a_desk_in_use_closes_after_a_working_day(
    approver: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client()
    now = [1_000_000.0]
    monkeypatch.setattr(idleness.time, "time", lambda: now[0])
    client.force_login(approver)
    hours = [
        client.get("/desk/").status_code
        for _ in range(14)
        if now.__setitem__(0, now[0] + 3600) is None
    ]
    assert hours == [200] * 13 + [302]


def test_who_is_no_longer_active_is_out_at_once(approver: User) -> None:
    client = Client()
    client.force_login(approver)
    assert client.get("/desk/").status_code == 200
    User.objects.filter(pk=approver.pk).update(is_active=False)
    assert client.get("/desk/").status_code == 302


def test_a_new_password_ends_other_sessions(approver: User) -> None:
    here, elsewhere = Client(), Client()
    for client in (here, elsewhere):
        guess(client, password="p")
    new = "Төрт сөздөн турган купуя 7"
    said = {"old_password": "p", "new_password1": new, "new_password2": new}
    assert here.post("/desk/password_change/", said).status_code == 302
    assert here.get("/desk/").status_code == 200 and elsewhere.get("/desk/").status_code == 302
