"""Agreements proceed step by step, each with its day, and none without its ground."""

from typing import Any

import pytest

from ekokarta.journal.models import Change
from ekokarta.law.models import DisplayAgreement
from ekokarta.release import Stage
from ekokarta.terms import speaking

pytestmark = pytest.mark.django_db
HEAD = (
    "key,register,ground,stage,proposed_on,agreed_on,suspended_on,ended_on,reason,approver,name,"
    "owner,act_text,refreshed"
)
WHOLE = "Министерство,Приказ 1,раз в год"
PATH = {
    "proposed": "k,protected-areas,act,proposed,2023-01-10,,,,,начальник управления,Письмо",
    "agreed": "k,protected-areas,act,agreed,2023-01-10,2023-02-01,,,,начальник управления,Приказ",
    "suspended": "k,protected-areas,act,suspended,2023-01-10,2023-02-01,2023-05-01,,сверка границ,начальник управления,Приказ",
    "ended": "k,protected-areas,act,ended,2023-01-10,2023-02-01,2023-05-01,2023-06-01,реестр закрыт,начальник управления,Приказ",
}
ALLOWED = {
    ("proposed", "agreed"), ("proposed", "ended"), ("agreed", "suspended"), ("agreed", "ended"),
    ("suspended", "agreed"), ("suspended", "ended"),
}  # fmt: skip


def walk(imported: Any, *stages: str) -> list[Any]:
    return [imported("display-agreements", HEAD, f"{PATH[stage]},{WHOLE}") for stage in stages]


@pytest.mark.parametrize("before", PATH)
@pytest.mark.parametrize("after", PATH)
def test_only_allowed_steps(imported: Any, before: str, after: str) -> None:
    if before == after:
        return
    assert walk(imported, before)[0].changed == 1
    taken = walk(imported, after)[0]
    stored = DisplayAgreement.objects.get(key="k").stage
    if (before, after) in ALLOWED:
        assert (taken.changed, stored) == (1, after)
    else:
        assert (taken.changed, stored) == (0, before)
        assert [r.row for r in taken.refused] == [2]


def test_a_refused_step_is_a_sentence_in_three_languages(imported: Any) -> None:
    walk(imported, "ended")
    reason = walk(imported, "agreed")[0].refused[0].reason
    assert "прекращено → согласовано" in reason.ru and "ended → agreed" in reason.en
    assert "аяктаган → макулдашылган" in reason.ky


def test_the_journal_tells_the_way(imported: Any) -> None:
    walk(imported, "proposed", "agreed", "suspended", "agreed", "ended")
    said = [c.said["stage"][1] for c in Change.objects.filter(key="k").order_by("pk")]
    assert said == ["proposed", "agreed", "suspended", "agreed", "ended"]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("k,protected-areas,act,suspended,,2023-02-01,,,почему,п,Приказ", "Suspended on"),
        ("k,protected-areas,act,suspended,,2023-02-01,2023-03-01,,,п,Приказ", "Why suspended"),
        ("k,protected-areas,act,ended,2023-01,,,,почему,п,Приказ", "Ended on"),
        ("k,protected-areas,act,agreed,,,,,,п,Приказ", "Agreed on"),
        ("k,protected-areas,act,agreed,,2023-02-01,,,,,Приказ", "Approves display"),
        ("k,protected-areas,protocol,agreed,,2023-02-01,,,,п,Протокол", "Ground"),
        ("k,protected-areas,act,agreed,2023-03-01,2023-02-01,,,,п,Приказ", "Agreed on"),
        ("k,protekted-areas,act,proposed,,,,,,п,Приказ", "Layer"),
        ("k,protected-areas,act,suspended,,,2023-02-01,,почему,п,Приказ", "Stage"),
    ],
)
def test_what_a_step_needs(imported: Any, row: str, column: str) -> None:
    with speaking("en"):
        taken = imported("display-agreements", HEAD, f"{row},{WHOLE}")
        assert taken.changed == 0
        assert [str(r.column)[: len(column)] for r in taken.refused] == [column]
        assert all(str(r.reason).strip() for r in taken.refused)


def test_a_wrong_layer_gets_the_nearest_one(imported: Any) -> None:
    row = "k,protekted-areas,act,proposed,,,,,,п,Приказ"
    reason = imported("display-agreements", HEAD, f"{row},{WHOLE}").refused[0].reason
    assert "protected-areas" in reason.ru and "Нет слоя" in reason.ru


def test_the_desk_refuses_the_same_step(client: Any, imported: Any, approver: Any) -> None:
    walk(imported, "ended")
    record = DisplayAgreement.objects.get(key="k")
    client.force_login(approver)
    client.cookies["django_language"] = "ru"
    address = f"/desk/law/displayagreement/{record.pk}/change/"
    form = client.get(address).context["adminform"].form
    said = {name: form[name].value() or "" for name in form.fields if name != "accept"}
    page = client.post(address, {**said, "stage": "agreed"}).content.decode()
    assert "Такого шага нет: прекращено → согласовано" in page
    assert DisplayAgreement.objects.get(key="k").stage == Stage.ENDED


def test_nothing_is_agreed_for_the_ministry() -> None:
    """Its own systems are named in the report; whoever agreed to show them would be invented."""
    rows = DisplayAgreement.objects.filter(system__owner__key="ministry")
    agreed = {row.ground for row in rows if row.stage == "agreed"}
    assert agreed == {"public_source"}, "its report is public"
    proposed = DisplayAgreement.objects.filter(ground="protocol")
    assert {row.stage for row in proposed} == {"proposed"} and proposed.exists()
    assert not DisplayAgreement.objects.filter(ground="act").exists()


LACKING = {
    "owner": "agreed,2023-02-01,п,,Приказ 1,раз в год",
    "act": "agreed,2023-02-01,п,Министерство,,раз в год",
    "refreshed": "agreed,2023-02-01,п,Министерство,Приказ 1,",
    "approver": "agreed,2023-02-01,,Министерство,Приказ 1,раз в год",
}


@pytest.mark.parametrize(
    ("ground", "lacks"), [(g, n) for g in ("act", "public_source") for n in LACKING]
)
def test_a_new_consent_that_lacks_something_is_refused_by_row_column_and_reason(
    imported: Any, ground: str, lacks: str
) -> None:
    head = "key,register,name,ground,stage,agreed_on,approver,owner,act_text,refreshed"
    row = f"k,protected-areas,Приказ,{ground},{LACKING[lacks]}"
    (refused,) = imported("display-agreements", head, row).refused
    label = DisplayAgreement._meta.get_field(lacks).label
    assert (refused.row, str(refused.column)) == (2, str(label)) and str(refused.reason).strip()


def test_an_older_consent_that_lacks_something_stays_and_may_be_completed(
    imported: Any, agreed: Any
) -> None:
    agreed("waste-sites")
    DisplayAgreement.objects.filter(key="waste-sites:test").update(owner="", refreshed="")
    done = imported("display-agreements", "key,refreshed", "waste-sites:test,раз в месяц")
    assert (done.changed, done.refused) == (1, [])
