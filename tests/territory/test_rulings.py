"""Before any permit: what holds at its place on its day, asked of every register that rules."""

from typing import Any

import pytest
from django.core.management import call_command

from ekokarta.domains.industry.permit import Permit
from ekokarta.domains.nature.wildlife_permit import WildlifePermit
from ekokarta.domains.water.restriction import Restriction
from ekokarta.territory.rulings import ruling_layers, rulings_for

pytestmark = pytest.mark.django_db
TON, BISHKEK, BATKEN = "41702220000000", "41711000000000", "41705214000000"
SQUARE = '"POLYGON((74.5 42.8, 74.6 42.8, 74.6 42.9, 74.5 42.9, 74.5 42.8))"'


@pytest.fixture
def zone(imported: Any) -> None:
    Restriction.objects.all().delete()
    taken = imported("water-restrictions", "key,name,where,rule,standing,opened_on,geometry",
                     f"z,Зона Аламедина,{BISHKEK},водоохранная зона,2023-05-01 действует,2023-05-01,{SQUARE}")  # fmt: skip
    assert [str(r) for r in taken.refused] == []
    taken = imported("permits", "key,number,allows,where,opened_on,longitude,latitude",
                     f"in,1,на сброс,{BISHKEK},2023-06-01,74.55,42.85",
                     f"out,2,на сброс,{BISHKEK},2023-06-01,74.62,42.87",
                     f"vague,3,на сброс,{BISHKEK},2023-06-01,,")  # fmt: skip
    assert [str(r) for r in taken.refused] == []


def keys(record: Any, day: str) -> list[str]:
    return [
        ruling.key
        for ruling in rulings_for(record, day)
        if ruling.layer.slug != "plastic-restrictions"
    ]


def test_every_register_that_rules_is_asked() -> None:
    assert {"water-restrictions", "wildlife-restrictions"} <= {la.slug for la in ruling_layers()}


def test_a_point_is_in_the_zone_or_not_and_one_without_a_point_may_be(zone: None) -> None:
    permits = {p.key: p for p in Permit.objects.all()}
    assert keys(permits["in"], "2023-06-01") == ["z"] == keys(permits["vague"], "2023-06-01")
    assert keys(permits["out"], "2023-06-01") == [] == keys(permits["in"], "2023-04-30")


def test_a_ban_on_a_species_binds_only_who_speaks_of_it(imported: Any) -> None:
    imported("permits", "key,number,allows,where", f"p,1,на сброс,{TON}")
    assert keys(Permit.objects.get(key="p"), "2023-06-01") == []
    imported(
        "wildlife-permits", "key,number,species,where,happened_on", f"w,1,argali,{TON},2022-06-01"
    )
    hunt = WildlifePermit.objects.get(key="w")
    assert keys(hunt, "2023-06-01") == ["moratorium-argali-2023"] and keys(hunt, "2022-06-01") == []


def test_the_command_names_them(zone: None, capsys: Any) -> None:
    call_command("rulings", "permits", "in", "--on", "2023-06-01", "--language", "ru")
    said = capsys.readouterr().out
    assert "Зона Аламедина (z)" in said and "На 2023-06-01 действует ограничений" in said
    with pytest.raises(SystemExit):
        call_command("rulings", "permits", "nowhere", "--language", "en")
    assert "nowhere" in capsys.readouterr().err


def test_the_clerk_is_told_when_a_paper_is_saved(zone: None, client: Any, approver: Any) -> None:
    client.force_login(approver)
    permit = Permit.objects.get(key="in")
    page = client.get(f"/desk/industry/permit/{permit.pk}/change/")
    form = page.context["adminform"].form
    given = {
        name: form[name].value() for name in form.fields if form[name].value() not in (None, "")
    }
    done = client.post(
        f"/desk/industry/permit/{permit.pk}/change/", {**given, "number": "7"}, follow=True
    )
    assert Permit.objects.get(pk=permit.pk).number == "7"
    assert "Зона Аламедина" in done.content.decode()
