"""Money of programmes: each in its own currency, the parts of a sum make the sum."""

from dataclasses import replace
from typing import Any

import pytest

from ekokarta.domains.control.finance import together
from ekokarta.domains.control.programme import Programme
from ekokarta.domains.control.programme_component import ProgrammeComponent
from ekokarta.domains.energy.planned_facility import PlannedFacility
from ekokarta.layers import Total, read_qualified
from ekokarta.layers.faults import mixed_currencies
from ekokarta.portal.values import value
from ekokarta.publication.schema import facts
from ekokarta.terms import NBSP, speaking

pytestmark = pytest.mark.django_db
BANK = "world-bank-air-2023"


def test_the_components_of_the_world_bank_make_its_sum() -> None:
    """9.1 + 32.3 + 7.1 + 1.5 = 50.0 mln US dollars."""
    bank = Programme.objects.get(key=BANK)
    parts = list(ProgrammeComponent.objects.filter(programme=bank).values_list("amount", flat=True))
    assert sorted(parts) == [1.5, 7.1, 9.1, 32.3]
    assert together(parts) == read_qualified(bank.amount).number == 50
    assert (bank.currency, bank.act.key) == ("USD", "agreement-world-bank-2023")


def test_two_proposals_to_the_climate_fund_have_one_sum() -> None:
    """75.0 mln together; what each asks for is not said, and not half of it."""
    sap = Programme.objects.get(key="gcf-sap-2023")
    assert (sap.amount, sap.currency, sap.stage) == ("75.0", "USD", "proposed")
    parts = ProgrammeComponent.objects.filter(programme=sap)
    assert parts.count() == 2 and {part.amount for part in parts} == {None}


def test_components_never_exceed_their_programme(imported: Any) -> None:
    taken = imported(
        "programme-components", "key,programme,number,name,amount", f"x,{BANK},5,Лишний,0.1"
    )
    assert taken.changed == 0 and "50.1 из 50" in taken.refused[0].reason.ru.replace(
        "50.10", "50.1"
    )


def test_a_whole_table_is_checked_by_its_sum(imported: Any) -> None:
    imported("programmes", "key,name,amount,currency", "p,Проект,10,CNY", "q,Другой,около 10,USD")
    head = "key,programme,number,name,amount"
    taken = imported("programme-components", head, "a,p,1,Раз,0.1", "b,p,2,Два,0.2", "c,p,3,Три,9.7",
                     "d,q,1,Раз,10.5", "e,p,4,Четыре,")  # fmt: skip
    assert [r.row for r in taken.refused] == [5]
    assert together([0.1, 0.2, 9.7]) == 10


def test_a_sum_without_a_currency_is_refused(imported: Any) -> None:
    taken = imported("programmes", "key,name,amount", "p,Проект,10")
    assert taken.changed == 0 and [r.row for r in taken.refused] == [2]


def test_the_sums_of_the_report_keep_what_it_says_of_them() -> None:
    said = {p.key: (p.amount, p.stage) for p in Programme.objects.all()}
    assert said["gef-7"] == ("more_than 4", "running") and said["koica-air"][1] == "prepared"
    credit = Programme.objects.get(key="credit-gas")
    assert (credit.rate_from, credit.rate_to) == (8, 12) and "сомы" in credit.remark


@pytest.mark.parametrize(
    ("model", "code", "said"),
    [(Programme, "USD", f"30{NBSP}USD"), (Programme, "KGS", f"30{NBSP}сом"),
     (ProgrammeComponent, "EUR", f"30{NBSP}EUR"), (PlannedFacility, "", f"30{NBSP}(валюта не указана)")],
)  # fmt: skip
def test_a_sum_is_never_shown_without_its_currency(model: Any, code: str, said: str) -> None:
    name = "invested" if model is PlannedFacility else "amount"
    row: Any = {name: 30.0, f"{name}_qualifier": "exact", "currency": code}
    with speaking("ru"):
        assert str(value(None, facts(model._meta.get_field(name)), row)) == said  # type: ignore[arg-type]


def test_a_component_has_the_currency_of_its_programme(imported: Any) -> None:
    imported("programmes", "key,name,amount,currency", "p,Проект,10,CNY")
    imported("programme-components", "key,programme,number,name,amount", "a,p,1,Раз,0.1")
    assert ProgrammeComponent.objects.get(key="a").currency == "CNY"
    imported("programmes", "key,name,amount,currency", "p,Проект,10,EUR")
    assert ProgrammeComponent.objects.get(key="a").currency == "EUR"


def test_sums_of_several_currencies_are_never_added() -> None:
    money, currency = (PlannedFacility._meta.get_field(n) for n in ("invested", "currency"))
    mixed = replace(PlannedFacility.layer, compare=[Total(money)])
    assert mixed_currencies(mixed) == ["invested"]
    assert not mixed_currencies(replace(mixed, compare=[Total(money, only={currency: "USD"})]))
