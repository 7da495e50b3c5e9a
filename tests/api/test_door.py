"""What all addresses of this door do alike."""

import gzip
import json
from pathlib import Path

import pytest
from django.test import Client, override_settings
from fixture_answers import body, is_problem

from ekokarta.api.language import preferred
from ekokarta.reading import Release

ADDRESSES = [
    "/api/",
    "/api/layers",
    "/api/statistics",
    "/api/statistics.csv",
    "/api/comparison?measure=count",
    "/api/comparison.csv?measure=count",
    "/api/openapi.json",
    "/releases/",
    "/releases/current/manifest.json",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_any_site_may_read(api: Client, address: str) -> None:
    response = api.get(address)
    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in response["Access-Control-Expose-Headers"]
    assert not response.cookies
    body(response)


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_you_have_is_not_sent_again(api: Client, address: str) -> None:
    first = api.get(address)
    body(first)
    tag = first["ETag"]
    assert tag.startswith('"') and tag.endswith('"')
    assert "max-age" in first["Cache-Control"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = api.get(address, headers={"If-None-Match": known})
        assert again.status_code == 304 and not again.content
        assert again["ETag"] == tag and again["Cache-Control"] == first["Cache-Control"]
    other = api.get(address, headers={"If-None-Match": '"other"'})
    assert other.status_code == 200
    body(other)


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_says_the_same_without_a_body(api: Client, address: str) -> None:
    whole, head = api.get(address), api.head(address)
    assert head.status_code == 200 and body(head) == b""
    assert head["ETag"] == whole["ETag"] and head["Content-Length"] == str(len(body(whole)))


@pytest.mark.parametrize("address", [*ADDRESSES, "/api/nowhere"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nobody_writes_here(api: Client, address: str, method: str) -> None:
    response = getattr(api, method)(address)
    is_problem(response, 405)
    assert response["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("address", ADDRESSES)
def test_preflight(api: Client, address: str) -> None:
    response = api.options(address, headers={"Origin": "https://example.org"})
    assert response.status_code == 204 and not response.content
    assert response["Allow"] == response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "Range" in response["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(
    "address", ["/api/nowhere", "/api/layers/", "/api/statistics.xlsx", "/api/a%0Ab"]
)
def test_a_wrong_address_is_a_problem_too(api: Client, address: str) -> None:
    is_problem(api.get(address), 404)


def test_compressed_where_the_asker_can_read_it(api: Client) -> None:
    plain = api.get("/api/statistics")
    packed = api.get("/api/statistics", headers={"Accept-Encoding": "br, gzip;q=0.5"})
    assert packed["Content-Encoding"] == "gzip" and gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 10
    assert packed["ETag"] != plain["ETag"] and not packed["ETag"].startswith("W/")
    assert "Accept-Encoding" in packed["Vary"] and "Accept-Encoding" in plain["Vary"]
    known = {"Accept-Encoding": "gzip", "If-None-Match": packed["ETag"]}
    assert api.get("/api/statistics", headers=known).status_code == 304
    refused = api.get("/api/statistics", headers={"Accept-Encoding": "gzip;q=0"})
    assert "Content-Encoding" not in refused


def test_nothing_is_published_yet(api: Client, tmp_path: Path) -> None:
    with override_settings(RELEASES=tmp_path):
        for address in ("/api/", "/api/layers", "/api/statistics", "/releases/current/map.json"):
            is_problem(api.get(address), 404)
        assert api.get("/releases/").json() == {"current": None, "releases": []}


def test_the_first_page_leads_everywhere(api: Client, release: Release) -> None:
    said = api.get("/api/").json()
    assert said["release"] == release.id and said["years"] == [2022, 2023, 2024]
    for link in said["links"].values():
        assert api.head(link).status_code == 200


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "ky"),
        ("de", "ky"),
        ("ru", "ru"),
        ("RU-ru", "ru"),
        ("en;q=0.5, ru;q=0.8", "ru"),
        ("en;q=0.5, ru;q=0.5", "ky"),
        ("ru;q=0", "ky"),
        ("ru;q=0, en;q=0.1", "en"),
        ("ky;q=0.1, *;q=0.9", "ky"),
        ("*", "ky"),
        ("en, *;q=0.1", "en"),
        ("en;q=x", "ky"),
        ("ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7", "ru"),
        (";;,,q=1", "ky"),
    ],
)
def test_the_preferred_language(header: str, language: str) -> None:
    assert preferred(header) == language


def test_the_description_is_json(api: Client) -> None:
    assert json.loads(api.get("/api/openapi.json").content)["openapi"].startswith("3.1")
