"""Error pages: a sentence in the reader's language, a way on, never a traceback."""

from pathlib import Path

import pytest
from django.test import Client, RequestFactory
from django.utils.translation import override
from portal.seen import seen

from ekokarta.portal import errors


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/ky/nothing/", "Барак табылган жок"),
        ("/ru/nothing/", "Страница не найдена"),
        ("/en/nothing/", "Page not found"),
    ],
)
def test_a_missing_page_says_so_and_offers_others(client: Client, address, heading) -> None:
    response = client.get(address)
    page = seen(response.content)
    assert response.status_code == 404
    assert heading in page.text
    assert address[:4] in page.links and page.all("html")[0]["lang"] == address[1:3]


def test_an_error_of_ours_keeps_its_sentence(client: Client) -> None:
    response = client.get("/ru/districts/?layer=pollen")
    assert response.status_code == 404
    assert "Нет слоя «pollen»" in seen(response.content).text


def test_before_the_first_release_there_is_a_friendly_page(
    client: Client, settings, tmp_path: Path
):
    settings.RELEASES = tmp_path
    for address in ("/ru/", "/ru/districts/", "/ky/data/", "/en/objects/x/1/"):
        response = client.get(address)
        assert response.status_code == 503
        assert response["Retry-After"]
    assert "Ещё ничего не опубликовано" in seen(client.get("/ru/").content).text


@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_django_finds_a_page_for_each_error(status: int) -> None:
    views = {
        400: errors.bad_request, 403: errors.forbidden, 404: errors.not_found,
        500: errors.server_error,
    }  # fmt: skip
    request = RequestFactory().get("/ru/x/")
    with override("ru"):
        said = () if status == 500 else (Exception("secret"),)
        response = views[status](request, *said)
    assert response.status_code == status
    assert b"secret" not in response.content and b"<h1>" in response.content


def test_a_forged_host_gets_a_page_too(client: Client) -> None:
    response = client.get("/ru/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert b"evil.example" not in response.content


def test_only_reading_is_allowed(client: Client) -> None:
    assert client.post("/ru/").status_code == 405
    assert client.head("/ru/").status_code == 200
