"""Which two years a page compares: every pair that is published is one choice."""

from collections.abc import Callable, Mapping
from itertools import combinations
from typing import Any

from ekokarta.reading import Comparison, Query, Release
from ekokarta.release import COUNTRY

SAID = ("base", "end")
"The words of an address which name them."


def asked(release: Release, words: Mapping[str, str], against: str = COUNTRY) -> Comparison:
    """From `base` and `end`; other words are left aside. Of a single year nothing is compared.

    Raises Misunderstood for what are no two years in order, NotFound for unpublished ones.
    """
    years = release.manifest.years
    if len(years) < 2:
        return Comparison(query=Query(), base=years[0], end=years[-1], against=against)
    said = {name: words[name] for name in SAID if words.get(name)}
    return Comparison.understood(release, {**said, "against": against})


def spans(
    release: Release, now: Comparison, link: Callable[[dict[str, str]], str]
) -> list[dict[str, Any]]:
    """A choice for each pair of years; `link` makes the address which says so."""
    return [
        {
            "word": f"{base}–{end}",
            "value": f"{base}-{end}",
            "link": link({"base": str(base), "end": str(end)}),
            "now": (base, end) == (now.base, now.end),
        }
        for base, end in combinations(release.manifest.years, 2)
    ]
