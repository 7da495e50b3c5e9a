"""Of every Count of places: what a year has more than the year before is who came less who went."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekokarta.domains.water.treatment_plant import TreatmentPlant
from ekokarta.layers import Count, State
from ekokarta.publication.statistics import atlas, cube
from ekokarta.publication.year import Times
from ekokarta.territory.whereabouts import Whereabouts

pytestmark = pytest.mark.django_db
YEARS = (2022, 2023, 2024)
PLACES = ["41702220000000", "41702225000000", "41702000000000", "unknown",
          "41702220000000; 41708203000000", "41702220000000=0.25; 41708203000000=0.75"]  # fmt: skip
DAYS = st.one_of(st.just(""), st.dates(date(2021, 1, 1), date(2025, 6, 30)).map(str))
STATES = st.sampled_from(
    ["", "works", "none; 2023-04 building; 2024-02 works", "works; 2023 stopped"]
)
PLANTS = st.lists(st.tuples(st.sampled_from(PLACES), DAYS, DAYS, STATES), max_size=10)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(PLANTS)
def test_arrived_less_left_is_the_difference(plants: list[Any]) -> None:
    TreatmentPlant.objects.all().delete()
    for n, (place, opened, closed, status) in enumerate(plants):
        TreatmentPlant.objects.create(
            key=f"k{n}", name=f"n{n}", where=Whereabouts.objects.get_by_natural_key(place),
            opened_on=min(opened, closed or opened), closed_on=closed, status=status,
            state=State.ACCEPTED,
        )  # fmt: skip
    cells = published()
    for (measure, unit, year), cell in cells.items():
        if year > YEARS[0] and cell.value is None:
            assert cell.arrived is cell.left is None
        elif year > YEARS[0]:
            before = cells[measure, unit, year - 1].value or 0
            assert cell.arrived - cell.left == cell.value - before, (measure, unit, year)


def published() -> dict[tuple[str, str, int], Any]:
    """The cells of each count, by measure, unit and year."""
    layer = TreatmentPlant.layer
    counts = {m.slug for m in layer.compare if isinstance(m, Count)}
    found = cube(layer, atlas(), Times(YEARS, 2026, {}))
    return {(s.measure, s.unit, s.year): cell for s, cell in found if s.measure in counts}
