"""A log line is JSON and never holds what somebody typed."""

import io
import json
import logging
from typing import Any

import pytest
from django.test import Client

from ekokarta.site.logs import KEYS, formatter

PRIVATE = "Иванова Айгүл"


@pytest.fixture
def lines() -> Any:
    """What our handler would write, line by line."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(formatter())
    root = logging.getLogger()
    root.addHandler(handler)
    ours = logging.getLogger("ekokarta")
    before = ours.level
    ours.setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in out.getvalue().splitlines()]
    ours.setLevel(before)
    root.removeHandler(handler)


def test_arguments_unknown_keys_and_messages_stay_out(lines: Any) -> None:
    log = logging.getLogger("somebody.else")
    log.warning("user %s did it", PRIVATE, extra={"name_of_person": PRIVATE, "status": 7})
    try:
        raise ValueError(PRIVATE)
    except ValueError:
        log.exception("it failed: %s", PRIVATE)
    first, second = lines()
    assert (
        first["event"] == "user %s did it" and first["status"] == 7 and first["level"] == "warning"
    )
    assert second["error"] == "ValueError" and second["frames"][0].endswith("messages_stay_out")
    assert PRIVATE not in json.dumps([first, second], ensure_ascii=False)


def test_an_answer_is_a_line_with_its_route_and_a_name_to_speak_of(
    lines: Any, settings: Any, tmp_path: Any
) -> None:
    settings.RELEASES = tmp_path
    response = Client().get(f"/ru/search/?q={PRIVATE}")
    said = next(line for line in lines() if line["event"] == "answered")
    assert said["route"] == "ru/search/" and said["status"] == response.status_code
    assert said["call"] == response["X-Request-Id"]
    assert PRIVATE not in json.dumps(lines(), ensure_ascii=False)


def test_a_failed_sign_in_names_nobody(lines: Any, db: Any) -> None:
    Client().post("/desk/login/", {"username": PRIVATE, "password": PRIVATE})
    assert lines() and PRIVATE not in json.dumps(lines(), ensure_ascii=False)


def test_no_allowed_key_names_a_person() -> None:
    assert not set(KEYS) & {"user", "username", "ip", "address", "path", "query", "name", "email"}
