"""Days beyond any term, numbers whose digits ran together, forms half filled in: a sentence, and all else goes on."""

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client

from ekokarta.desk.registers import RegisterDesk
from ekokarta.domains.waste.models import WasteSite
from ekokarta.intake import take
from ekokarta.intake.headings import asked
from ekokarta.intake.table import as_csv
from ekokarta.journal.models import Change
from ekokarta.layers import Amount, Course, Day, Figure, Layer, Qualified, Quantity, all_layers
from ekokarta.publication import publish
from ekokarta.reading import current
from ekokarta.terms import day_after, said_number

pytestmark = pytest.mark.django_db
LAYERS = sorted(all_layers(), key=lambda layer: layer.slug)
every = pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.slug)
TON = "41702220000000"
FAR, LARGE = "31.12.9999", "1" + "0" * 30


def unreasonable(layer: Layer) -> list[tuple[str, str]]:
    """For each column which counts or tells a day: its name and what nobody can mean."""
    found = []
    for column in asked(layer):
        if isinstance(column, Day):
            found.append((column.name, FAR))
        elif isinstance(column, Course):
            found.append((column.name, f"9999-12-31 {next(iter(column.codes.words()))}"))
        elif isinstance(column, Quantity | Qualified | Amount):
            found += [(column.name, text) for text in (LARGE, "-" + LARGE, "9" * 40)]
        elif column.name == "said" and issubclass(layer.model, Figure):
            found += [(column.name, text) for text in (LARGE, "9" * 40)]
    return found


@every
def test_what_nobody_can_mean_is_refused_with_a_sentence(layer: Layer, approver: Any) -> None:
    """One row for each column; each is refused, none stops the others or leaves as a bare error."""
    spots = unreasonable(layer)
    head = [column.name for column in asked(layer)]
    rows = [
        [{"key": f"u{n}", "where": TON, name: text}.get(h, "") for h in head]
        for n, (name, text) in enumerate(spots)
    ]
    taken = take(layer, "t.csv", as_csv([head, *rows]), by=approver, accept=True)
    assert taken.changed == 0 and {r.row for r in taken.refused} == set(range(2, len(rows) + 2))
    for number, (name, _) in enumerate(spots, start=2):
        title = getattr(layer.model._meta.get_field(name), "label", None)
        said = [r for r in taken.refused if r.row == number]
        assert any(r.column.ru.startswith(title.ru) for r in said), (name, [str(r) for r in said])


DESKS = sorted(
    (model for model, desk in admin.site._registry.items() if isinstance(desk, RegisterDesk)),
    key=lambda model: str(model._meta.label),
)


@pytest.mark.parametrize("model", DESKS, ids=lambda model: model._meta.model_name)
def test_an_empty_form_gets_sentences(model: Any, approver: Any) -> None:
    clerk = Client()
    clerk.force_login(approver)
    path = f"/desk/{model._meta.app_label}/{model._meta.model_name}/add/"
    assert clerk.post(path, {"key": "x"}).status_code == 200
    numbers = [c.name for c in model._meta.concrete_fields if isinstance(c, Quantity | Amount)]
    days = [c.name for c in model._meta.concrete_fields if isinstance(c, Day)]
    odd = {"key": "x", "where": TON, "name": "Н", **dict.fromkeys(numbers, "-10"),
           **dict.fromkeys(days, "9999-12-31")}  # fmt: skip
    assert clerk.post(path, odd).status_code in (200, 302)


def test_what_an_earlier_version_let_in_stops_no_publication(
    releases: Any, agreed: Any, approver: Any, imported: Any, client: Client
) -> None:
    agreed("waste-sites")
    imported("waste-sites", "key,name,where,closed_on", f"w1,Свалка,{TON},2024-01-01")
    imported("acts", "key,name,valid_to", "a-far,Акт,2024-01-01")
    imported("fee-rates", "key,name,valid_to", "r-far,Ставка,2024-01-01")
    WasteSite.objects.filter(key="w1").update(closed_on="9999-12-31", area=1e30, volume=9e39)
    from ekokarta.law.models import Act

    Act.objects.filter(key="a-far").update(valid_to="9999-12-31")
    said = {"area": [None, "1"]}
    Change.objects.create(model=WasteSite._meta.label, key="w1", said=said, by=approver)
    publish(releases, (2022, 2023, 2024))
    assert "w1" in {row["key"] for row in current(releases).rows("waste-sites")}
    assert client.get(f"/ru/districts/{TON}/").status_code == 200


def test_a_day_after_the_last_one_never_comes() -> None:
    assert day_after("2023") == "2024-01-01" and day_after("2024-02") == "2024-03-01"
    assert day_after("9999-12-31") == day_after("9999") == ""


@pytest.mark.parametrize("number", [1e30, 9e39, 1.7e308, -1e28, 1e15 + 0.5])
def test_every_number_of_a_computer_can_be_said(number: float) -> None:
    assert said_number(number, language="en").replace("\u00a0", "").replace("\u2212", "-")
    assert "E" not in said_number(number, language="en")
