"""A plan says what an import would do and writes nothing; what is written is what was planned."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.errors import Overtaken
from ekokarta.intake import Fate, Plan, commit, plan, take
from ekokarta.intake import imports as doors
from ekokarta.journal.models import Batch, Change, Proposal
from ekokarta.journal.undoing import undo
from ekokarta.journal.writing import write
from ekokarta.layers import State, layer_called
from ekokarta.subjects.body import Body
from ekokarta.territory.whereabouts import Part, Whereabouts

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
HEAD = "key,name,where,area"
FAR = f"{TON}=0.3; {TUP}=0.7"


@pytest.fixture
def planned(approver: Any) -> Any:
    """What lines of CSV would do to a register."""

    def run(slug: str, *lines: str, **how: Any) -> Plan:
        how.setdefault("accept", True)
        by = how.pop("by", approver)
        return plan(layer_called(slug), "t.csv", "\n".join(lines).encode(), by=by, **how)

    return run


def everything() -> tuple[int, ...]:
    """How much there is of all that an import can write."""
    models = (WasteSite, Body, Change, Batch, Proposal, Whereabouts, Part)
    return tuple(model.objects.count() for model in models)


def fates(made: Plan) -> list[str]:
    return [str(row.fate) for row in made.rows]


def test_a_plan_writes_nothing(planned: Any) -> None:
    before = everything()
    made = planned("waste-sites", HEAD, f"a,Имя,{FAR},1", "b,Имя,Атлантида,1", f"c,Имя,{TON},-1")
    assert fates(made) == ["created", "refused", "refused"] and everything() == before


def test_every_row_has_one_fate(planned: Any, imported: Any, specialist: Any) -> None:
    imported("waste-sites", HEAD, *[f"{key},Имя,{TON},1" for key in "abcd"])
    made = planned(
        "waste-sites", HEAD, f"a,Имя,{TON},1", f"b,Имя,{TON},2", f"e,Имя,{TON},1", f"b,Имя,{TON},3",
        "f,Имя,Атлантида,-1", by=specialist, accept=False,
    )  # fmt: skip
    assert fates(made) == ["unchanged", "proposed", "created", "refused", "refused"]
    assert sum(made.counts().values()) == len(made.rows) == 5
    taken = commit(made)
    assert (taken.changed, taken.proposed, taken.unchanged, taken.rejected) == (1, 1, 1, 2)


def test_the_difference_can_be_shown_before(planned: Any, imported: Any) -> None:
    imported("waste-sites", HEAD, f"a,Имя,{TON},1")
    (posting,) = planned("waste-sites", "key,area", "a,2").postings(Fate.CHANGED)
    assert posting.said == {"area": ["1.0", "2.0"]}


def test_what_is_written_is_what_was_planned(planned: Any) -> None:
    made = planned("waste-sites", HEAD, f"a,Имя,{FAR},1", f"b,Имя,{FAR},2")
    taken = commit(made)
    assert [c.key for c in taken.batch.changes.order_by("pk")] == ["a", "b"]
    assert WasteSite.objects.get(key="b").where.shares == {TON: 0.3, TUP: 0.7}
    assert Part.objects.filter(of=WasteSite.objects.get(key="a").where).count() == 2


def test_a_plan_is_written_once(planned: Any) -> None:
    made = planned("waste-sites", HEAD, f"a,Имя,{TON},1")
    commit(made)
    with pytest.raises(Overtaken):
        commit(made)
    assert Batch.objects.filter(file="t.csv").count() == 1


def test_a_change_after_the_plan_is_not_overwritten(
    planned: Any, imported: Any, second: Any
) -> None:
    imported("waste-sites", HEAD, f"a,Имя,{TON},1", f"b,Имя,{TON},1")
    made = planned("waste-sites", "key,area", "a,5", "b,5")
    record = WasteSite.objects.get(key="a")
    record.area = 7
    write(record, by=second)
    before = everything()
    with pytest.raises(Overtaken):
        commit(made)
    assert everything() == before
    assert [s.area for s in WasteSite.objects.order_by("key")] == [7, 1]


def test_a_change_past_the_journal_is_not_overwritten(planned: Any, imported: Any) -> None:
    imported("waste-sites", HEAD, f"a,Имя,{TON},1")
    made = planned("waste-sites", "key,area", "a,5")
    WasteSite.objects.filter(key="a").update(area=7)
    with pytest.raises(Overtaken):
        commit(made)
    assert WasteSite.objects.get(key="a").area == 7


def test_a_signature_after_the_plan_locks(planned: Any, approver: Any, second: Any) -> None:
    from fixture_signoffs import sign_off

    from ekokarta.territory.unit import Unit

    made = planned("waste-sites", HEAD, f"a,Имя,{TON},1")
    unit = Unit.objects.get(key=TON)
    sign_off(layer_called("waste-sites"), unit, 2023, by=approver, second=second)
    with pytest.raises(Overtaken):
        commit(made)
    assert not WasteSite.objects.exists()


def test_a_crash_while_writing_leaves_nothing(planned: Any, monkeypatch: Any) -> None:
    made, before = planned("waste-sites", HEAD, f"a,Имя,{FAR},1"), everything()

    def crash(*_: Any, **__: Any) -> None:
        raise RuntimeError("the power is off")

    monkeypatch.setattr(doors, "propose", crash)
    with pytest.raises(RuntimeError):
        commit(made)
    assert everything() == before


def test_an_import_that_was_overtaken_is_planned_again(
    imported: Any, second: Any, monkeypatch: Any
) -> None:
    imported("waste-sites", HEAD, f"a,Имя,{TON},1")
    others = _writing_once(second, monkeypatch, times=1)
    taken = imported("waste-sites", "key,area", "a,5")
    assert taken.changed == 1 and others == ["a"]
    record = WasteSite.objects.get(key="a")
    assert (record.area, record.name) == (5, "Чужое имя 1")


def test_an_import_gives_up_where_others_never_stop(
    imported: Any, second: Any, monkeypatch: Any
) -> None:
    imported("waste-sites", HEAD, f"a,Имя,{TON},1")
    _writing_once(second, monkeypatch, times=99)
    with pytest.raises(Overtaken) as caught:
        imported("waste-sites", "key,area", "a,5")
    assert all(text.strip() for text in caught.value.sentence.each())
    assert WasteSite.objects.get(key="a").area == 1


def _writing_once(by: Any, monkeypatch: Any, times: int) -> list[str]:
    """Between plan and commit somebody else gives the record another name, so often."""
    real, done = doors.plan, []

    def meanwhile(*given: Any, **how: Any) -> Plan:
        made = real(*given, **how)
        if len(done) < times:
            record = WasteSite.objects.get(key="a")
            done.append(record.key)
            record.name = f"Чужое имя {len(done)}"
            write(record, by=by)
        return made

    monkeypatch.setattr(doors, "plan", meanwhile)
    return done


def test_a_row_may_name_a_record_of_a_row_above(imported: Any, approver: Any) -> None:
    head = "key,name,merged_into"
    taken = imported("bodies", head, "c,Третий,", "b,Второй,c", "x,Пятый,y", "a,Первый,b")
    assert [r.row for r in taken.refused] == [4]
    assert Body.objects.get(key="a").today().key == "c"
    said = Change.objects.get(batch=taken.batch, key="a").said
    assert said["merged_into_id"] == [None, str(Body.objects.get(key="b").pk)]
    again = imported("bodies", head, "a,Первый,d", "d,Новый,", "b,Второй,d")
    assert again.changed == 2 and [r.row for r in again.refused] == [2]
    undo(again.batch, by=approver, why="не тот файл")
    assert Body.objects.get(key="b").merged_into.key == "c"
    assert str(Body.objects.get(key="d").state) == "withdrawn"


def test_a_proposal_may_name_a_record_of_a_row_above(imported: Any, specialist: Any) -> None:
    from ekokarta.journal.writing import decide
    from ekokarta.staff.user import User

    imported("bodies", "key,name", "a,Первый")
    taken = imported("bodies", "key,name,merged_into", "n,Новый,", "a,Первый,n",
                     by=specialist, accept=False)  # fmt: skip
    assert (taken.changed, taken.proposed) == (1, 1)
    decide(Proposal.objects.get(key="a"), accept=True, by=User.objects.get(username="a"))
    assert Body.objects.get(key="a").merged_into.key == "n"


def test_the_same_proposal_waits_once(imported: Any, specialist: Any) -> None:
    imported("waste-sites", HEAD, f"a,Имя,{TON},1")
    how = {"by": specialist, "accept": False}
    assert imported("waste-sites", "key,area", "a,5", **how).proposed == 1
    again = imported("waste-sites", "key,area", "a,5", **how)
    assert (again.proposed, again.unchanged, again.batch) == (0, 1, None)
    assert Proposal.objects.count() == 1


def test_without_its_key_a_row_is_known_by_something_else(imported: Any) -> None:
    """An empty cell under «key» says nothing; the same row comes to the same record."""
    lines = [HEAD, f",Имя,{TON},1", f",Другое,{TON},2"]
    assert imported("waste-sites", *lines).changed == 2
    assert imported("waste-sites", *lines).changed == 0


def test_the_same_row_has_the_same_key_in_every_language(approver: Any) -> None:
    from ekokarta.terms import speaking

    content = f"where,area\n{TON},1".encode()
    for language, changed in (("ru", 1), ("ky", 0), ("en", 0)):
        with speaking(language):
            taken = take(layer_called("waste-sites"), "t.csv", content, by=approver, accept=True)
        assert taken.changed == changed


@pytest.mark.parametrize("rows", [10, 60])
def test_many_rows_ask_no_more_than_few(planned: Any, imported: Any, rows: int) -> None:
    lines = [f"k{n},Имя {n},{TON},1,42.2,77.0" for n in range(rows)]
    head = "key,name,where,area,latitude,longitude"
    imported("waste-sites", head, *lines[::2])
    with CaptureQueriesContext(connection) as asked:
        planned("waste-sites", head, *lines)
    with CaptureQueriesContext(connection) as written:
        commit(planned("waste-sites", head, *(line.replace("Имя", "Имя!") for line in lines)))
    assert len(asked) < 25 and len(written) < 70


def test_the_progress_reaches_its_end(imported: Any) -> None:
    told: list[tuple[int, int]] = []
    lines = [f"k{n},Имя,{TON},1" for n in range(30)]
    imported("waste-sites", HEAD, *lines, "bad,Имя,Атлантида,1", progress=lambda *p: told.append(p))
    assert told == sorted(told) and told[-1] == (62, 62)


def test_a_withdrawn_record_that_comes_again_is_accepted_again(
    imported: Any, approver: Any
) -> None:
    first = imported("waste-sites", HEAD, f"a,Имя,{TON},1")
    undo(first.batch, by=approver, why="не тот файл")
    assert imported("waste-sites", HEAD, f"a,Имя,{TON},1").changed == 1
    assert WasteSite.objects.get(key="a").state == State.ACCEPTED
