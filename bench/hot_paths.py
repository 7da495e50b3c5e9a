"""What the hot paths cost (`make bench BENCH=full`): first data into a fresh folder, then median milliseconds."""

from folder import FOLDER  # before all others: it sets Django up

# isort: split
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from ekokarta.publication import publish
from ekokarta.publication.tiles.base import base_tiles
from ekokarta.publication.tiles.themes import theme_tiles
from ekokarta.reading import Query, current
from ekokarta.site.first_data import demo, seed

TIMES = 5
PAGES = {
    "page: start": "/ky/",
    "page: districts, table": "/ky/districts/?layer=waste-sites&measure=count",
    "page: districts, map": "/ky/districts/?layer=waste-sites&measure=count&view=map",
    "page: map screen": "/ky/map/?layer=waste-sites&measure=count&unit=41702220000000",
    "part: values of a measure": "/ky/map/values/?layer=waste-sites&measure=count",
    "page: passport": "/ky/districts/41702220000000/",
    "page: country": "/ky/districts/41700000000000/",
    "page: compare": "/ky/compare/",
    "api: all changes": "/api/comparison",
    "api: one measure": "/api/statistics?layer=waste-sites&measure=count",
    "api: all statistics, CSV": "/api/statistics.csv",
}


def milliseconds(act: Callable[[], object]) -> float:
    """How long one call takes."""
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000


def say(what: str, act: Callable[[], object], times: int = TIMES) -> float:
    """A line: the first call, which fills caches, and the median of those after it; returns that."""
    first, *rest = [milliseconds(act) for _ in range(times)]
    usual = median(rest) if rest else first
    print(f"{what:<28}{first:>9.0f}{usual:>9.0f}")
    return usual


def drawn_anew(*archives: Any) -> None:
    """Publish without the tiles that were drawn before."""
    for archive in archives:
        archive.cache_clear()
    publish(settings.RELEASES, settings.YEARS)


def visit(address: str) -> None:
    """Read a page to its end; one that fails has no price."""
    response = Client(SERVER_NAME="localhost").get(address)
    length = len(response.getvalue())
    if response.status_code != 200 or not length:
        raise SystemExit(f"{address}: {response.status_code}")


def main() -> None:
    """First data, publication, questions, pages; the slowest that a person waits for come last."""
    print(f"{'milliseconds':<28}{'first':>9}{'median':>9}")
    say("migrate", lambda: call_command("migrate", verbosity=0), 1)
    say("first data", lambda: list(seed()), 1)
    say("simulated rows", lambda: list(demo()), 1)
    kept = say("publish", lambda: publish(settings.RELEASES, settings.YEARS), 3)
    themes = say("publish, themes drawn anew", lambda: drawn_anew(theme_tiles), 3)
    whole = say("publish, base map too", lambda: drawn_anew(theme_tiles, base_tiles), 3)
    print(f"{'  of it tiles (themes, all)':<28}{1 - kept / themes:>9.0%}{1 - kept / whole:>9.0%}")
    say("read all statistics", lambda: current(settings.RELEASES).statistics(Query()))
    for what, address in PAGES.items():
        say(what, lambda address=address: visit(address))


if __name__ == "__main__":
    main()
    FOLDER.cleanup()
