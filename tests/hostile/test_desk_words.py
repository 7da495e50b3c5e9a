"""What the staff may type, or somebody may make them send: lists, forms and buttons answer in words, never with a 500."""

from pathlib import Path

import pytest
from django.contrib import admin
from django.test import Client

from ekokarta.domains.waste.models import WasteSite
from ekokarta.journal.models import SignOff
from ekokarta.staff.user import User

pytestmark = pytest.mark.django_db
CORPUS = Path(__file__).with_name("corpus")
PAGES = ("nature/protectedarea/", "law/wildlifetariff/add/")
BUTTONS = {
    "signoffs": ("propose", "confirm", "lift"), "proposals": ("accept", "refuse"),
    "batches": ("undo",), "nature/protectedarea": ("action",),
}  # fmt: skip
ANSWERS = (200, 302, 400, 404)


def lines(name: str) -> list[str]:
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
    said = [line for line in text.split("\n") if line and not line.startswith("# ")]
    return [line for line in said if not line.startswith('"')]


@pytest.fixture
def desk(approver: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(approver)
    return client


def test_lists_of_the_corpus(desk: Client) -> None:
    asked = [f"/desk/{page}?{line}" for page in PAGES for line in lines("lists")]
    assert [path for path in asked if desk.get(path).status_code not in ANSWERS] == []


def test_nobody_asks_a_list_about_passwords(desk: Client) -> None:
    """A filter that goes from a record to a person would tell his password's hash letter by letter."""
    for query in (
        "by__password__startswith=p",
        "changes__by__password=x",
        "name__regex=(a%2B)%2B%24",
    ):
        assert desk.get(f"/desk/nature/protectedarea/?{query}").status_code in (302, 400)


def test_forms_of_the_corpus(desk: Client) -> None:
    names = [column.name for column in WasteSite._meta.concrete_fields]
    for text in lines("cells")[::6]:
        response = desk.post(
            "/desk/waste/wastesite/add/", dict.fromkeys([*names, "why", "accept"], text)
        )
        assert response.status_code in (200, 302), text
        assert b"<script>alert" not in response.content


def test_what_was_typed_and_refused_is_shown_as_it_was_typed(desk: Client) -> None:
    typed = "2021 кандай; 2022 <b>"
    response = desk.post(
        "/desk/waste/wastesite/add/", {"legality": typed, "area": "<script>alert(1)"}
    )
    assert response.status_code == 200
    assert "2021 кандай; 2022 &lt;b&gt;" in response.content.decode()
    assert b"<script>alert" not in response.content


def test_buttons_of_the_corpus(desk: Client) -> None:
    before = SignOff.objects.count()
    for text in [*lines("cells")[::8], "1²", "²", "٣", "9" * 30, "a\0"]:
        said = dict.fromkeys(("layer", "unit", "year", "why", "_selected_action", "index"), text)
        for path, names in BUTTONS.items():
            for name in names:
                status = desk.post(f"/desk/{path}/", {**said, name: text}).status_code
                assert status in ANSWERS, (path, name, text)
    assert SignOff.objects.count() == before


def test_a_year_which_is_not_compared_is_not_signed(desk: Client) -> None:
    before = SignOff.objects.count()
    said = {"propose": "1", "layer": "protected-areas", "unit": "41702215000000"}
    for year in ("99999999999999999999", "٢٠٢٣", "0", "²", "-1", "2023.0", "1023", ""):
        assert desk.post("/desk/signoffs/", {**said, "year": year}).status_code == 404, year
    assert SignOff.objects.count() == before


def test_every_register_answers_an_odd_number_of_a_record(desk: Client) -> None:
    for model in list(admin.site._registry)[:4]:
        for key in (
            "0",
            "-1",
            "99999999999999999999",
            "x",
            "_5F",
            "1%00",
            "%F0%9F%92%A9",
            "_",
            "__0A",
        ):
            for page in ("change", "history", "delete"):
                path = f"/desk/{model._meta.app_label}/{model._meta.model_name}/{key}/{page}/"
                assert desk.get(path).status_code in (*ANSWERS, 403), path
