"""What the worker keeps from one publication to the next is what it would work out anew."""

from collections.abc import Callable
from typing import Any

import pytest
from fixture_signoffs import sign_off
from publication.conftest import TON, TUP

from ekokarta.journal.models import Batch, SignOff
from ekokarta.journal.signing import lift
from ekokarta.journal.undoing import undo
from ekokarta.journal.writing import write
from ekokarta.layers import State, layer_called
from ekokarta.publication.contents import contents
from ekokarta.publication.kept import Kept
from ekokarta.publication.memory import remember
from ekokarta.subjects.body import Body
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
YEARS = (2023,)
FACILITY = "key,name,where,capacity\nf1,Завод,{where},5\n"
OFFENCE = "key,where,happened_on,pollution,fine,paid"
PERMIT = "number,name,facility,allows,where,expires_on\n1,Кен,f1,emission,{where},2030-01-01\n"


@pytest.fixture
def steps(rows: None, imported: Any, agreed: Any, approver: Any, second: Any) -> Any:
    """What people do, one after the other, each under its name."""

    def record(slug: str, key: str) -> Any:
        return layer_called(slug).model._default_manager.get(key=key)

    def put(record: Any, **said: Any) -> None:
        for name, value in said.items():
            setattr(record, name, value)
        write(record, by=approver, why="проверка")

    def bring() -> None:
        for slug in ("production-facilities", "permits"):
            agreed(slug)
        imported("production-facilities", *FACILITY.format(where=TON).splitlines())
        assert imported("permits", *PERMIT.format(where=TON).splitlines()).changed == 1

    def sign() -> None:
        sign_off(
            layer_called("protected-areas"),
            Unit.objects.get(key=TUP),
            2023,
            by=approver,
            second=second,
        )

    def offend(*numbers: int) -> None:
        for signed in SignOff.objects.in_force().filter(layer="violations"):
            lift(signed, by=approver, why="дополнено")
        lines = (f"o{n},{TON},2023-05-01,да,{70000 + n}," for n in numbers)
        assert imported("violations", OFFENCE, *lines).refused == []
        sign_off(
            layer_called("violations"), Unit.objects.get(key=TON), 2023, by=approver, second=second
        )

    return {
        "agreement": lambda: agreed("violations"),
        "offences": lambda: offend(*range(5)),
        "one more, which waits": lambda: offend(5),
        "three more, which need not wait": lambda: offend(6, 7),
        "a correction": lambda: put(record("protected-areas", "r2"), name="Вторая, исправлена"),
        "a withdrawal": lambda: put(record("protected-areas", "r1"), state=State.WITHDRAWN),
        "other registers": bring,
        "what another register refers to": lambda: put(
            record("production-facilities", "f1"), name="Комбинат", where_id=TUP
        ),
        "a signature": sign,
        "a signature lifted": lambda: lift(SignOff.objects.latest("pk"), by=approver, why="ошибка"),
        "a word that is no record": lambda: put(Body.objects.first(), name="Орган, переименован"),
        "a unit": lambda: put(Unit.objects.get(key=TON), short="Тонский, новый"),
        "an import undone": lambda: undo(
            Batch.objects.order_by("pk").last(), by=approver, why="нет"
        ),
        "nothing": lambda: None,
    }


def test_nobody_can_tell_it_from_a_publication_from_scratch(
    steps: dict[str, Callable[[], None]],
) -> None:
    kept, before = Kept(), {}
    for name, step in steps.items():
        step()
        found, _, news = contents(YEARS, kept)
        anew, *_ = contents(YEARS)
        assert {path for path in anew if anew[path] != found.get(path)} == set(), name
        assert (found == before) == (name in {"nothing", "one more, which waits"}), name
        before = found
        remember(news)


def test_a_change_costs_its_own_register_and_those_that_refer_to_it(
    steps: dict[str, Callable[[], None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, made, of = Kept(), set[str](), Kept.of

    def seen(self: Kept, layer: Any, what: str, state: Any, make: Any) -> Any:
        return of(self, layer, what, state, lambda: made.add(layer.slug) or make())

    def worked(step: str) -> set[str]:
        steps[step]()
        made.clear()
        contents(YEARS, kept)
        return set(made)

    monkeypatch.setattr(Kept, "of", seen)
    everything = worked("other registers")
    assert len(everything) > 20 and worked("nothing") == set()
    corrected = worked("a correction")
    assert "protected-areas" in corrected and UNMOVED.isdisjoint(corrected)
    assert worked("what another register refers to") >= {"production-facilities", "permits"}
    assert worked("a word that is no record") == everything


UNMOVED = {"waste-sites", "treatment-plants", "production-facilities", "permits", "violations"}
