"""openapi.json says what the views do: a small reading of JSON Schema against real answers."""

import json
from typing import Any

import pytest
from django.test import Client

from ekokarta.api.index import DESCRIPTION, LINKS
from ekokarta.api.urls import urlpatterns
from ekokarta.reading import Cause, Obstacle
from ekokarta.release import LEVELS, Caveat, Status

SAID: dict[str, Any] = json.loads(DESCRIPTION.read_text())
TYPES: dict[str, Any] = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "number": (int, float),
    "null": type(None),
    "array": list,
    "object": dict,
}


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        place: Any = SAID
        for step in schema["$ref"].removeprefix("#/").split("/"):
            place = place[step]
        schema = place
    return schema


def check(schema: dict[str, Any], value: Any) -> None:
    schema = resolved(schema)
    if "enum" in schema:
        assert value in schema["enum"]
        return
    if "oneOf" in schema:
        assert value is None or check(schema["oneOf"][0], value) is None
        return
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    assert isinstance(value, tuple(t for name in types for t in _all(TYPES[name])))
    for item in value if isinstance(value, list) else ():
        check(schema["items"], item)
    if isinstance(value, dict) and "properties" in schema:
        assert list(value) == list(schema["properties"]) == schema["required"]
        for name, part in value.items():
            check(schema["properties"][name], part)


def _all(types: Any) -> tuple[type, ...]:
    return types if isinstance(types, tuple) else (types,)


@pytest.mark.parametrize(
    "path",
    ["/api/", "/api/layers", "/api/statistics", "/api/comparison", "/api/readiness", "/releases/"],
)
def test_answers_are_as_described(api: Client, path: str) -> None:
    response = resolved(SAID["paths"][path]["get"]["responses"]["200"])
    check(response["content"]["application/json"]["schema"], api.get(path).json())


def test_problems_are_as_described(api: Client) -> None:
    check(SAID["components"]["schemas"]["Problem"], api.get("/api/statistics?year=x").json())


def test_every_address_is_described() -> None:
    known = {f"/{pattern.pattern}" for pattern in urlpatterns if "?P" not in str(pattern.pattern)}
    assert known == {path for path in SAID["paths"] if "{" not in path}
    assert {link for link in LINKS.values() if "current" not in link} | {"/api/"} == known


def test_closed_lists_are_complete() -> None:
    cell = SAID["components"]["schemas"]["Cell"]["properties"]
    assert cell["status"]["enum"] == list(Status.words())
    assert cell["flags"]["items"]["enum"] == list(Caveat.words())
    assert tuple(cell["level"]["enum"]) == LEVELS
    change = SAID["components"]["schemas"]["Change"]["properties"]
    assert change["obstacle"]["enum"] == [*map(str, Obstacle), None]
    assert change["base_status"]["enum"] == [*Status.words(), None]
    reason = SAID["components"]["schemas"]["Reason"]["properties"]
    assert reason["reason"]["enum"] == list(map(str, Cause))


def test_every_reference_leads_somewhere() -> None:
    def walk(node: Any) -> None:
        if isinstance(node, dict):
            resolved(node)
        for child in (
            node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        ):
            walk(child)

    walk(SAID)
