"""Dangerous things: counted by district, never published to their place; a profile knows its age."""

from typing import Any

import pytest
import shapely

from ekokarta.domains.radiation.freshness import freshness_of
from ekokarta.domains.radiation.hazard import Access, Hazard
from ekokarta.domains.radiation.safety_profile import SafetyProfile
from ekokarta.domains.radiation.tailings_site import TailingsSite
from ekokarta.layers import Layer, Publish, all_layers, state_on
from ekokarta.publication.snapshot import snapshot
from ekokarta.release import COUNTRY

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
X, Y = 77.123457, 42.012345
HAZARDS = [la for la in all_layers() if issubclass(la.model, Hazard)]


@pytest.mark.parametrize("layer", HAZARDS, ids=lambda layer: layer.slug)
def test_a_hazard_is_sensitive_and_closed_unless_somebody_opened_it(layer: Layer) -> None:
    opened = layer.only == {Hazard.access: Access.OPEN}
    assert layer.withholds_few or opened, "counts of three, or rows that are publicly listed"
    assert layer.model._meta.get_field("access").default == Access.SERVICE
    named = {"name", "name_ky", "name_en", "keeper", "access"}
    assert layer.publish is Publish.AGGREGATE or named.isdisjoint(layer.open_names)


def test_only_open_tailings_leave_and_exactly(imported: Any, cells: Any) -> None:
    head = "key,name,where,access,material,volume,longitude,latitude"
    taken = imported("tailings-sites", head, f"a,Тайное место,{TON},открытый,урановые отходы,1000,{X},{Y}",
                     f"b,Б,{TON},служебный,урановые отходы,500,{X},{Y}", f"c,В,{TON},,ртуть,9,,")  # fmt: skip
    assert [r.row for r in taken.refused] == [4] or TailingsSite.objects.get(
        key="c"
    ).access == "service"
    rows = snapshot(TailingsSite.layer).to_pylist()
    assert [row["key"] for row in rows] == ["a"], "what is for service stays"
    assert shapely.from_wkb(rows[0]["geometry"]) == shapely.Point(X, Y)
    assert "Тайное" not in str(rows)
    assert cells("tailings-sites", "total_volume", 2023)[TON].value == 1000


def test_sources_are_counted_by_what_became_of_them(imported: Any, cells: Any) -> None:
    head = "key,name,where,category,standing"
    kinds = {"a": f"А,{TON},1 — чрезвычайно опасная,эксплуатируется",
             "b": f"Б,{TON},3 — опасная,бесхозный; 2023-06 обезврежен", "c": f"В,{TUP},,бесхозный"}  # fmt: skip
    rows = [
        f"{key}{n},{said.replace(',', f' {n},', 1)}"
        for key, said in kinds.items()
        for n in range(3)
    ]
    taken = imported("radiation-sources", head, *rows)
    assert [str(r) for r in taken.refused] == []
    orphans = {y: cells("radiation-sources", "count_standing_orphan", y) for y in (2022, 2023)}
    assert [orphans[y][COUNTRY].value for y in (2022, 2023)] == [6, 3]
    assert cells("radiation-sources", "count_category_1", 2023)[TON].value == 3
    assert cells("radiation-sources", "count", 2023)[COUNTRY].value == 9


@pytest.mark.parametrize(
    ("updated", "day", "age"),
    [
        ("2023-05-10", "2024-05-09", "fresh"),
        ("2023-05-10", "2024-05-10", "old"),
        ("2019", "2020-12-30", "fresh"),
        ("2019", "2020-12-31", "old"),
        ("2024-02-29", "2025-02-28", "old"),
        ("", "2024-01-01", ""),
    ],
)
def test_a_statement_is_old_after_twelve_months(updated: str, day: str, age: str) -> None:
    assert (state_on(freshness_of(updated), day) or "") == age


def test_the_profile_of_the_report_is_old_in_each_year(cells: Any) -> None:
    """Not updated since 2019, says line 140."""
    assert SafetyProfile.layer.accepted.count() == 4
    for year in (2022, 2023, 2024):
        assert cells("safety-profiles", "count_freshness_old", year)[COUNTRY].value == 4


def test_an_update_makes_it_fresh_and_keeps_its_evidence(imported: Any, cells: Any) -> None:
    imported("safety-profiles", "key,updated_on,answer,evidence,review",
             "rasims-1,2024-03-01,частично,Проект закона,подтверждено координатором")  # fmt: skip
    row = SafetyProfile.objects.get(key="rasims-1")
    assert (row.answer, row.evidence, row.review) == ("partly", "Проект закона", "endorsed")
    assert cells("safety-profiles", "count_freshness_old", 2024)[COUNTRY].value == 3
    assert cells("safety-profiles", "share_answer_met", 2024)[COUNTRY].value == 0
