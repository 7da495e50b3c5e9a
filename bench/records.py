"""Waste sites, as many as wanted: accepted, with points in every district, dates and numbers."""

from itertools import cycle, islice
from random import Random

from django.db import transaction

from ekokarta.domains.waste.models import WasteSite
from ekokarta.intake import take
from ekokarta.journal.models import Change
from ekokarta.layers import layer_called
from ekokarta.site.first_data import seed
from ekokarta.staff.system import system_user
from ekokarta.territory.unit import Unit, units
from ekokarta.territory.whereabouts import Whereabouts

LAYER = "waste-sites"
AGREEMENT = """key;register;ground;stage;agreed_on;approver;name;owner;act_text;refreshed
bench;waste-sites;act;agreed;2022-01-01;bench;bench;bench;bench;bench
"""
TOGETHER = 5_000


def prepare() -> None:
    """First data, and the ground on which waste sites may be shown."""
    list(seed())
    agreement = layer_called("display-agreements")
    take(agreement, "bench.csv", AGREEMENT.encode(), by=system_user(), accept=True)


def grow(total: int) -> None:
    """So many records, and one change, so that there is something to publish."""
    chance, have = Random(total), WasteSite.objects.count()
    districts = cycle(_districts())
    for begin in range(have, total, TOGETHER):
        some = range(begin, min(begin + TOGETHER, total))
        sites = [_site(n, next(districts), chance) for n in some]
        with transaction.atomic():
            WasteSite.objects.bulk_create(sites)
    Change.objects.create(
        model=WasteSite._meta.label, key=f"bench-{total}", said={"area": [None, "1"]},
        by=system_user(), created=True,
    )  # fmt: skip


def _districts() -> list[tuple[Unit, Whereabouts]]:
    placed = [unit for unit in units() if unit.latitude and "district" in unit.type]
    keep = Whereabouts.objects.get_by_natural_key
    return [(unit, keep(unit.key)) for unit in islice(placed, 60)]


def _site(number: int, district: tuple[Unit, Whereabouts], chance: Random) -> WasteSite:
    import shapely

    unit, where = district
    x, y = unit.longitude + chance.uniform(-0.1, 0.1), unit.latitude + chance.uniform(-0.1, 0.1)
    return WasteSite(
        key=f"bench-{number}", name=f"Свалка {number}", where=where, state="accepted",
        source="bench", geometry=shapely.Point(round(x, 5), round(y, 5)),
        opened_on=f"20{chance.randint(10, 24)}-0{chance.randint(1, 9)}-15",
        area=round(chance.uniform(0.1, 50), 1),
    )  # fmt: skip
