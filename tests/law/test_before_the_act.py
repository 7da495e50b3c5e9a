"""No row of law holds before its act, whatever it does not say itself."""

import pytest

from ekokarta.law.dated import begun, fine_on, newest, norm_on
from ekokarta.law.models import Act, FeeRate, Norm, OffenceArticle, WildlifeTariff

pytestmark = pytest.mark.django_db


def test_a_fine_is_none_before_the_law_that_set_it() -> None:
    assert fine_on("213-1(2)", "person", "2015-01-01") is None
    assert fine_on("213-1(2)", "person", "2023-08-08") is None
    assert fine_on("213-1(2)", "person", "2023-08-09") == 3000


def test_the_calculation_unit_and_terms_of_licences_have_their_acts() -> None:
    assert norm_on("calculation-unit", "2005-12-31") is None
    assert norm_on("licence-term-prospecting", "2018-05-18") is None
    assert norm_on("licence-term-prospecting", "2018-05-19") == 5


def test_of_every_shipped_row_with_an_act_none_holds_before_it() -> None:
    early = "1990-01-01"
    for model in (Norm, OffenceArticle, WildlifeTariff, FeeRate):
        for row in model.objects.select_related("act").exclude(act=None):
            if begun(row):
                assert newest([row], early) is None, row


def test_a_row_with_a_day_of_its_own_begins_on_it() -> None:
    act = Act(adopted_on="2023-08-09", valid_from="2024-01-01")
    assert begun(Norm(act=act)) == "2024-01-01"
    assert begun(Norm(act=act, valid_from="2025-01-01")) == "2025-01-01"
    assert begun(Norm(act=Act(adopted_on="2023-08-09"))) == "2023-08-09"
    assert begun(Norm()) == ""
