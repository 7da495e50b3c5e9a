"""Vouching at the desk: chosen records, a source, an approver; nothing less changes where data come from."""

from typing import Any

import pytest

from ekokarta.journal.models import Change
from ekokarta.layers import layer_called

pytestmark = pytest.mark.django_db
LIST = "/desk/waste/wastesite/"
TON = "41702220000000"


@pytest.fixture
def sites(imported: Any) -> Any:
    rows = (f"s1,Свалка 1,{TON},Выдумка", f"s2,Свалка 2,{TON},Выдумка")
    imported("waste-sites", "key,name,where,source", *rows, simulated=True)
    return layer_called("waste-sites").model.objects.filter(key__in=["s1", "s2"]).order_by("key")


def asked(client: Any, deed: str, chosen: Any, **more: str) -> Any:
    said = {"action": deed, "_selected_action": [r.pk for r in chosen], **more}
    return client.post(LIST, said, follow=True)


def marks(sites: Any) -> list[bool]:
    return list(sites.all().values_list("simulated", flat=True))


def test_an_approver_vouches_on_a_page_of_its_own(client: Any, approver: Any, sites: Any) -> None:
    client.force_login(approver)
    page = asked(client, "vouch", sites[:1])
    said = page.content.decode()
    assert "Свалка 1" in said and "Свалка 2" not in said and 'name="why"' in said
    assert marks(sites) == [True, True], "asking changes nothing"
    asked(client, "vouch", sites[:1], why="  ")
    assert marks(sites) == [True, True], "nor does an empty reason"
    asked(client, "vouch", sites[:1], why="Акт № 1")
    assert marks(sites) == [False, True] and sites[0].source == "Акт № 1"
    line = Change.objects.filter(key="s1").latest("pk")
    assert (line.by, line.why) == (approver, "Акт № 1")
    asked(client, "mark_simulated", sites[:1], why="Акт отозван")
    assert marks(sites) == [True, True]


def test_nobody_else_is_offered_it_or_heard(client: Any, specialist: Any, sites: Any) -> None:
    client.force_login(specialist)
    assert 'value="vouch"' not in client.get(LIST).content.decode()
    asked(client, "vouch", sites, why="Акт № 1")
    assert marks(sites) == [True, True]


def test_the_form_of_a_record_does_not_hold_the_mark(
    client: Any, approver: Any, sites: Any
) -> None:
    client.force_login(approver)
    page = client.get(f"{LIST}{sites[0].pk}/change/")
    assert 'name="simulated"' not in page.content.decode()
