"""The map screen in Chromium, upon a release without tiles: everything but the moving map."""

import json
import re
from collections.abc import Callable, Iterator
from urllib.request import urlopen

import pytest
from fixture_units import units
from playwright.sync_api import Page, expect

from ekokarta.portal.frame import has_script

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
READY = "html[data-screen=ready]"
ASK = "/ru/map/?layer=violations&measure=count&year=2022"


@pytest.fixture
def visit(browser, site: str) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_(address: str, **wishes) -> Page:
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 860}} | wishes))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.goto(site + address)
        if wishes.get("java_script_enabled", True):
            page.wait_for_selector(READY)
        return page

    yield open_
    for context in contexts:
        context.close()


def _numbers(page: Page) -> dict[str, str]:
    """Of each unit in the list what it says."""
    pairs = page.evaluate(
        "[...document.querySelectorAll('#units li')].map(li => "
        "[new URLSearchParams(li.querySelector('a').search).get('unit'), li.querySelector('span').textContent])"
    )
    return dict(pairs)


def _cells(site: str, year: int) -> dict[str, dict]:
    with urlopen(f"{site}/api/statistics?layer=violations&measure=count&year={year}") as answer:
        return {cell["unit"]: cell for cell in json.load(answer)["cells"]}


def test_without_tiles_the_plain_map_stays_and_says_so(visit) -> None:
    page = visit("/ru/map/")
    page.wait_for_selector("html[data-map=unavailable]")
    expect(page.locator("svg.map").first).to_be_visible()
    expect(page.get_by_role("status").first).to_contain_text("Подвижная карта здесь не работает")
    expect(page.locator("#go")).to_be_hidden()


def test_a_phone_is_asked_before_anything_heavy_comes(visit) -> None:
    page = visit("/ru/map/", viewport={"width": 390, "height": 844}, has_touch=True)
    expect(page.locator("#go")).to_be_visible()
    assert page.evaluate("document.documentElement.dataset.map") is None


def test_another_year_changes_the_numbers_of_the_api_without_a_new_page(visit, site: str) -> None:
    page = visit(ASK)
    page.evaluate("window.same = true")
    page.click("#years a:text-is('2024')")
    page.wait_for_url("**year=2024**")
    expect(page.locator("#lgh")).to_contain_text("2024")
    cells, said = _cells(site, 2024), _numbers(page)
    assert said.keys() <= cells.keys()
    for key, text in said.items():
        value = cells[key]["value"]
        assert (re.sub(r"\D", "", text) == str(value)) if value is not None else not text.isdigit()
    assert page.evaluate("window.same") is True
    assert page.title().startswith("Правонарушения: количество, 2024")
    page.go_back()
    expect(page.locator("#lgh")).to_contain_text("2022")
    expect(page.locator("#years [aria-current]")).to_have_text("2022")


def test_what_the_script_paints_is_what_the_server_paints(visit) -> None:
    look = (
        "[...document.querySelectorAll('svg.map > a')].map(a => [a.querySelector('title').textContent, "
        "a.querySelector('path,rect')?.getAttribute('class'), a.querySelector('path,rect')?.getAttribute('fill')])"
    )
    page = visit(ASK)
    page.select_option("#what", "waste-sites.share_authorised_false")
    page.click("#years a:text-is('2023')")
    expect(page.locator("#lgh")).to_contain_text("2023")
    expect(page.locator(".key h3")).to_contain_text("Места размещения отходов")
    expect(page.locator("#keys")).to_contain_text("2023")  # objects come by a request of their own
    painted = (
        page.evaluate(look),
        page.locator("#legend").inner_text(),
        _numbers(page),
        page.title(),
    )
    keyed = page.locator("#keys").inner_text(), page.locator("#marks").inner_html()
    page.reload()
    page.wait_for_selector(READY)
    assert painted == (
        page.evaluate(look),
        page.locator("#legend").inner_text(),
        _numbers(page),
        page.title(),
    )
    assert keyed == (page.locator("#keys").inner_text(), page.locator("#marks").inner_html())


def test_a_layer_is_switched_without_a_button_and_found_by_name(visit) -> None:
    page = visit(ASK)
    page.locator("#sift").press_sequentially("места")
    expect(page.locator("#layers details:visible")).to_have_count(1)
    page.get_by_label("Места размещения отходов").check()
    page.wait_for_url("**layers=waste-sites**")
    expect(page.locator(".key h3")).to_contain_text("Места размещения отходов")
    expect(page.locator("#marks .cl").first).to_be_visible()
    page.get_by_label("Места размещения отходов").uncheck()
    page.wait_for_url(re.compile(r"layers=$"))
    expect(page.locator(".key")).to_have_count(0)


