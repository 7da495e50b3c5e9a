"""The monitoring network as the report counts it, and what is kept of each post."""

from typing import Any

import pytest

from ekokarta.domains.air.models import Post, Provider, Sensor
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED

pytestmark = pytest.mark.django_db
HEAD = "key,name,type,number,where,settlement,programme,hours,instruments,measures"
KARA_BALTA = "geonames:1528182"


@pytest.mark.parametrize(("type", "number"), [("manual", 14), ("automatic", 1), ("sensor", 50)])
def test_the_network_of_the_report(cells: Any, type: str, number: int) -> None:
    found = cells("air-posts", f"total_number_type_{type}", 2023)
    assert found[COUNTRY].value == found[NOT_DISTRIBUTED].value == number


def test_a_post_is_known_by_its_settlement_which_need_not_be_a_unit(imported: Any) -> None:
    """Кара-Балта is none of the 55: its post counts in Жайыл, and says where it stands."""
    taken = imported("air-posts", HEAD, f"p,Пост 1,ручной пост,1,41708209000000,{KARA_BALTA},"
                     "полная,\"01, 07, 13, 19\",аспиратор,\"пыль, SO2\"")  # fmt: skip
    assert [str(r) for r in taken.refused] == []
    post = Post.objects.get(key="p")
    assert (post.settlement.name, post.where_id) == ("Кара-Балта", "41708209000000")
    assert (post.programme, post.hours) == ("full", "01, 07, 13, 19")


def test_eleven_providers_with_thirty_one_stations_not_eighteen() -> None:
    known = Provider.objects.all()
    assert (sum(p.members for p in known), sum(p.stations for p in known)) == (11, 31)
    assert [p.key for p in known if p.approved] == ["us-embassy"]


def test_the_monitor_of_the_embassy_stood_until_its_feed_stopped() -> None:
    monitor = Sensor.objects.get(key="us-embassy")
    assert [year for year in range(2017, 2027) if monitor.counts_in(year)] == [*range(2018, 2025)]
    assert (monitor.approved, monitor.approved_on) == (True, "2019-10-28")
