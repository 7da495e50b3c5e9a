"""What is done to many records at once comes to the same as one by one, or to nothing at all."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from fixture_signoffs import sign_off

from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.errors import Forbidden, Locked, Misunderstood, Overtaken
from ekokarta.journal.models import Change, SignOff
from ekokarta.journal.signing import lift, propose, sign_off_all
from ekokarta.journal.undoing import undo, withdraw
from ekokarta.journal.writing import write
from ekokarta.layers import layer_called
from ekokarta.site.first_data import clear_demo, demo
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
HEAD = "key,name,where,area"


def spots(*keys: str) -> list[tuple[Unit, int]]:
    return [(Unit.objects.get(key=key), year) for key in keys for year in (2022, 2023)]


def sites(n: int) -> list[str]:
    return [f"k{i},Имя,{TON},{i}" for i in range(n)]


def test_many_signatures_are_like_each(approver: Any, second: Any) -> None:
    layer, both = layer_called("waste-sites"), {"by": approver, "second": second}
    one = sign_off(layer, *spots(TON)[0], **both)
    half = propose(layer, *spots(TON)[1], by=approver)
    done = sign_off_all(layer, spots(TON, TUP), **both)
    assert [s.pk for s in done[:2]] == [one.pk, half.pk]
    assert SignOff.objects.in_force().count() == 4
    said = Change.objects.filter(model="journal.SignOff").order_by("pk")
    assert {c.key for c in said} == {str(s.pk) for s in done} and len(said) == 4
    assert said.last().said == {"signed": [None, f"waste-sites {TON} 2023"]}


def test_many_signatures_take_two_persons(approver: Any, specialist: Any) -> None:
    layer = layer_called("waste-sites")
    for by, second in ((approver, approver), (approver, specialist)):
        with pytest.raises(Forbidden):
            sign_off_all(layer, spots(TON), by=by, second=second)
    with pytest.raises(Misunderstood):
        sign_off_all(layer_called("units"), spots(TON), by=specialist, second=approver)
    assert not SignOff.objects.exists()


def test_undo_lifts_what_the_batch_signed(imported: Any, approver: Any, second: Any) -> None:
    batch = imported("waste-sites", HEAD, *sites(3)).batch
    layer = layer_called("waste-sites")
    sign_off_all(layer, spots(TON), by=approver, second=second, batch=batch)
    undone = undo(batch, by=approver, why="не тот файл")
    assert [c.key for c in undone] == ["k2", "k1", "k0"]
    assert not SignOff.objects.in_force().exists()
    assert {s.why_lifted for s in SignOff.objects.all()} == {"не тот файл"}
    assert set(WasteSite.objects.values_list("state", flat=True)) == {"withdrawn"}


def test_undo_names_what_was_changed_since(imported: Any, approver: Any) -> None:
    batch = imported("waste-sites", HEAD, *sites(3)).batch
    record = WasteSite.objects.get(key="k1")
    record.area = 99
    write(record, by=approver)
    with pytest.raises(Overtaken) as caught:
        undo(batch, by=approver, why="не тот файл")
    assert "k1" in str(caught.value) and "k0" not in str(caught.value)
    assert set(WasteSite.objects.values_list("state", flat=True)) == {"accepted"}


def test_what_is_signed_off_is_not_withdrawn(imported: Any, approver: Any, second: Any) -> None:
    batch = imported("waste-sites", HEAD, f"free,Имя,{TUP},1", *sites(2)).batch
    signed = sign_off(layer_called("waste-sites"), *spots(TON)[0], by=approver, second=second)
    for act in (
        lambda: undo(batch, by=approver, why="x"),
        lambda: withdraw(WasteSite.objects.all(), by=approver, why="x"),
    ):
        with pytest.raises(Locked):
            act()
        assert not WasteSite.objects.filter(state="withdrawn").exists()
    lift(signed, by=approver, why="x")
    assert len(withdraw(WasteSite.objects.all(), by=approver, why="x")) == 3
    assert withdraw(WasteSite.objects.all(), by=approver, why="x") == []


@pytest.mark.parametrize("n", [5, 50])
def test_many_records_ask_no_more_than_few(imported: Any, approver: Any, n: int) -> None:
    batch = imported("waste-sites", HEAD, *sites(n)).batch
    with CaptureQueriesContext(connection) as asked:
        undo(batch, by=approver, why="x")
    assert len(asked) < 25


def test_simulated_rows_go_and_come_back() -> None:
    some = [layer_called(slug) for slug in ("waste-sites", "emissions", "permits", "violations")]
    came = sum(taken.changed for _, taken in demo(some))
    assert clear_demo() == came > 0
    assert clear_demo() == 0
    assert sum(taken.changed for _, taken in demo(some)) == came
