"""An agreement without owner, act, term of renewal or approver lets nothing out, the first data included."""

from pathlib import Path
from typing import Any

import pytest

from ekokarta.law.completeness import missing
from ekokarta.law.models import DisplayAgreement
from ekokarta.layers import layer_called
from ekokarta.publication import publish
from ekokarta.reading import current

pytestmark = pytest.mark.django_db
ROW = "dump-1,Свалка,41702220000000,акт"


def test_each_shipped_agreement_says_all_four() -> None:
    agreed = DisplayAgreement.objects.filter(state="accepted", stage="agreed")
    assert len(agreed) > 40 and {a.key: missing(a) for a in agreed if missing(a)} == {}


@pytest.mark.parametrize("name", ["owner", "act_text", "refreshed", "approver"])
def test_without_one_of_them_nothing_leaves(
    name: str, imported: Any, agreed: Any, releases: Path
) -> None:
    imported("waste-sites", "key,name,where,source", ROW)
    agreed("waste-sites")
    DisplayAgreement.objects.filter(register="waste-sites").update(**{name: " "})
    publish(releases, (2023,))
    manifest = current(releases).manifest
    assert "waste-sites" not in {layer.slug for layer in manifest.layers}
    (facts,) = (a for a in manifest.agreements if a.register == "waste-sites")
    assert facts.missing == (name.removesuffix("_text"),) and not facts.in_force


@pytest.mark.parametrize("name", ["owner", "act_text", "refreshed", ""])
def test_half_an_agreement_is_refused(name: str, imported: Any) -> None:
    said = {"register": "waste-sites", "ground": "акт владельца", "stage": "согласовано", "agreed_on": "2026-11-30",
            "name": "Показ", "owner": "Мэрия", "act_text": "Приказ № 1", "approver": "Отдел", "refreshed": "раз в год"}  # fmt: skip
    told = {**said, name: ""} if name else said
    taken = imported("display-agreements", "key," + ",".join(told), "k," + ",".join(told.values()))
    assert [refused.row for refused in taken.refused] == ([2] if name else [])


def test_an_open_licence_is_its_own_act_by_name_and_address(agreed: Any) -> None:
    agreed("waste-sites", ground="open_licence", act_text="", licence="CC-BY-4.0", link="https://x")
    own = DisplayAgreement.objects.get(register="waste-sites")
    assert missing(own) == ()
    own.link = ""
    assert missing(own) == ("act",)


def test_the_name_of_a_file_is_no_source(imported: Any) -> None:
    imported("waste-sites", "key,name,where", "dump-1,Свалка,41702220000000")
    assert layer_called("waste-sites").model.objects.get(key="dump-1").source == ""
