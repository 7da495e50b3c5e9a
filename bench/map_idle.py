"""How long the moving map takes to come in Chromium without a graphics card (`make bench-map`).

Asks a server that runs: the address is the first word, else that of `make run`. Each time a new context, so nothing is
kept from the time before. Milliseconds from the beginning of the page: first paint, load, the map asked for, the map
idle; then the bytes that came over the line.
"""

import shutil
import sys
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

HERE = "http://127.0.0.1:8000/ky/map/?layers=waste-sites"
ALONE = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
TIMES = 7
WATCH = """
window.phases = {};
new MutationObserver(() => {
  const phase = document.documentElement?.dataset.map;
  if (phase) window.phases[phase] ??= performance.now();
}).observe(document, {attributes: true, subtree: true, attributeFilter: ['data-map']});
"""
FOUND = """() => ({
  paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  load: performance.getEntriesByType('navigation')[0].loadEventEnd,
  asked: window.phases.loading ?? 0,
  idle: window.phases.idle ?? 0,
  bytes: performance.getEntriesByType('resource').reduce((sum, one) => sum + one.transferSize,
    performance.getEntriesByType('navigation')[0].transferSize),
})"""


def once(browser: Browser, address: str) -> dict[str, float]:
    """One visit with nothing kept."""
    context = browser.new_context(viewport={"width": 1280, "height": 860})
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_selector(
        "html[data-map=idle], html[data-map=unavailable]", state="attached", timeout=120_000
    )
    found: Any = page.evaluate(FOUND)
    context.close()
    return dict(found)


def main() -> None:
    """The first visit, in which the browser itself warms up, and the median of the others."""
    address = sys.argv[1] if len(sys.argv) > 1 else HERE
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ALONE)
        first, *rest = [once(browser, address) for _ in range(TIMES)]
        browser.close()
    print(f"{address}\n{'':<10}{'first':>9}{'median':>9}")
    for name, value in first.items():
        print(f"{name:<10}{value:>9.0f}{median(one[name] for one in rest):>9.0f}")


if __name__ == "__main__":
    main()
