"""A registry of three hundred thousand records is published, read and proved like a small one."""

from itertools import count, cycle, islice
from typing import Any

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from django.conf import settings
from django.test import Client

from ekokarta.domains.waste.models import WasteSite
from ekokarta.journal.models import Change
from ekokarta.publication import publish
from ekokarta.reading import Query, current
from ekokarta.release import STATISTICS, rows_of
from ekokarta.release.proof import findings, verdict
from ekokarta.territory.unit import units
from ekokarta.territory.whereabouts import Whereabouts

pytestmark = [pytest.mark.django_db, pytest.mark.long]
RECORDS, TOGETHER = 300_000, 5_000


def fill(by: Any) -> dict[str, int]:
    """Accepted records, in turn in every district and year; how many each district has of them."""
    placed = [u for u in units() if "district" in u.type]
    spots = cycle([(u, Whereabouts.objects.get_by_natural_key(u.key)) for u in placed])
    number, found = count(), dict.fromkeys((u.key for u in placed), 0)
    for _ in range(RECORDS // TOGETHER):
        sites = []
        for unit, where in islice(spots, TOGETHER):
            n = next(number)
            found[unit.key] += 1
            sites.append(WasteSite(key=f"l{n}", name=f"Свалка {n}", where=where, state="accepted",
                                   source="проверка", opened_on="2021", area=1.5))  # fmt: skip
        WasteSite.objects.bulk_create(sites)
    said = {"area": [None, "1.5"]}
    Change.objects.create(model=WasteSite._meta.label, key="l0", said=said, by=by, created=True)
    return found


def test_it_is_whole_everywhere(releases: Any, agreed: Any, approver: Any, client: Client) -> None:
    agreed("waste-sites")
    found = fill(approver)
    publish(releases, settings.YEARS)
    release = current(releases)
    rows = pq.read_table(release.folder / rows_of("waste-sites", "parquet"))
    own = rows.filter(pc.starts_with(rows["key"], "l"))
    assert own.num_rows == RECORDS
    cube = pq.read_table(release.folder / STATISTICS)
    assert cube.num_rows > 10_000
    asked = Query(layers=("waste-sites",), measures=("count",), years=(2023,))
    said = {answer.unit: answer.cell.value for answer in release.statistics(asked)}
    others = {unit: said[unit] - n for unit, n in found.items()}
    assert min(others.values()) == 0 and max(others.values()) < 100, "what the first data holds"
    page = client.get("/ru/layers/waste-sites/")
    assert page.status_code == 200 and len(page.content) < 500_000
    assert verdict([*findings(release.folder)]) in (0, 2), "right; 2: no key was given"
