"""Who takes the waste of small generators, how much is treated, what vehicles carry."""

from typing import Any

import pytest

from ekokarta.domains.waste.coverage import with_contract
from ekokarta.domains.waste.load import overloaded
from ekokarta.domains.waste.treatment_batch import TreatmentBatch
from ekokarta.domains.waste.waste_facility import WasteFacility
from ekokarta.domains.waste.waste_generator import WasteGenerator
from ekokarta.domains.waste.waste_trip import WasteTrip

pytestmark = pytest.mark.django_db
LENIN, BISHKEK, OSH = "41711201000000", "41711000000000", "41721000000000"
COVER = "share_covered_covered"


def test_747_of_1039_shops_are_covered_until_the_contract_expires(
    imported: Any, cells: Any
) -> None:
    imported("disposal-contracts", "key,name,number,where,opened_on,expires_on",
             f"c,Договор,Д-1,{BISHKEK},2023-03-01,2024-02-29")  # fmt: skip
    rows = [f"s{n},Цех {n},{BISHKEK},швейный цех,{'c' if n <= 747 else ''},{'' if n <= 747 else 'нет договора'}"
            for n in range(1, 1040)]  # fmt: skip
    taken = imported("waste-generators", "key,name,where,branch,contract,covered", *rows)
    assert (len(taken.refused), taken.changed) == (0, 1039)
    found = {year: cells("waste-generators", COVER, year)[BISHKEK] for year in (2023, 2024)}
    assert (found[2023].numerator, found[2023].denominator) == (747, 1039)
    assert round(found[2023].value * 100, 1) == 71.9
    assert found[2024].value == 0, "a contract that expired covers nobody"
    assert cells("disposal-contracts", "count_validity_expired", 2024)[BISHKEK].value == 1


def test_a_renewal_leaves_what_was_before_it(imported: Any) -> None:
    imported("disposal-contracts", "key,name,number,where,opened_on,expires_on",
             f"a,Д,1,{OSH},2022-01-10,2022-12-31", f"b,Д,2,{OSH},2023-05-01,2024")  # fmt: skip
    head = "key,name,where,contract,covered"
    imported("waste-generators", head, f"s,Цех,{OSH},a,нет договора")
    imported("waste-generators", "key,name,where,contract", f"s,Цех,{OSH},b")
    shop = WasteGenerator.objects.get(key="s")
    assert shop.covered == (
        "none; 2022-01-10 covered; 2023-01-01 expired; 2023-05-01 covered; 2025-01-01 expired")  # fmt: skip
    again = imported("waste-generators", "key,name,where,contract", f"s,Цех,{OSH},b")
    assert again.changed == 0


def test_a_contract_without_days_covers_always() -> None:
    assert with_contract("none", "", "") == "covered"
    assert with_contract("", "2023", "") == "2023 covered"


def test_more_than_the_capacity_is_marked_for_the_day_together(imported: Any, cells: Any) -> None:
    assert WasteFacility.objects.get(key="report-2023-incinerator").capacity == "up_to 20"
    imported("treatment-batches", "key,facility,batch,where,happened_on,treated",
             *[f"{k},report-2023-incinerator,{k},{BISHKEK},{day},{t}" for k, day, t in
               (("a", "2023-06-01", 12), ("b", "2023-06-01", 7.5), ("c", "2023-06-01", 3), ("d", "2023-06-02", 20))])  # fmt: skip
    marked = {b.key: b.overloaded for b in TreatmentBatch.objects.all()}
    assert marked == {"a": True, "b": True, "c": True, "d": False}
    assert cells("treatment-batches", "total_treated", 2023)[BISHKEK].value == 42.5
    assert cells("treatment-batches", "count_overloaded_true", 2023)[BISHKEK].value == 3


def test_nobody_knows_whether_an_unknown_load_is_too_much() -> None:
    assert overloaded([None], "20") is None and overloaded([30], "") is None
    assert overloaded([0.1, 0.2], "0.3") is False


def test_what_left_is_what_arrived_or_it_is_marked(imported: Any, cells: Any) -> None:
    """In a district of the city too; the tolerance is a dated norm."""
    imported(
        "special-vehicles",
        "key,name,where,plate,waste",
        f"v,Машина,{LENIN},01KG123,текстильные отходы",
    )
    imported("waste-trips", "key,vehicle,facility,waybill,where,happened_on,loaded,arrived",
             f"a,v,report-2023-incinerator,1,{LENIN},2023-06-01,4,3.9", f"b,v,,2,{LENIN},2023-06-01,4,3.7",
             f"c,v,,3,{LENIN},2023-06-01,4,")  # fmt: skip
    assert [t.differs for t in WasteTrip.objects.order_by("key")] == [False, True, None]
    assert cells("waste-trips", "count_differs_true", 2023)[BISHKEK].value == 1
    assert cells("waste-trips", "total_loaded", 2023)[BISHKEK].value == 12
    assert cells("special-vehicles", "count_waste_textile", 2023)[BISHKEK].value == 1
    assert "plate" not in WasteTrip.layer.open_names
