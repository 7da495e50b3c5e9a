"""Protected land: the outline beside the act, nothing counted twice, what became of each area."""

from typing import Any

import pytest
from shapely.geometry import box

from ekokarta.domains.nature.models import ProtectedArea, ProtectedAreaEvent
from ekokarta.domains.nature.protected_share import Land, agrees, lands, protected_hectares
from ekokarta.release import COUNTRY
from ekokarta.territory.ground import hectares
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
TON = "41702220000000"
SQUARE = box(77.0, 42.0, 77.1, 42.1)
AREA = hectares(SQUARE)  # some 9 190 ha


@pytest.mark.parametrize(
    ("by_act", "drawn", "fits"),
    [(100, 100, True), (100, 102, True), (100, 98, True), (100, 102.1, False), (100, 97, False),
     (None, 100, None), (100, None, None), (0, 5, None)],
)  # fmt: skip
def test_an_outline_fits_its_act_within_two_per_cent(by_act: Any, drawn: Any, fits: Any) -> None:
    assert agrees(by_act, drawn) is fits


@pytest.mark.parametrize(("factor", "fits"), [(1.01, True), (1.05, False)])
def test_the_register_says_whether_they_agree(imported: Any, factor: float, fits: bool) -> None:
    imported("protected-areas", "key,name,where,category,area,geometry",
             f'x,Парк,{TON},Природный парк,{AREA * factor:.1f},"{SQUARE.wkt}"')  # fmt: skip
    park = ProtectedArea.objects.get(key="x")
    assert (
        park.drawn == pytest.approx(AREA, abs=0.05) and park.fits is fits and park.around is False
    )


def test_a_point_has_no_area(imported: Any) -> None:
    imported(
        "protected-areas", "key,name,where,area,latitude,longitude", f"x,Парк,{TON},10,42.1,77.1"
    )
    park = ProtectedArea.objects.get(key="x")
    assert (park.drawn, park.fits, park.around) == (None, None, None)


def test_nothing_is_counted_twice() -> None:
    half = box(77.05, 42.0, 77.15, 42.1)  # overlaps SQUARE by one half
    both = [Land(AREA, SQUARE), Land(hectares(half), half)]
    assert protected_hectares(both) == pytest.approx(1.5 * AREA)
    assert protected_hectares([*both, Land(50_000, None, around=True)]) == pytest.approx(1.5 * AREA)
    assert protected_hectares([Land(100), Land(None), Land(None, SQUARE)]) == 100
    assert protected_hectares([]) == 0


def test_a_biosphere_territory_and_a_corridor_add_nothing_of_their_own(
    imported: Any, cells: Any
) -> None:
    ProtectedAreaEvent.objects.all().delete()
    ProtectedArea.objects.all().delete()
    imported("protected-areas", "key,name,where,category,area",
             f"a,Парк,{TON},Природный парк,100", f"b,Территория,{TON},Биосферная территория,5000",
             f"c,Коридор,{TON},Экологический коридор,700")  # fmt: skip
    assert cells("protected-areas", "total_area", 2023)[TON].value == 5800
    assert cells("protected-areas", "total_area_around_false", 2023)[TON].value == 100


def test_what_the_first_register_protects_and_why_it_is_less_than_the_control() -> None:
    """2017: 7.38 % = 14 761.2 km² with some 65 refuges and monuments, of which no list is open.

    The register has the 10 reserves (one without its area) and the 13 parks: 6.4 % of the country.
    """
    standing = [area for area in ProtectedArea.layer.accepted if area.counts_in(2017)]
    square_km = protected_hectares(lands(standing)) / 100
    country = Unit.objects.get(key=COUNTRY).area
    assert country and square_km / country == pytest.approx(0.0637, abs=0.0001)
    assert square_km == pytest.approx(12_734.6, abs=0.1) and square_km < 14_761.2
    unknown = {a.key for a in standing if a.area is None and not a.around}
    assert "dashman-state-nature-reserve" in unknown
    assert {"reserve", "national_park"} >= {a.category for a in standing if a.area}


def test_seven_areas_are_patrolled_of_as_many_as_the_register_has(cells: Any) -> None:
    """Line 133 names them; of how many is counted, not typed."""
    for year in (2023, 2024):
        patrolled = cells("protected-areas", "count_patrol_true", year)[COUNTRY].value
        every = cells("protected-areas", "count", year)[COUNTRY].value
        standing = [area for area in ProtectedArea.layer.accepted if area.counts_in(year)]
        assert (patrolled, every) == (7, len(standing)) and every > 20


def test_acts_are_records_of_the_register_of_acts() -> None:
    named = ProtectedArea.layer.accepted.exclude(act=None)
    assert {a.key.split("-")[0]: a.act.number for a in named} == {
        "surmatash": "414", "sarkent": "415", "saimaluu": "249", "khan": "82",
    }  # fmt: skip


def test_the_creation_of_madygen_is_an_event_of_2023(cells: Any) -> None:
    event = ProtectedAreaEvent.objects.get(protected_area__key="madygen-natural-monument")
    assert (event.change, event.happened_on, event.act) == ("created", "2023", None)
    assert cells("protected-area-events", "count_change_created", 2023)[COUNTRY].value == 1
    reclassed = ProtectedAreaEvent.objects.get(change="reclassed")
    assert reclassed.protected_area.key == "kara-buura-state-nature-park"
