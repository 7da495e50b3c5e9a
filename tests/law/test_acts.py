"""The acts which the report names, and what a dated norm says on a day."""

import pytest

from ekokarta.law.dated import newest, norm_on
from ekokarta.law.models import Act, FeeRate
from ekokarta.layers import layer_called

pytestmark = pytest.mark.django_db
NUMBERED = ["181", "177", "178", "УП № 131", "400-р", "598-р", "389-р", "133-р", "322-р", "422",
            "279-р", "01-п"]  # fmt: skip
UNNUMBERED = ["строка 69", "строка 75", "строка 129", "строка 131", "строка 206"]


def test_every_act_of_the_report_is_there() -> None:
    found = set(Act.layer.accepted.values_list("number", flat=True))
    assert set(NUMBERED) <= found


@pytest.mark.parametrize("line", UNNUMBERED)
def test_an_act_without_a_number_says_that_it_is_unknown(line: str) -> None:
    named = Act.layer.accepted.filter(source__contains=line)
    assert named.exists() and all(act.number == "" and act.type for act in named)


@pytest.mark.parametrize(
    ("day", "share"), [("2022-12-31", 30), ("2023-06-01", 50), ("2024-01-01", 50)]
)
def test_the_reward_for_recovered_damage_follows_the_day(day: str, share: float) -> None:
    assert norm_on("reward-share", day) == share


def test_a_norm_that_nobody_wrote_down_is_not_known() -> None:
    assert norm_on("speed-of-light", "2023-01-01") is None


def test_of_two_rates_the_newer_one_holds_from_its_day_on() -> None:
    rates = list(FeeRate.layer.accepted.filter(key__startswith="pollution-discharge"))
    said = {day: newest(rates, day) for day in ("2015-10-04", "2015-10-05", "2011-01-01")}
    assert [r.rate if r else None for r in said.values()] == [120, 1050, None]


@pytest.mark.parametrize("slug", ["fee-rates", "air-limits", "norms", "wildlife-tariffs"])
def test_every_norm_says_how_sure_we_are(slug: str) -> None:
    rows = layer_called(slug).accepted
    assert rows.exists() and not rows.filter(confidence="").exists()


def test_a_rate_of_which_only_the_press_speaks_is_unverified() -> None:
    water = FeeRate.layer.accepted.filter(fee="water")
    assert {r.confidence for r in water} == {"unverified"} and water.count() == 2


PLANNED = {"389-р": "water-plan-389", "133-р": "issyk-kul-programme-133", "400-р": "bags-plan-400",
           "598-р": "waste-plan-598"}  # fmt: skip


@pytest.mark.parametrize(("number", "plan"), PLANNED.items())
def test_a_plan_names_the_act_that_adopted_it(number: str, plan: str) -> None:
    found = layer_called("plans").accepted.get(key=plan)
    assert found.act.number == number and found.stage == "adopted"


def test_a_plan_stands_within_its_strategy_and_a_missing_number_stays_missing() -> None:
    plan = layer_called("plans").accepted.get(key="water-plan-389")
    assert plan.within.key == "water-strategy" and plan.within.act.number == ""
    assert [part.key for part in plan.within.parts.all()] == ["water-plan-389"]


def test_what_is_only_drafted_has_no_act() -> None:
    drafted = layer_called("plans").accepted.exclude(stage="adopted")
    assert drafted.exists() and not drafted.exclude(act=None).exists()


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("wildlife-tariffs", {"key__endswith": "2023"}),
        ("offence-articles", {}),
        ("plastic-restrictions", {}),
        ("programmes", {"stage": "signed"}),
        ("norms", {"key__startswith": "licence-term"}),
    ],
)
def test_what_an_act_sets_is_linked_to_it(slug: str, said: dict[str, str]) -> None:
    rows = layer_called(slug).accepted.filter(**said)
    assert rows.exists() and not rows.filter(act=None).exists()


@pytest.mark.parametrize("slug", ["fee-rates", "water-limits", "wildlife-tariffs"])
def test_a_rate_without_its_act_is_never_called_stated(slug: str) -> None:
    assert not layer_called(slug).accepted.filter(act=None, confidence="stated").exists()
