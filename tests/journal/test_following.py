"""What follows from another record is right in the same transaction, whichever of the two changes."""

from typing import Any

import pytest
from fixture_followers import BISHKEK, TON, settle, stale
from fixture_signoffs import sign_off

from ekokarta.domains.air.ambient_sample import AmbientSample
from ekokarta.domains.control.programme import Programme
from ekokarta.domains.control.violation import Violation
from ekokarta.domains.subsoil.licence import Licence
from ekokarta.domains.waste.disposal_contract import DisposalContract
from ekokarta.domains.waste.treatment_batch import TreatmentBatch
from ekokarta.domains.waste.waste_generator import WasteGenerator
from ekokarta.errors import Contradicted, Locked, Overtaken
from ekokarta.journal import following
from ekokarta.journal.erasing import ask_erasure, confirm_erasure
from ekokarta.journal.models import Change, Debt
from ekokarta.journal.paying import pay_all
from ekokarta.journal.undoing import undo
from ekokarta.journal.writing import decide, write
from ekokarta.layers import layer_called
from ekokarta.publication import publish
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
COVER = "share_covered_covered"


@pytest.fixture
def shops(imported: Any) -> Any:
    """Two shops; the contract of the first ended in 2022."""
    contracts = "key,name,number,where,opened_on,expires_on,closed_on"
    imported("disposal-contracts", contracts, f"c,Договор,1,{TON},2021-01-01,2022-12-31,")
    imported("waste-generators", "key,name,where,contract,covered",
             f"a,Цех 1,{TON},c,", f"b,Цех 2,{TON},,нет договора")  # fmt: skip
    return lambda ends, closed="": imported(
        "disposal-contracts", contracts, f"c,Договор,1,{TON},2021-01-01,{ends},{closed}"
    )


def test_a_contract_that_is_prolonged_covers_its_shop_from_then_on(shops: Any, cells: Any) -> None:
    assert cells("waste-generators", COVER, 2024)[TON].value == 0
    taken = shops("2025-12-31")
    assert cells("waste-generators", COVER, 2024)[TON].value == 0.5
    line = Change.objects.filter(model="waste.WasteGenerator", key="a").latest("pk")
    assert "covered" in line.said and "«c»" in line.why
    undo(taken.batch, by=taken.batch.by, why="ошибка")
    assert cells("waste-generators", COVER, 2024)[TON].value == 0


def test_a_contract_that_is_cancelled_covers_nobody_from_that_day(shops: Any, cells: Any) -> None:
    shops("2025-12-31", "2024-05-01")
    assert cells("waste-generators", COVER, 2023)[TON].value == 0.5
    assert cells("waste-generators", COVER, 2024)[TON].value == 0
    assert DisposalContract.objects.get().validity.endswith("2024-05-01 cancelled")


def test_a_contract_that_is_withdrawn_covers_nobody(shops: Any, approver: Any) -> None:
    from ekokarta.journal.undoing import withdraw

    withdraw([DisposalContract.objects.get()], by=approver, why="ошибка")
    assert WasteGenerator.objects.get(key="a").covered == ""


def test_a_proposal_that_is_accepted_is_followed_too(
    shops: Any, specialist: Any, approver: Any
) -> None:
    contract = DisposalContract.objects.get()
    contract.expires_on, contract.state = "2025-12-31", "checked"
    proposal: Any = write(contract, by=specialist)
    assert "2023-01-01 expired" in WasteGenerator.objects.get(key="a").covered
    decide(proposal, accept=True, by=approver)
    assert WasteGenerator.objects.get(key="a").covered == "2021-01-01 covered; 2026-01-01 expired"


def test_what_is_signed_off_holds_the_contract_too(shops: Any, approver: Any, second: Any) -> None:
    unit = Unit.objects.get(key=TON)
    sign_off(layer_called("waste-generators"), unit, 2024, by=approver, second=second)
    with pytest.raises(Locked):
        shops("2025-12-31")
    assert DisposalContract.objects.get().expires_on == "2022-12-31", "all of it or nothing"


