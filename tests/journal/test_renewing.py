"""After an upgrade whatever follows is worked out from nothing, in portions, before anything is published."""

from typing import Any

import pytest
from fixture_followers import TON, settle, stale
from fixture_signoffs import sign_off

from ekokarta.domains.air.ambient_sample import AmbientSample
from ekokarta.domains.subsoil.licence import Licence
from ekokarta.domains.waste.disposal_contract import DisposalContract
from ekokarta.domains.waste.waste_generator import WasteGenerator
from ekokarta.errors import Locked, Overtaken
from ekokarta.journal import following, paying
from ekokarta.journal.models import Change, Debt
from ekokarta.journal.renewing import owe_everything
from ekokarta.layers import layer_called
from ekokarta.publication import publish
from ekokarta.site import catching_up
from ekokarta.site.diagnosis.derived import derived
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def left(imported: Any, tmp_path: Any, settings: Any) -> Any:
    """A registry whose columns another version worked out otherwise, as a data folder of its own."""
    settings.DATA = tmp_path
    settle(imported)
    catching_up.catch_up()
    (tmp_path / catching_up.NAME).write_text("another version")
    AmbientSample.objects.update(exceeded=None)
    Licence.objects.filter(key="l1").update(validity="2001-01-01 cancelled")
    return tmp_path


def test_what_another_version_worked_out_is_right_before_it_is_published(
    left: Any, releases: Any
) -> None:
    assert len(stale()) == 3 and "3" in str(derived().sentence) and derived().advice
    owe_everything()
    with pytest.raises(Overtaken):
        publish(releases, (2023,))
    assert catching_up.catch_up() == 3 and stale() == []
    assert derived().advice is None
    said = {c.model: c.said for c in Change.objects.filter(key="*")}
    assert said["air.AmbientSample"]["records"] == [None, "2"]
    assert said["subsoil.Licence"]["records"] == [None, "1"] and len(said) == 2
    assert publish(releases, (2023,))


def test_it_is_done_once_for_a_version_and_goes_on_where_it_was_killed(
    left: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(paying, "PORTION", 1)
    owe_everything()
    debt = Debt.objects.get(model="air.AmbientSample")
    assert paying.pay(debt) == 1
    (left / catching_up.NAME).write_text(catching_up.maker())
    assert Debt.objects.get(pk=debt.pk).after and catching_up.catch_up() == 2
    AmbientSample.objects.update(exceeded=None)
    assert catching_up.catch_up() == 0, "the same version has done it"
    catching_up.forget_version()
    assert catching_up.catch_up() == 2


def test_what_people_typed_is_never_changed_by_it(left: Any) -> None:
    Licence.objects.filter(key="l1").update(name="  как записали  ")
    catching_up.catch_up()
    assert Licence.objects.get(key="l1").name == "  как записали  "


def test_a_signed_number_is_not_moved_by_what_is_owed_either(
    imported: Any, approver: Any, second: Any, monkeypatch: Any
) -> None:
    head = "key,name,number,where,opened_on,expires_on"
    imported("disposal-contracts", head, f"c,Договор,1,{TON},2021-01-01,2022-12-31")
    imported("waste-generators", "key,name,where,contract", f"a,Цех,{TON},c", f"b,Цех 2,{TON},c")
    monkeypatch.setattr(following, "MOST", 0)
    shops, unit = layer_called("waste-generators"), Unit.objects.get(key=TON)
    signed = sign_off(shops, unit, 2024, by=approver, second=second)
    with pytest.raises(Locked):
        imported("disposal-contracts", head, f"c,Договор,1,{TON},2021-01-01,2025-12-31")
    assert DisposalContract.objects.get().expires_on == "2022-12-31" and not Debt.objects.exists()
    signed.delete()
    imported("disposal-contracts", head, f"c,Договор,1,{TON},2021-01-01,2025-12-31")
    assert Debt.objects.exists()
    with pytest.raises(Overtaken):
        sign_off(shops, unit, 2024, by=approver, second=second)
    paying.pay_all()
    assert "2026-01-01" in WasteGenerator.objects.get(key="a").covered
    sign_off(shops, unit, 2024, by=approver, second=second)
