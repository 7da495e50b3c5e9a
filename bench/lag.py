"""How long after a clerk has saved everybody sees it: the site as it runs, its worker, one record after the other.

Peer: the publication alone, as the worker itself measured it. What is added is the second in which the worker looks and
the way of the answers.
"""

import folder  # noqa: F401  before all others: it sets the paths

# isort: split
import sys
import time
from statistics import median

from faults.running import Person, Running
from figure import SIZE, Figure, shown
from process import running

from ekokarta.site.heartbeat import heard

TIMES = 2 if SIZE == "small" else 5
PATIENCE = 120.0
"Seconds; a number that nobody sees by then is no figure but a fault."


def main() -> int:
    with running() as site:
        clerk = Person(site.address)
        clerk.sign_in("a")
        lags, alone = zip(*(once(site, clerk, n) for n in range(TIMES)), strict=True)
    return shown(
        [
            Figure(
                "save → published", median(lags), "ms", 1.8, "the publication alone", median(alone)
            )
        ]
    )


def once(site: Running, clerk: Person, number: int) -> tuple[float, float]:
    """Save one record, wait for the release that has it."""
    before = current(site)
    saved = time.perf_counter()
    if clerk.add(f"lag-{number}", number + 1) != 302:
        raise SystemExit("it was not saved")
    while current(site) == before:
        if time.perf_counter() - saved > PATIENCE:
            raise SystemExit("nobody sees it")
        time.sleep(0.05)
    lag = (time.perf_counter() - saved) * 1000
    time.sleep(2.5)  # the worker writes down how long it took, and is at rest before the next
    return lag, heard(site.data).took * 1000


def current(site: Running) -> bytes:
    return Person(site.address).get("/releases/current/manifest.json")[2]["ETag"]


if __name__ == "__main__":
    sys.exit(main())
