"""Water beside its limits: times the limit, and what was not found is not zero."""

from typing import Any

import pytest

from ekokarta.domains.water.comparison import judged, result
from ekokarta.domains.water.water_sample import WaterSample
from ekokarta.law.water_limit import WaterLimit

pytestmark = pytest.mark.django_db
TON = "41702220000000"
HEAD = "key,where,happened_on,purpose,substance,found,detects_from"


@pytest.mark.parametrize(
    ("found", "detects_from", "limit", "said"),
    [
        (0.12, 0.01, 0.05, (True, 2.4, True)),
        (0.05, 0.01, 0.05, (True, 1.0, False)),
        (0.12, None, None, (True, None, None)),
        (None, 0.02, 0.05, (False, None, False)),
        (None, 0.1, 0.05, (False, None, None)),  # the method does not see as far as the limit
        (None, 0.1, None, (False, None, None)),
        (None, None, 0.05, (None, None, None)),
        (0.0, 0.01, 0.05, (True, 0.0, False)),
    ],
)
def test_a_result_beside_its_limit(found: Any, detects_from: Any, limit: Any, said: Any) -> None:
    assert judged(found, detects_from, limit) == said


@pytest.mark.parametrize(
    ("said", "reach", "found"),
    [("0.12", 0.01, (0.12, 0.01)), ("less_than 0.05", None, (None, 0.05)), ("less_than 0.05", 0.01, (None, 0.01)),
     ("at_most 0.05", None, (None, 0.05)), ("about 0.12", None, (0.12, None)), ("", 0.01, (None, 0.01))],
)  # fmt: skip
def test_a_result_as_the_laboratory_writes_it(said: str, reach: Any, found: Any) -> None:
    assert result(said, reach) == found


def test_a_sheet_may_say_less_than(imported: Any, cells: Any) -> None:
    taken = imported("water-samples", "key;where;happened_on;purpose;substance;found",
                     f"a;{TON};2023-05-01;рыбохозяйственное;нефтепродукты;<0,02",
                     f"b;{TON};2023-05-01;рыбохозяйственное;нефтепродукты;менее 0,5")  # fmt: skip
    assert [str(r) for r in taken.refused] == []
    said = {s.key: (s.detected, s.exceeds) for s in WaterSample.objects.all()}
    assert said == {"a": (False, False), "b": (False, None)}
    assert cells("water-samples", "count_detected_false", 2023)[TON].value == 2


def test_exceedances_and_what_lies_below_detection_are_counted_apart(
    imported: Any, cells: Any
) -> None:
    fish, home = "рыбохозяйственное", "хозяйственно-питьевое и культурно-бытовое"
    taken = imported("water-samples", HEAD,
                     f"a,{TON},2023-05-01,{fish},нефтепродукты,0.12,0.01",
                     f"b,{TON},2023-05-01,{home},нефтепродукты,0.12,0.01",
                     f"c,{TON},2023-05-01,{fish},медь,,0.001",
                     f"d,{TON},2023-05-01,{fish},медь,,0.01",
                     f"e,{TON},2023-05-01,,железо,0.5,")  # fmt: skip
    assert [str(r) for r in taken.refused] == []
    said = {s.key: (s.detected, s.times, s.exceeds) for s in WaterSample.objects.all()}
    assert said == {
        "a": (True, 2.4, True), "b": (True, 0.4, False), "c": (False, None, False),
        "d": (False, None, None), "e": (True, None, None),
    }  # fmt: skip
    assert cells("water-samples", "count", 2023)[TON].value == 5
    assert cells("water-samples", "count_exceeds_true", 2023)[TON].value == 1
    assert cells("water-samples", "count_detected_false", 2023)[TON].value == 2
    share = cells("water-samples", "share_exceeds_true", 2023)[TON]
    assert (share.value, share.n, share.n_expected) == (pytest.approx(1 / 3), 3, 5)


def test_the_limit_is_that_of_the_day(imported: Any) -> None:
    imported("water-limits", "key,substance,purpose,value,name,valid_from",
             "new,oil,рыбохозяйственное,0.2,нефтепродукты,2024-01-01")  # fmt: skip
    imported("water-samples", HEAD, f"a,{TON},2023-12-31,рыбохозяйственное,нефтепродукты,0.1,",
             f"b,{TON},2024-01-01,рыбохозяйственное,нефтепродукты,0.1,")  # fmt: skip
    assert dict(WaterSample.objects.values_list("key", "exceeds")) == {"a": True, "b": False}


def test_no_limit_claims_to_be_the_country_s_own() -> None:
    """The annex of resolution 201 was not read: every row says that it is not verified."""
    rows = WaterLimit.layer.accepted
    assert rows.count() == 18 and set(rows.values_list("confidence", flat=True)) == {"unverified"}