def test_a_norm_moves_the_end_of_licences_and_a_limit_the_verdict(imported: Any) -> None:
    settle(imported)
    assert "2024-03-11 expired" in Licence.objects.get(key="l1").validity
    imported("norms", "key,subject,value", "licence-term-prospecting,licence-term-prospecting,7")
    assert "2026-03-11 expired" in Licence.objects.get(key="l1").validity
    assert AmbientSample.objects.get(key="a2").exceeded is False
    imported("air-limits", "key,substance,averaging,value", "dust-single,dust,single,0.3")
    assert AmbientSample.objects.get(key="a2").exceeded is True
    assert stale() == []


def test_all_batches_of_a_day_are_marked_and_unmarked_together(
    imported: Any, approver: Any
) -> None:
    settle(imported)
    head = "key,facility,batch,where,happened_on,treated"
    taken = imported("treatment-batches", head, f"new,f1,9,{BISHKEK},2023-06-01,5")
    marks = dict(TreatmentBatch.objects.values_list("key", "overloaded"))
    assert (marks["b1"], marks["b2"], marks["new"], marks["b3"]) == (True, True, True, False)
    undo(taken.batch, by=approver, why="ошибка")
    assert TreatmentBatch.objects.get(key="b1").overloaded is False


def test_a_sum_is_not_lowered_under_its_parts_nor_a_part_raised_above_it(
    imported: Any, approver: Any
) -> None:
    settle(imported)
    lowered = imported("programmes", "key,name,amount,currency", "p1,Программа 1,80,KGS")
    assert lowered.changed == 0 and "Часть" in lowered.refused[0].reason.ru
    programme = Programme.objects.get(key="p1")
    programme.amount = "80"
    with pytest.raises(Contradicted):
        write(programme, by=approver)
    raised = imported("programme-components", "key,amount", "pc2,50")
    assert raised.changed == 0 and raised.refused
    imported("programmes", "key,name,amount,currency", "p1,Программа 1,95,KGS")
    assert Programme.objects.get(key="p1").amount == "95"


def test_an_order_of_days_is_asked_of_both_records_and_of_a_sheet_as_a_whole(
    imported: Any,
) -> None:
    settle(imported)
    late = imported("waste-site-events", "key,happened_on", "wf,2023-06-01")
    assert late.changed == 0 and late.refused
    early = imported("waste-site-events", "key,happened_on", "we,2023-04-01")
    assert early.changed == 0 and early.refused
    both = imported("waste-site-events", "key,happened_on", "wf,2023-06-01", "we,2023-06-02")
    assert (both.changed, both.refused) == (2, [])


def test_an_undo_that_would_break_a_sum_is_refused(imported: Any, approver: Any) -> None:
    settle(imported)
    more = imported("programmes", "key,name,amount,currency", "p1,Программа 1,200,KGS")
    imported("programme-components", "key,amount", "pc2,120")
    with pytest.raises(Contradicted):
        undo(more.batch, by=approver, why="ошибка")
    assert Programme.objects.get(key="p1").amount == "200"


def test_what_follows_from_an_erased_value_goes_with_it_from_the_history(
    imported: Any, approver: Any, second: Any
) -> None:
    imported(
        "violations", "key,where,happened_on,fine,paid,pollution", f"v,{TON},2023-05-01,100,40,да"
    )
    asked = ask_erasure(layer_called("violations"), "v", ["paid"], act="решение", by=approver)
    confirm_erasure(asked, by=second)
    assert Violation.objects.get(key="v").arrears is None
    lines = Change.objects.filter(model="control.Violation", key="v")
    assert not any("6000" in str(line.said) for line in lines), "fine less arrears was paid"


def test_more_than_a_transaction_takes_is_owed_and_nothing_is_published_meanwhile(
    imported: Any, monkeypatch: Any, releases: Any
) -> None:
    settle(imported)
    monkeypatch.setattr(following, "MOST", 0)
    imported("air-limits", "key,substance,averaging,value", "dust-single,dust,single,0.3")
    assert Debt.objects.count() == 1 and AmbientSample.objects.get(key="a2").exceeded is False
    with pytest.raises(Overtaken):
        publish(releases, (2023,))
    monkeypatch.undo()
    assert pay_all() == 2 and stale() == []
    line = Change.objects.latest("pk")
    assert (line.model, line.said["records"]) == ("air.AmbientSample", [None, "2"])
    assert len(str(line.said["digest"][1])) == 64 and "law.AirLimit dust-single" in line.why