def test_the_keyboard_opens_a_district_and_comes_back(visit) -> None:
    page = visit(ASK)
    link = page.locator(f"#units a[href*='unit={TON}']")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**unit={TON}**")
    expect(page.locator("#pn")).to_be_focused()
    expect(page.locator("#pn")).to_have_text("Тонский район")
    expect(link).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#pn")).to_have_count(0)
    expect(link).to_be_focused()
    assert "unit=" not in page.url


def test_click_on_the_map_and_in_the_list_open_the_same(visit) -> None:
    page = visit(ASK)
    page.locator(f"#units a[href*='unit={TON}']").click()
    expect(page.locator("#pn")).to_have_text("Тонский район")
    listed = page.locator("#panel").inner_html()
    page.locator("#panel .x").click()
    expect(page.locator("#pn")).to_have_count(0)
    page.locator(f"svg.map a[href*='unit={TON}']").dispatch_event("click")
    expect(page.locator("#pn")).to_have_text("Тонский район")
    assert page.locator("#panel").inner_html() == listed
    expect(page.locator("svg.map > .sel")).to_have_count(1)


def test_an_object_opens_beside_the_map_and_its_address_opens_it_again(visit) -> None:
    page = visit(f"{ASK}&layers=waste-sites")
    first = page.locator("#marks a").first
    expect(first).to_be_attached()
    first.dispatch_event("click")
    page.wait_for_url("**object=waste-sites.**")
    expect(page.locator("#panel")).to_contain_text("Вся карточка")
    expect(page.locator("#pin .pin")).to_have_count(1)
    opened = page.locator("#panel").inner_html(), page.locator("#pin path").get_attribute("d")
    page.reload()
    assert opened == (
        page.locator("#panel").inner_html(),
        page.locator("#pin path").get_attribute("d"),
    )


def test_a_place_found_is_opened_here(visit) -> None:
    page = visit("/ky/map/?layer=violations&measure=count&year=2022")
    page.get_by_role("combobox").first.press_sequentially("тон")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/ky/map/**unit={TON}**")
    expect(page.locator("#pn")).to_have_text("Тоң району")


def test_the_other_languages_get_the_state_and_the_camera(visit) -> None:
    page = visit(f"{ASK}#m=8/42.2/77")
    page.click("#years a:text-is('2023')")
    page.locator(f"#units a[href*='unit={TON}']").click()
    expect(page.locator("#pn")).to_be_visible()
    page.click(".lang a[hreflang=ky]")
    page.wait_for_url(f"**/ky/map/?layer=violations&measure=count&year=2023&unit={TON}#m=8/42.2/77")


def test_all_of_it_works_without_scripts(visit) -> None:
    page = visit("/ru/map/", java_script_enabled=False)
    expect(page.locator("#go")).to_be_hidden()
    page.select_option("#what", "violations.count")
    page.click("#what-form button")
    page.wait_for_url("**layer=violations&measure=count**")
    page.click("#years a:text-is('2022')")
    page.wait_for_url("**year=2022**")
    page.locator("#layers details", has_text="Отходы").locator("summary").click()
    page.get_by_label("Места размещения отходов").check()
    page.click("#layers > button")
    page.wait_for_url("**layers=waste-sites**")
    page.click(f"#units a[href*='unit={TON}']")
    page.wait_for_url(f"**unit={TON}**")
    expect(page.locator("#pn")).to_have_text("Тонский район")
    page.click("#panel .x")
    page.wait_for_url(re.compile(r"layers=waste-sites$"))


def test_a_broken_line_is_said_and_the_page_keeps_what_it_has(visit) -> None:
    page = visit(ASK)
    before = _numbers(page)
    page.context.set_offline(True)
    page.click("#years a:text-is('2023')")
    expect(page.locator("#state")).to_contain_text("Не удалось загрузить")
    assert _numbers(page) == before


def test_the_sheet_on_a_phone_leaves_the_map_in_sight(visit) -> None:
    page = visit(f"{ASK}&unit={TON}", viewport={"width": 390, "height": 844})
    sheet, picture = page.locator("#panel").bounding_box(), page.locator("svg.map").bounding_box()
    assert sheet and picture and sheet["y"] > picture["y"] + 60
    assert sheet["y"] + sheet["height"] <= 845


def test_nothing_jumps_when_the_scripts_come(visit) -> None:
    page = visit(f"{ASK}&layers=waste-sites&unit={TON}")
    page.wait_for_selector("html[data-map=unavailable]")
    shift = """() => new Promise(done => new PerformanceObserver(list =>
        done(list.getEntries().reduce((sum, one) => sum + one.value, 0))
    ).observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 1000))"""
    assert page.evaluate(shift) < 0.02


def test_it_fits_on_paper(visit) -> None:
    page = visit(f"{ASK}&unit={TON}&layers=waste-sites")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 690, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= 690
    expect(page.locator("svg.map")).to_be_visible()
    expect(page.locator("#layers")).to_be_hidden()
