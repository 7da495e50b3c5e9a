"""The statistic equals what a clerk with a pencil counts."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.layers import State
from ekokarta.territory.unit import Unit
from ekokarta.territory.whereabouts import Whereabouts

pytestmark = pytest.mark.django_db
UNITS = ["41702220000000", "41702225000000", "41708203000000", "41711000000000", "41711201000000"]
PLACES = [*UNITS, "41702000000000", "unknown", "transboundary", "41702220000000; 41708203000000",
          "41702220000000=0.25; 41708203000000=0.75"]  # fmt: skip
DAYS = st.one_of(st.just(""), st.dates(date(2020, 1, 1), date(2025, 12, 31)).map(str))
# what is said of the legality → what the clerk reads at the end of 2022 and of 2024
LEGALITY = {
    "": ("", ""), "authorised": ("yes", "yes"), "unauthorised": ("no", "no"),
    "unauthorised; 2023-05 authorised": ("no", "yes"), "2023 authorised": ("", "yes"),
}  # fmt: skip
SITES = st.lists(
    st.tuples(st.sampled_from(PLACES), DAYS, st.sampled_from([*LEGALITY]),
              st.one_of(st.none(), st.decimals(0, 999, places=1))),
    max_size=12,
)  # fmt: skip


def lineage(unit: str) -> list[str]:
    parents = dict(Unit.objects.values_list("key", "parent_id"))
    found = []
    while unit:
        found.append(unit)
        unit = parents[unit]
    return found


def sees(place: str, unit: str) -> tuple[bool, Decimal | None]:
    """Whether the clerk writes the record under `unit`, and how much of it."""
    parts = (
        dict(p.strip().partition("=")[::2] for p in place.split(";")) if place[0].isdigit() else {}
    )
    inside = [p for p in parts if unit in lineage(p)]
    if unit == "41700000000000" or (parts and len(inside) == len(parts)):
        return True, Decimal(1)
    if not inside:
        return False, Decimal(0)
    shares = [parts[p] for p in inside]
    return True, sum(map(Decimal, shares), Decimal(0)) if all(shares) else None


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(SITES)
def test_count_share_and_total(cells: Any, sites: list[Any]) -> None:
    WasteSite.objects.all().delete()
    for n, (place, opened, legality, area) in enumerate(sites):
        WasteSite.objects.create(
            key=f"k{n}", name=f"n{n}", where=Whereabouts.objects.get_by_natural_key(place),
            opened_on=opened, legality=legality, state=State.ACCEPTED,
            area=None if area is None else float(area),
        )  # fmt: skip
    for year in (2022, 2024):
        standing = [s for s in sites if not s[1] or s[1] <= f"{year}-12-31"]
        counts, totals = (
            cells("waste-sites", "count", year),
            cells("waste-sites", "total_area", year),
        )
        shares = cells("waste-sites", "share_legality_unauthorised", year)
        dumps = cells("waste-sites", "count_legality_unauthorised", year)
        allowed = cells("waste-sites", "count_legality_authorised", year)
        for unit in [*UNITS, "41702000000000", "41708000000000", "41700000000000"]:
            here = [(s, weight) for s in standing for seen, weight in [sees(s[0], unit)] if seen]
            assert (counts[unit].value or 0) == len(here)
            said = [LEGALITY[s[2]][year == 2024] for s, _ in here]
            known = [word for word in said if word]
            part = known.count("no") / len(known) if known else None
            assert shares[unit].value == part
            assert (dumps[unit].value or 0, allowed[unit].value or 0) == (
                known.count("no"), known.count("yes"))  # fmt: skip
            sizes = [Decimal(str(s[3])) * w for s, w in here if s[3] is not None and w is not None]
            assert totals[unit].value == (float(sum(sizes)) if sizes else None)
