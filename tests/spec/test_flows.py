"""What happened in a year is counted in that year, also where the history of a place tells it."""

from typing import Any

import pytest
from fixture_signoffs import sign_off

from ekokarta.layers import Count, Layer, layer_called
from ekokarta.layers.checks import problems
from ekokarta.release import Status
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
TON = "41702220000000"
HEAT = "key,name,where,boilers,fuel,opened_on,closed_on"
PLOTS = "key,name,where,opened_on,area,seedlings"


def told(cells: Any, layer: str, measure: str) -> list[float | None]:
    return [cells(layer, measure, year)[TON].value for year in (2022, 2023, 2024)]


def test_boilers_are_converted_once(cells: Any, imported: Any) -> None:
    imported("heat-sources", HEAT, f"a,А,{TON},5,уголь; 2022-05-01 природный газ,2000-01-01,",
             f"b,Б,{TON},25,уголь; 2023-02-01 природный газ,2000-01-01,", f"c,В,{TON},7,уголь,2000-01-01,")  # fmt: skip
    assert told(cells, "heat-sources", "total_boilers_conversion_converted") == [5, 25, None]
    assert told(cells, "heat-sources", "total_boilers_conversion_coal") == [32, 7, 7]


def test_no_step_in_known_histories_is_no_zero_until_two_persons_sign(
    cells: Any, imported: Any, approver: Any, second: Any
) -> None:
    imported("heat-sources", HEAT, f"a,А,{TON},5,уголь; 2022-05-01 природный газ,2000-01-01,")
    slug = "total_boilers_conversion_converted"
    found = cells("heat-sources", slug, 2023)[TON]
    assert (found.value, found.status, found.n) == (None, Status.NOT_REPORTED, 0)
    sign_off(layer_called("heat-sources"), Unit.objects.get(key=TON), 2023, by=approver, second=second)  # fmt: skip
    found = cells("heat-sources", slug, 2023)[TON]
    assert (found.value, found.status, found.flags) == (0, Status.ZERO, frozenset())


def test_another_fuel_is_no_second_conversion(cells: Any, imported: Any) -> None:
    fuel = "уголь; 2022-05 природный газ; 2024 электричество"
    imported("heat-sources", HEAT, f"a,А,{TON},5,{fuel},2000-01-01,")
    assert told(cells, "heat-sources", "total_boilers_conversion_converted") == [5, None, None]


def test_what_closed_in_the_year_of_its_conversion_was_converted(cells: Any, imported: Any) -> None:
    imported(
        "heat-sources", HEAT, f"a,А,{TON},5,уголь; 2023-05-01 природный газ,2000-01-01,2023-11-01"
    )
    assert told(cells, "heat-sources", "total_boilers_conversion_converted") == [None, 5, None]


def test_trees_are_planted_in_their_year(
    cells: Any, imported: Any, approver: Any, second: Any
) -> None:
    imported("planting-plots", PLOTS, f"a,А,{TON},2023-04-01,2.3,850")
    assert told(cells, "planting-plots", "total_seedlings") == [None, 850, None]
    assert told(cells, "planting-plots", "total_area") == [None, 2.3, 2.3]
    sign_off(layer_called("planting-plots"), Unit.objects.get(key=TON), 2024, by=approver, second=second)  # fmt: skip
    assert told(cells, "planting-plots", "total_seedlings") == [None, 850, 0]


@pytest.mark.parametrize("said", ["Выдано карточек", "Собрано", "Построили", "Завезено труб"])
def test_a_stock_whose_words_say_a_flow_is_refused(said: str) -> None:
    from ekokarta.terms import Term

    layer = layer_called("waste-sites")
    title = Term(ru=said, ky="—", en="—")
    wrong = Layer(slug="waste-sites", title=layer.title, about=layer.about, theme=layer.theme,
                  open_data=layer.open_data, compare=[Count(called=title)])  # fmt: skip
    wrong.model = layer.model
    assert "layers.E027" in {problem.id for problem in problems(wrong)}
