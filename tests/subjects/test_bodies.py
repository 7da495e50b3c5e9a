"""Bodies by their tax number: its structure, former names, mergers."""

from typing import Any

import pytest

from ekokarta.subjects.models import Body, FormerName

pytestmark = pytest.mark.django_db
HEAD = "key,name,tax_number,merged_into"


@pytest.mark.parametrize(
    ("number", "good"),
    [("01234567890123", True), ("", True), ("0123456789012", False), ("0123456789012a", False)],
)
def test_a_tax_number_has_14_digits(imported: Any, number: str, good: bool) -> None:
    taken = imported("bodies", "key,name,tax_number", f"b,Завод,{number}")
    assert (taken.refused == []) is good
    assert good or "14" in taken.refused[0].reason.ru


def test_a_tax_number_is_one_bodys(imported: Any) -> None:
    taken = imported(
        "bodies", "key,name,tax_number", "a,Первый,01234567890123", "b,Второй,01234567890123"
    )
    assert [r.row for r in taken.refused] == [3]


def test_without_a_key_the_tax_number_finds_it_again(imported: Any) -> None:
    imported("bodies", "key,name,tax_number", "a,Первый,01234567890123")
    imported("bodies", "name,tax_number", "Новое имя,01234567890123")
    assert Body.objects.get(key="a").name == "Новое имя"


def test_mergers_lead_to_the_body_of_today(imported: Any) -> None:
    imported("bodies", HEAD, "c,Третий,,", "b,Второй,,c", "a,Первый,,b")
    assert Body.objects.get(key="a").today().key == "c"
    taken = imported("bodies", HEAD, "c,Третий,,a")
    assert "кругу" in taken.refused[0].reason.ru


def test_former_names_stay(imported: Any) -> None:
    imported("bodies", "key,name", "a,Новый завод")
    imported("body-names", "key,name,body,valid_to", "n,Старый завод,a,2019")
    assert [n.name for n in FormerName.objects.filter(body__key="a")] == ["Старый завод"]
