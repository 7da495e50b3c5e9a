"""A long list says how long it is, and its pages are all of it."""

import re

import pytest
from django.test import Client

from ekokarta.portal.paging import part_of
from ekokarta.portal.views import search
from ekokarta.terms import speaking

OBJECT = re.compile(r'<li><a href="(/ru/objects/[^"]+)"')


def test_the_pages_are_the_whole_list() -> None:
    parts = [part_of(range(132), number, 50, q="ак") for number in (1, 2, 3)]
    assert [n for part in parts for n in part.here] == list(range(132))
    assert [bool(part.before) for part in parts] == [False, True, True]
    assert [bool(part.after) for part in parts] == [True, True, False]
    with speaking("ru"):
        assert str(parts[1].shown) == "Показаны 51–100 из 132"


def test_a_search_that_finds_many_says_how_many_and_shows_them_all(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = OBJECT.findall(client.get("/ru/search/?q=к").content.decode())
    assert len(whole) > 4
    monkeypatch.setattr(search, "MOST", 4)
    found: list[str] = []
    address = "/ru/search/?q=к"
    while address:
        page = client.get(address).content.decode()
        found += OBJECT.findall(page)
        assert f"из {len(whole)}" in page
        after = re.search(r'rel="next" href="([^"#]+)', page)
        address = "/ru/search/" + after[1].replace("&amp;", "&") if after else ""
    assert found == whole


def test_a_page_that_is_not_there_gets_a_sentence(client: Client) -> None:
    assert client.get("/ru/search/?q=к&page=900").status_code == 400
    assert client.get("/ru/search/?q=к&page=x").status_code == 400
