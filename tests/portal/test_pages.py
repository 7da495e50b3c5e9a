"""What every page promises: three languages, no script, no gap without a word, small, linked."""

import gzip
import re
from pathlib import Path
from random import Random
from urllib.parse import urljoin, urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import resolve
from portal.seen import seen

PAGES = (
    "",
    "districts/",
    "districts/?layer=protected-areas&measure=total_area&year=2023&sort=2023&order=desc",
    "districts/?layer=waste-sites&measure=share_authorised_false&view=tiles",
    "districts/?layer=violations&measure=count&view=map",
    "districts/?layer=reported-facts&year=2022",
    "districts/41702220000000/",
    "districts/41702000000000/",
    "districts/41700000000000/",
    "districts/41711000000000/",
    "districts/41702220000000/?base=2023&end=2024",
    "compare/",
    "compare/?unit=41702220000000,41702000000000,41711000000000,41721000000000&base=2022&end=2023",
    "compare/?unit=41700000000000&theme=waste",
    "objects/protected-areas/1/",
    "objects/waste-sites/3/",
    "layers/protected-areas/",
    "layers/violations/",
    "layers/waste-sites/?unit=41711000000000",
    "data/",
    "data/sources/",
    "map/readiness/",
    "about/",
    "map/",
    "map/?layer=violations&measure=count&year=2022&layers=waste-sites,protected-areas&unit=41702220000000",
    "map/?layer=reported-facts&layers=&unit=41700000000000",
    "map/?object=waste-sites.3",
    "search/?q=%D0%BD%D0%B0%D1%80%D1%8B%D0%BD",
)
LANGUAGES = ("ky", "ru", "en")
MOST_HTML, MOST_CSS = 30 * 1024, 12 * 1024
STYLES = ("tokens", "base", "portal", "map")
"The last one is for the map screen alone."


@pytest.fixture(params=[f"/{tag}/{page}" for tag in LANGUAGES for page in PAGES])
def page(request: pytest.FixtureRequest, client: Client) -> tuple[str, bytes]:
    response = client.get(request.param)
    assert response.status_code == 200
    return request.param, response.content


def test_a_page_stands_in_its_language_and_names_the_others(page: tuple[str, bytes]) -> None:
    address, html = page
    here = seen(html)
    assert here.all("html")[0]["lang"] == address[1:3]
    alternates = {link["hreflang"] for link in here.all("link") if "hreflang" in link}
    assert alternates == set(LANGUAGES)
    assert {f"/{tag}/{address[4:]}" for tag in LANGUAGES} <= set(here.links)
    order = [tag["hreflang"] for tag in here.all("a") if "hreflang" in tag]
    assert order == list(LANGUAGES)


def test_a_page_runs_no_script_and_has_no_inline_style(page: tuple[str, bytes]) -> None:
    _, html = page
    assert all(b" src=" in tag for tag in html.split(b"<script")[1:]), "only files, nothing inline"
    assert not re.search(rb"\sstyle=|\son[a-z]+=", html)
    assert all(_own(said.get("src") or said.get("href") or "") for said in _fetched(html))


def test_a_page_has_one_heading_and_says_its_release(page: tuple[str, bytes], release) -> None:
    _, html = page
    here = seen(html)
    assert len(here.all("h1")) == 1
    assert release.id in here.text
    assert "None" not in here.text
    spans = [said["colspan"] or "" for _, said in here.tags if "colspan" in said]
    assert all(span.isdecimal() for span in spans)
    assert not re.search(r"[{}]|&amp;amp;|Term\(", here.text)
    assert len({said["id"] for _, said in here.tags if "id" in said}) == sum(
        "id" in said for _, said in here.tags
    )


def test_a_page_is_small(page: tuple[str, bytes]) -> None:
    _, html = page
    assert len(gzip.compress(html)) <= MOST_HTML


def test_the_styles_are_small() -> None:
    css = [Path(finders.find(f"portal/{name}.css")).read_bytes() for name in STYLES]
    assert len(gzip.compress(b"".join(css))) <= MOST_CSS
    assert b"http" not in b"".join(css)


def test_what_a_style_needs_is_shipped() -> None:
    for name in STYLES:
        file = Path(finders.find(f"portal/{name}.css"))
        for path in re.findall(r"url\(([^)]+)\)", file.read_text()):
            assert (file.parent / path).is_file(), path
    assert Path(finders.find("portal/fonts/OFL.txt")).is_file()


def test_every_link_leads_somewhere(client: Client, release) -> None:
    links = {urljoin(page, link) for page in _kinds() for link in _links(client, page)}
    numbers = sorted(link for link in links if "/numbers/" in link)
    assert all(resolve(urlsplit(link).path) for link in numbers)
    for link in sorted(links - set(numbers)) + Random(5).sample(numbers, 40):
        parts = urlsplit(link)
        if parts.netloc or link.startswith(("/desk/", "/api/")):
            resolve(parts.path) if not parts.netloc else None
        elif link.startswith("/releases/"):
            assert release.file(parts.path.split("/", 3)[3])
        else:
            response = client.get(link)
            assert response.status_code in (200, 302), link


def test_an_anchor_exists_on_its_page(client: Client) -> None:
    for page in _kinds():
        for link in _links(client, page):
            address, _, anchor = urljoin(page, link).partition("#")
            if anchor and not urlsplit(address).netloc:
                assert f'id="{anchor}"'.encode() in client.get(address).content, link


def test_robots_may_read_everything_but_the_desk(client: Client) -> None:
    assert b"Disallow: /desk/" in client.get("/robots.txt").content


def _kinds() -> list[str]:
    return [f"/ru/{page}" for page in PAGES]


def _links(client: Client, page: str) -> list[str]:
    return seen(client.get(page).content).links


def _fetched(html: bytes) -> list[dict[str, str | None]]:
    here = seen(html)
    styles = [said for said in here.all("link") if said.get("rel") != "alternate"]
    return [*here.all("img"), *here.all("image"), *here.all("script"), *styles]


def _own(address: str) -> bool:
    return address.startswith(settings.STATIC_URL)
