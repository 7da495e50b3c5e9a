"""The moving map in Chromium, drawn without a graphics card upon a release with tiles."""

import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from fixture_mapped import TWINS, tiled
from fixture_release import write_release
from fixture_units import units
from playwright.sync_api import Page, expect

from ekokarta.portal.classes import Ink, ink
from ekokarta.portal.frame import has_script
from ekokarta.portal.places import reporting
from ekokarta.reading import Query, Release, current

TON = "41702220000000"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not has_script(), reason="no web bundle: npm was not reached by `make setup`"
    ),
    pytest.mark.skipif(
        TON not in {unit.key for unit in units()}, reason="the tables of the units are not here"
    ),
]
SOFTWARE = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
BLIND = ["--no-sandbox", "--disable-3d-apis"]
IDLE = "html[data-map=idle]"
NOISE = re.compile(r"GPU stall due to ReadPixels")
"Chromium says so of its own software drawing."
AT_TON = "#m=8/42.1/76.8"
AT_TWINS = "#m=12/40.5302/72.81323"
ASK = "/ru/map/?layer=waste-sites&measure=count&year={}"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MOST = 900_000
"Bytes over the line until the map is idle, the first tiles among them."


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small release, with tiles."""
    root = tmp_path_factory.mktemp("releases")
    write_release(root, tiled)
    return root


@pytest.fixture(scope="module", params=[SOFTWARE])
def browser(request: pytest.FixtureRequest, playwright: Any) -> Iterator[Any]:
    """Chromium with the flags that the test is about."""
    started = playwright.chromium.launch(executable_path=CHROMIUM, args=request.param)
    yield started
    started.close()


@pytest.fixture
def visit(browser: Any, site: str) -> Iterator[Callable[..., Page]]:
    """Opens a page and fails on what the browser complains of, also afterwards."""
    contexts, complaints = [], []

    def open_(address: str, wait: str = IDLE, **wishes: Any) -> Page:
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 860}} | wishes))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: _ours(request.url, site, complaints))
        page.goto(site + address)
        page.wait_for_selector(wait, state="attached")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not [said for said in complaints if not NOISE.search(said)]


def _ours(address: str, site: str, complaints: list[str]) -> None:
    if urlsplit(address).scheme not in ("data", "blob") and not address.startswith(site):
        complaints.append(f"asked for {address}")


def _middle(page: Page) -> tuple[float, float]:
    box = page.locator("#canvas").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _around(page: Page) -> bytes:
    """A small picture of the middle of the map."""
    x, y = _middle(page)
    page.mouse.move(5, 5)
    page.wait_for_timeout(400)
    return page.screenshot(clip={"x": x - 15, "y": y - 15, "width": 30, "height": 30})


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [("ky", "light", 1280), ("ru", "dark", 1280), ("en", "light", 1280), ("ky", "dark", 390)],
)
def test_it_comes_without_a_complaint_and_axe_finds_nothing(
    visit, axe: str, pictures: Path, language: str, scheme: str, width: int
) -> None:
    address = f"/{language}/map/?layer=waste-sites&measure=count&unit={TON}"
    wishes = {"color_scheme": scheme, "viewport": {"width": width, "height": 860}}
    page = visit(address, IDLE if width > 1000 else "html[data-screen=ready]", **wishes)
    if width < 1000:
        page.click("#go")
        page.wait_for_selector(IDLE, state="attached")
    page.screenshot(path=pictures / f"moving-{language}-{scheme}-{width}.png")
    page.evaluate(axe)
    found = page.evaluate("() => axe.run({resultTypes: ['violations']})")["violations"]
    assert not [(v["id"], v["nodes"][0]["html"][:200]) for v in found]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_tiles_come_in_ranges_and_the_whole_is_light(visit) -> None:
    answers: list[Any] = []
    page = visit("/ru/map/", "html[data-screen=ready]", viewport={"width": 390, "height": 844})
    page.on("response", lambda answer: answers.append((answer.url, answer.status)))
    page.click("#go")
    page.wait_for_selector(IDLE, state="attached")
    tiles = {status for url, status in answers if url.endswith(".pmtiles")}
    assert tiles == {206}
    sizes = "performance.getEntriesByType('resource').map(one => one.transferSize)"
    assert sum(page.evaluate(sizes)) <= MOST


def test_an_address_brings_back_the_measure_the_year_the_unit_and_the_camera(visit) -> None:
    page = visit(f"{ASK.format(2023)}&unit={TON}{AT_TON}")
    expect(page.locator("#lgh")).to_contain_text("2023")
    expect(page.locator("#pn")).to_have_text("Тонский район")
    page.mouse.move(*_middle(page))
    expect(page.locator("#at")).to_have_text(re.compile(r"^42,[01]\d+°\s+76,[78]\d+°$"))
    assert page.url.endswith(AT_TON)


def test_moving_the_map_writes_the_camera_into_the_address(visit) -> None:
    page = visit(ASK.format(2023))
    assert "#m=" not in page.url
    page.click("[data-act=in]")
    page.wait_for_url(re.compile(r"#m=6[.\d]*/4\d\.\d+/7\d\.\d+$"))
    page.click("[data-act=whole]")
    page.wait_for_url(re.compile(r"#m=5[.\d]*/4\d\.\d+/7\d\.\d+$"))


def test_a_click_on_the_map_opens_what_the_list_opens(visit) -> None:
    page = visit(f"/ru/map/?layer=violations&measure=count{AT_TON}")
    page.mouse.click(*_middle(page))
    page.wait_for_url(f"**unit={TON}**")
    expect(page.locator("#pn")).to_have_text("Тонский район")
    page.keyboard.press("Escape")
    expect(page.locator("#pn")).to_have_count(0)


def test_another_year_paints_the_map_anew_without_a_new_page(visit, releases: Path) -> None:
    place = _changing(current(releases))
    page = visit(f"/ru/map/?layer=violations&measure=count&year=2022{place}")
    page.evaluate("window.same = true")
    before = _around(page)
    page.click("#years a:text-is('2024')")
    expect(page.locator("#lgh")).to_contain_text("2024")
    assert _around(page) != before
    page.click("#years a:text-is('2022')")
    expect(page.locator("#lgh")).to_contain_text("2022")
    assert _around(page) == before
    assert page.evaluate("window.same") is True


def _changing(release: Release) -> str:
    """A camera over a district whose class is another in 2024 than in 2022."""
    measure = release.measure("violations", "count")
    fills: dict[str, set[Ink]] = defaultdict(set)
    for answer in release.statistics(Query(layers=("violations",), measures=("count",))):
        if answer.year != 2023:
            fills[answer.unit].add(ink(answer.cell, measure))
    districts = (u for u in reporting(release) if u.type == "district" and u.point)
    point = next(unit.point for unit in districts if len(fills[unit.key]) > 1)
    assert point
    return f"#m=9/{point[1] + 0.05}/{point[0]}"


def test_a_disc_says_the_number_of_the_year_and_comes_nearer(visit) -> None:
    page = visit(f"{ASK.format(2022)}#m=5/42.1/76.5")
    early, _ = _disc(page)
    page.click("#years a:text-is('2024')")
    expect(page.locator("#keys h2")).to_contain_text("2024")
    late, place = _disc(page)
    assert early != late, "another year, another number"
    page.mouse.click(*place)
    page.wait_for_url(re.compile(r"#m=7/"))


def _disc(page: Page) -> tuple[str, tuple[float, float]]:
    """What the line beside the pointer says of the disc near the middle of the map, and where it is."""
    x, y = _middle(page)
    for dx in range(-60, 61, 12):
        for dy in range(-60, 61, 12):
            page.mouse.move(x + dx, y + dy)
            said = page.locator("#tip").inner_text()
            if re.search(r": \d+$", said) and "район" not in said:
                return said, (x + dx, y + dy)
    raise AssertionError("no disc is there")


def test_objects_at_one_place_are_listed_by_name(visit) -> None:
    page = visit(f"{ASK.format(2023)}{AT_TWINS}")
    page.mouse.click(*_middle(page))
    expect(page.locator("#panel .plain li")).to_have_count(len(TWINS))
    page.get_by_role("link", name=f"Свалка № {TWINS[1]}", exact=True).click()
    page.wait_for_url(f"**object=waste-sites.{TWINS[1]}#**")
    expect(page.locator("#pn")).to_have_text(f"Свалка № {TWINS[1]}")
    expect(page.locator(".pinned")).to_have_count(1)


def test_a_layer_is_drawn_and_taken_away(visit) -> None:
    page = visit(f"{ASK.format(2023)}&layers={AT_TWINS}")
    empty = _around(page)
    box = page.locator("#layers input[type=checkbox][value=waste-sites]")
    box.check()
    expect(page.locator(".key")).to_have_count(1)
    assert _around(page) != empty
    box.uncheck()
    expect(page.locator(".key")).to_have_count(0)
    assert _around(page) == empty


def test_where_i_am_is_marked(visit) -> None:
    here = {"latitude": 42.87, "longitude": 74.59}
    page = visit(f"{ASK.format(2023)}#m=8/42.1/76.8", geolocation=here, permissions=["geolocation"])
    page.click("[data-act=locate]")
    expect(page.locator("#canvas .here")).to_be_visible()
    page.wait_for_url("**#m=10/42.87**")


def test_paper_gets_the_plain_map(visit) -> None:
    page = visit(ASK.format(2023))
    expect(page.locator(".view > svg.map")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".view > svg.map")).to_be_visible()
    expect(page.locator("#canvas")).to_be_hidden()


@pytest.mark.parametrize("browser", [BLIND], indirect=True)
def test_without_webgl_the_plain_map_stays(visit) -> None:
    page = visit(ASK.format(2023), "html[data-map=unavailable]")
    expect(page.locator(".view > svg.map")).to_be_visible()
    page.click("#years a:text-is('2024')")
    expect(page.locator("#lgh")).to_contain_text("2024")
