"""An enterprise by its tax number: its sites, passports, permits and violations."""

from typing import Any

import pytest

from ekokarta.domains.control.models import Violation
from ekokarta.domains.industry.models import EcologicalPassport, Permit, ProductionFacility

pytestmark = pytest.mark.django_db
TON, OSH, INN = "41702220000000", "41721000000000", "01234567890123"


def test_everything_about_an_enterprise_is_found_by_its_tax_number(imported: Any) -> None:
    for slug, head, row in (
        ("bodies", "key,name,tax_number", f"plant,Завод,{INN}"),
        ("production-facilities", "key,name,where,operator", f"site,Цех,{TON},{INN}"),
        ("ecological-passports", "key,number,where,holder,facility", f"p,1,{TON},{INN},site"),
        ("permits", "key,number,allows,where,holder,facility", f"r,7,на выброс загрязняющих веществ,{TON},{INN},site"),
        ("violations", "key,where,happened_on,enterprise,pollution", f"v,{TON},2023-05-01,{INN},да"),
    ):  # fmt: skip
        assert [str(r) for r in imported(slug, head, row).refused] == []
    found = [
        ProductionFacility.objects.get(key="site").operator,
        EcologicalPassport.objects.get(key="p").holder,
        Permit.objects.get(key="r").holder,
        Violation.objects.get(key="v").enterprise,
    ]
    assert {body.key for body in found} == {"plant"}
    assert Permit.objects.get(key="r").facility == EcologicalPassport.objects.get(key="p").facility


def test_an_enterprise_has_a_passport_for_each_of_its_sites(imported: Any, cells: Any) -> None:
    imported("bodies", "key,name,tax_number", f"plant,Завод,{INN}")
    imported("production-facilities", "key,name,where,operator",
             f"a,Цех 1,{TON},plant", f"b,Цех 2,{OSH},plant")  # fmt: skip
    imported("ecological-passports", "key,number,where,holder,facility,opened_on,expires_on",
             f"p,1,{TON},plant,a,2022-01-01,2027-01-01", f"q,2,{OSH},plant,b,2022-01-01,2027-01-01")  # fmt: skip
    valid = cells("ecological-passports", "count_validity_valid", 2023)
    assert (valid[TON].value, valid[OSH].value) == (1, 1)
    assert EcologicalPassport.objects.filter(holder__tax_number=INN).count() == 2
