"""What the scripts add: names without a Kyrgyz keyboard, a table cut to what is asked, no jumping."""

import pytest
from playwright.sync_api import Page, expect

from ekokarta.portal.frame import has_script

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not has_script(), reason="no web bundle: npm was not reached by `make setup`"
    ),
]
READY = "html[data-web=ready]"
SHIFT = """() => new Promise(done => new PerformanceObserver(list =>
    done(list.getEntries().reduce((sum, one) => sum + one.value, 0))
).observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 1000))"""


@pytest.fixture
def page(browser) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 860})
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


def test_a_place_is_found_without_its_kyrgyz_letter(page: Page, site: str) -> None:
    page.goto(f"{site}/ky/")
    page.wait_for_selector(READY)
    field = page.get_by_role("combobox")
    field.press_sequentially("тон")
    expect(page.get_by_role("option")).to_have_text(["Тоң району"])
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/ky/districts/41702220000000/")


def test_escape_closes_the_suggestions(page: Page, site: str) -> None:
    page.goto(f"{site}/ru/")
    page.wait_for_selector(READY)
    field = page.get_by_role("combobox")
    field.press_sequentially("б")
    expect(page.get_by_role("listbox")).to_be_visible()
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")


def test_the_table_leaves_the_rows_whose_name_fits_and_the_totals(page: Page, site: str) -> None:
    page.goto(f"{site}/ky/districts/")
    page.wait_for_selector(READY)
    page.locator(".row.filter input").press_sequentially("тон")
    names = page.locator("tbody tr:visible th")
    assert [name for name in names.all_inner_texts() if "Тоң" in name]
    expect(page.locator("tbody tr.tot:visible")).to_have_count(2)
    expect(names).to_have_count(3)
    expect(page.locator(".row.filter output")).to_have_text("1 / 55")


def test_a_choice_by_pointer_is_shown_at_once(page: Page, site: str) -> None:
    page.goto(f"{site}/ru/districts/")
    page.wait_for_selector(READY)
    page.locator("#base").dispatch_event("pointerdown")
    page.locator("#base").select_option("2023")
    page.wait_for_url("**base=2023**")


def test_a_choice_by_keyboard_waits_for_the_button(page: Page, site: str) -> None:
    page.goto(f"{site}/ru/districts/")
    page.wait_for_selector(READY)
    address = page.url
    page.locator("#base").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(300)
    assert page.url == address


def test_the_page_does_not_jump_when_the_scripts_come(page: Page, site: str) -> None:
    page.goto(f"{site}/ru/districts/", wait_until="load")
    page.wait_for_selector(READY)
    assert page.evaluate(SHIFT) < 0.02


def test_without_scripts_no_field_promises_what_it_cannot(browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/ky/districts/")
    expect(page.locator(".row.filter")).to_be_hidden()
    expect(page.locator("tbody tr.tot").first).to_be_visible()
    context.close()
