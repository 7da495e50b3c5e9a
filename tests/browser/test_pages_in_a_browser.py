"""Every page in Chromium: nothing refused, nothing from elsewhere, accessible, fits a phone."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

PAGES = {
    "start": "",
    "table": "districts/?layer=violations&measure=total_fine&sort=2024&order=desc",
    "areas": "districts/?layer=protected-areas&measure=total_area",
    "tiles": "districts/?layer=violations&measure=count&view=tiles",
    "map": "districts/?layer=waste-sites&measure=count&view=map",
    "map-screen": "map/?layer=waste-sites&measure=count",
    "map-opened": "map/?layer=violations&measure=count&layers=protected-areas&unit=41702220000000",
    "map-object": "map/?layer=waste-sites&object=waste-sites.1",
    "passport": "districts/41702220000000/",
    "subject": "districts/41702220000000/nature/",
    "oblast": "districts/41702000000000/",
    "country": "districts/41700000000000/",
    "compare": "compare/?unit=41700000000000,41702220000000,41702000000000,41711000000000",
    "card": "objects/protected-areas/1/",
    "simulated": "objects/waste-sites/1/",
    "layer": "layers/waste-sites/",
    "data": "data/",
    "sources": "data/sources/",
    "readiness": "map/readiness/",
    "about": "about/",
    "search": "search/?q=a",
    "missing": "nothing/",
}
AXE = {
    "light": "() => axe.run({resultTypes: ['violations']})",
    "dark": "() => axe.run({resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block']})",
}
"In the dark only colours differ."
WIDTHS = {"ky": (1024, 768, 320, 390), "ru": (1024, 768, 320, 390), "en": (320,)}
"English is the shortest."
WIDE = {"width": 1280, "height": 860}
EXPECTED = re.compile(r"status of 404")
"The browser notes the missing page itself."


@pytest.fixture
def visit(browser, site: str):
    """`visit(address, **context)` opens a page and fails on what the browser complains of."""
    contexts = []

    def open_(address: str, **wishes):
        context = browser.new_context(**({"viewport": WIDE} | wishes))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: _ours(request.url, site, complaints))
        response = page.goto(f"{site}{address}", wait_until="load")
        assert response is not None and "Content-Security-Policy" in {
            name.title() for name in response.headers
        }
        assert not [said for said in complaints if not EXPECTED.search(said)]
        return page

    yield open_
    for context in contexts:
        context.close()


def _ours(address: str, site: str, complaints: list[str]) -> None:
    if urlsplit(address).scheme != "data" and not address.startswith(site):
        complaints.append(f"asked for {address}")


@pytest.mark.parametrize("language", ["ky", "ru"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_refused_and_a_picture_is_kept(visit, pictures: Path, name, language) -> None:
    page = visit(f"/{language}/{PAGES[name]}")
    page.screenshot(path=pictures / f"{name}-{language}-1280.png", full_page=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visit, axe: str, name: str, scheme: str) -> None:
    page = visit(f"/ky/{PAGES[name]}", color_scheme=scheme)
    page.evaluate(axe)
    found = page.evaluate(AXE[scheme])["violations"]
    assert not [(v["id"], v["nodes"][0]["html"][:200]) for v in found]


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_no_page_scrolls_sideways(visit, site: str, pictures: Path, language: str) -> None:
    page = visit(f"/{language}/")
    for name, address in PAGES.items():
        page.goto(f"{site}/{language}/{address}")
        for width in WIDTHS[language]:
            page.set_viewport_size({"width": width, "height": 844})
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, (name, wide)
        if language == "ky":
            page.screenshot(path=pictures / f"{name}-ky-390.png", full_page=True)


def test_a_passport_fits_on_paper(visit) -> None:
    page = visit("/ru/districts/41702220000000/")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 690, "height": 1000})  # A4 less its margins
    assert page.evaluate("document.documentElement.scrollWidth") <= 690
    assert not page.locator("nav.lang").is_visible()


def test_the_keyboard_reaches_a_district_on_the_map(visit) -> None:
    page = visit("/ru/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("svg.map a").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    seen = "getComputedStyle(document.activeElement.querySelector('path,rect')).fill"
    assert page.evaluate(seen) == "rgb(255, 207, 51)"  # --focus
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/ru/districts/\d{14}/"))


def test_everything_works_without_scripts(visit) -> None:
    page = visit("/ru/districts/", java_script_enabled=False)
    page.select_option("#what", "violations.count")
    page.click("form.row button")
    page.wait_for_url("**/ru/districts/?layer=violations&measure=count**")
    page.click(".tabs li:nth-child(3) a")
    page.wait_for_url("**view=map**")
    page.click(".lang a[hreflang=ky]")
    page.wait_for_url("**/ky/districts/?layer=violations&measure=count**view=map**")
    assert page.locator("html").get_attribute("lang") == "ky"


def test_the_search_opens_a_district(visit) -> None:
    page = visit("/ky/")
    page.fill("#q", "Түп району")
    page.press("#q", "Enter")
    page.wait_for_url(re.compile(r"/ky/(districts/\d{14}|search)/"))
