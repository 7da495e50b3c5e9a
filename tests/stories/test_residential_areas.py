"""A placeholder is not a record: what a source only counts is a row with its number."""

from typing import Any

import pytest

from ekokarta.domains.energy.residential_area import ResidentialArea
from ekokarta.journal.models import Change
from ekokarta.layers import State
from ekokarta.site.corrections import correct_first_data

pytestmark = pytest.mark.django_db
BISHKEK = "41711000000000"


def test_no_row_without_a_name_is_shipped() -> None:
    names = ResidentialArea.objects.filter(state=State.ACCEPTED).values_list("name", flat=True)
    assert names and not [name for name in names if name.endswith("(не назван)")]


def test_an_upgrade_withdraws_the_placeholders_and_says_why(imported: Any, cells: Any) -> None:
    imported("residential-areas", "key,name,where,gas",
             f"bishkek-01,Жилмассив № 1 (не назван),{BISHKEK},2023-12-31 газ подведён",
             f"bishkek-02,Ак-Орго,{BISHKEK},2023-12-31 газ подведён")  # fmt: skip
    assert correct_first_data() == 1
    gone = ResidentialArea.objects.get(key="bishkek-01")
    assert gone.state == State.WITHDRAWN
    line = Change.objects.filter(key="bishkek-01").latest("pk")
    assert "31" in line.why and not line.published
    assert ResidentialArea.objects.get(key="bishkek-02").state == State.ACCEPTED
    share = cells("residential-areas", "share_gas_connected", 2023)[BISHKEK]
    assert (share.numerator, share.denominator, share.n) == (32, 48, 3)
    assert correct_first_data() == 0
