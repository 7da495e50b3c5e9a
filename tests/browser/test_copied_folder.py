"""A copied release on `python -m http.server` is a public site, with our own server stopped."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from fixture_release import write_release

from ekokarta.publication.front import front
from ekokarta.reading import Release, current

AXE = "() => axe.run({resultTypes: ['violations']})"
TON = "41702220000000"
WIDE, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 800}


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small release with its front."""
    root = tmp_path_factory.mktemp("fronted")
    write_release(root, front=front)
    return root


@pytest.fixture(scope="module")
def copy(releases: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a copy of the folder, under another name, served by Python alone."""
    folder = tmp_path_factory.mktemp("copied") / "a copy of ours"
    shutil.copytree(current(releases).folder, folder)
    words = ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(folder)]
    server = subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert server.stdout
    port = re.search(r"port (\d+)", server.stdout.readline())
    assert port
    yield f"http://127.0.0.1:{port[1]}/"
    server.terminate()
    server.wait()


@pytest.fixture
def visit(browser: Any, copy: str) -> Iterator[Any]:
    """`visit(path)` opens a page of the copy and fails on what the browser complains of."""
    contexts = []
    complaints: list[str] = []

    def open_(path: str, *, plain: bool = False, **wishes: Any) -> Any:
        context = browser.new_context(**({"viewport": WIDE} | wishes))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: asked.url.startswith(copy) or complaints.append(asked.url))
        page.goto(copy + path, wait_until="load")
        if not plain:
            page.wait_for_selector("html[data-front=shown]")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


def told(row: Any) -> list[str]:
    """A row of a table: its name and its cells, in one writing."""
    return [" ".join(text.split()) for text in row]


class Rows(HTMLParser):
    """The rows of the tables of a page, cell by cell."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self._inside = True
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] += data


def lines(page: Any) -> dict[str, list[str]]:
    """What the table of the copy says: name → the cells of the years."""
    found = page.eval_on_selector_all(
        "#shown table.st tbody tr", "rows => rows.map(r => [...r.cells].map(c => c.textContent))"
    )
    return {row[0]: row[2:] for row in map(told, found)}


@pytest.mark.parametrize(
    ("language", "layer", "measure"),
    [
        ("ky", "violations", "total_fine"),
        ("ru", "protected-areas", "total_area"),
        ("en", "waste-sites", "share_authorised_false"),
    ],
)
def test_the_copy_says_what_our_pages_say(
    visit: Any, client: Client, language: str, layer: str, measure: str
) -> None:
    asked = f"layer={layer}&measure={measure}"
    page = Rows(client.get(f"/{language}/districts/?{asked}").content.decode())
    ours = {row[0]: row[2:5] for row in map(told, page.rows) if len(row) > 5}
    theirs = lines(visit(f"{language}.html#{asked}"))
    assert len(theirs) == 57, "the country, 55 units, and what is in none of them"
    assert {name: ours[name] for name in theirs} == theirs


def test_who_has_not_asked_sees_what_our_pages_show_first(visit: Any, client: Client) -> None:
    page = Rows(client.get("/ru/districts/").content.decode())
    ours = {row[0]: row[2:5] for row in map(told, page.rows) if len(row) > 5}
    theirs = lines(visit("ru.html"))
    assert theirs and {name: ours[name] for name in theirs} == theirs


def test_every_view_draws_every_unit(visit: Any, releases: Path) -> None:
    page = visit("ru.html#layer=waste-sites&measure=count&view=tiles")
    assert page.locator("svg.tg a").count() == 55
    assert page.locator("#shown .tag.sim").is_visible(), "a picture of invented numbers says so"
    page.click(".tabs a[href*='view=map']")
    page.wait_for_selector("svg.map a")
    assert page.locator("svg.map a").count() == len(current(releases).sketch.points) - _below(
        releases
    )
    page.locator(f"svg.map a[href*='unit={TON}']").press("Enter")  # its middle lies outside of it
    page.wait_for_selector("#passport")
    assert "Тонский" in page.inner_text("#unit")
    said = page.inner_text("#passport table")
    for measure in current(releases).layer("waste-sites").measures:
        assert measure.title.ru in said


def _below(releases: Path) -> int:
    """Points of what does not report: the districts of a city."""
    release = current(releases)
    return sum(release.units[key].level != "unit" for key in release.sketch.points)


def test_it_names_its_release(visit: Any, releases: Path) -> None:
    page = visit("en.html")
    page.wait_for_selector("#release:not(:empty)")
    assert current(releases).id in page.inner_text("#release")


def test_the_first_page_leads_to_the_readers_language(visit: Any, copy: str) -> None:
    page = visit("", locale="ky-KG")
    assert page.url == f"{copy}ky.html"


@pytest.mark.parametrize("language", ["ky", "en"])
def test_without_a_script_it_is_an_index_in_words(
    visit: Any, releases: Path, language: str
) -> None:
    page = visit(f"{language}.html", plain=True, java_script_enabled=False)
    release, said = current(releases), page.inner_text("main")
    for layer in release.manifest.layers:
        assert layer.title.spoken_in(language) in said
    assert page.locator(".tag.sim").count() >= 1, "what is simulated says so"
    assert page.locator("#plain").is_visible()
    links = page.eval_on_selector_all("a", "all => all.map(a => a.getAttribute('href'))")
    inside = {link for link in links if not link.startswith(("http", "#"))}
    assert {"layers/waste-sites.csv", "manifest.json", "changes.json"} <= inside
    assert [link for link in inside if not (release.folder / link).is_file()] == []


@pytest.mark.parametrize(("view", "size"), [("map", WIDE), ("table", PHONE), ("tiles", PHONE)])
def test_it_can_be_read_by_everybody(
    visit: Any, axe: str, pictures: Path, view: str, size: Any
) -> None:
    page = visit(f"ru.html#layer=violations&measure=count&view={view}&unit={TON}", viewport=size,
                 bypass_csp=True)  # fmt: skip
    page.screenshot(path=pictures / f"copied-{view}-{size['width']}.png", full_page=True)
    page.add_script_tag(content=axe)
    found = page.evaluate(AXE)["violations"]
    assert [(rule["id"], [n["html"][:120] for n in rule["nodes"][:3]]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it must fit"


def test_pages_fit_in_few_bytes(releases: Path) -> None:
    """A copy on a slow line: what the first table needs."""
    release: Release = current(releases)
    first = [
        "ru.html",
        "front/ru.json",
        *(f.path for f in release.manifest.files if f.path.endswith(".js")),
    ]
    assert sum((release.folder / path).stat().st_size for path in first) < 120_000
    for path in release.folder.glob("front/numbers/*.json"):
        assert json.loads(path.read_bytes())["cells"]
