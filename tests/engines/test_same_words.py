"""Search, order and bounds are the same on SQLite and PostgreSQL: this folder runs on both."""

from random import Random
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from ekokarta.domains.nature.models import ProtectedArea
from ekokarta.layers.alphabetical import Alphabetical
from ekokarta.terms import alphabetical
from ekokarta.terms.alphabet import ORDER

pytestmark = pytest.mark.django_db
NAMES = [
    "Ёлка",
    "Ель",
    "Жер",
    "Нан",
    "Ңан",
    "Оо",
    "Өө",
    "Пп",
    "Уу",
    "Үү",
    "Фф",
    "ош",
    "Ош 2",
    "_",
    "Zed",
]


def made(*names: str) -> None:
    ProtectedArea.objects.all().update(name="")
    ProtectedArea.objects.bulk_create(
        ProtectedArea(key=f"e{n}", name=name, where_id="unknown") for n, name in enumerate(names)
    )


def named() -> Any:
    return ProtectedArea.objects.filter(key__startswith="e").exclude(name="")


def test_names_stand_in_the_order_of_the_kyrgyz_alphabet() -> None:
    mixed = list(NAMES)
    Random(3).shuffle(mixed)
    made(*mixed)
    listed = [r.name for r in named().order_by(Alphabetical("name"), "name")]
    assert listed == sorted(NAMES, key=lambda name: (alphabetical(name), name))
    assert listed.index("Нан") < listed.index("Ңан") < listed.index("Оо") < listed.index("Өө")


@pytest.mark.parametrize(
    ("said", "lookup", "found"),
    [
        ("КӨЛ", "icontains", True), ("көл", "icontains", True), ("ысык-көл", "iexact", True),
        ("ЫСЫК", "istartswith", True), ("КӨЛ", "iendswith", True), ("көл", "contains", False),
        ("кол", "icontains", False), ("%", "icontains", False), ("_", "icontains", False),
        ("К\\", "icontains", False),
    ],
)  # fmt: skip
def test_case_is_folded_for_every_letter(said: str, lookup: str, found: bool) -> None:
    made("Ысык-Көл")
    assert named().filter(**{f"name__{lookup}": said}).exists() is found


def test_every_letter_of_the_alphabet_has_two_cases() -> None:
    made(ORDER.upper())
    assert named().filter(name__icontains=ORDER).exists()


def test_text_compares_by_its_code_points() -> None:
    texts = ["a", "B", "_c", "d-e", "de", "Я", "я", "1996", "1996-04", "1996-1"]
    made(*texts)
    assert [r.name for r in named().order_by("name")] == sorted(texts)
    assert {r.name for r in named().filter(name__lt="1996-1")} == {t for t in texts if t < "1996-1"}


def test_a_number_out_of_bounds_is_refused_everywhere() -> None:
    from ekokarta.journal.models import SignOff

    with pytest.raises(ValidationError) as caught:
        SignOff(layer="x", unit_id="41700000000000", year=40_000).full_clean()
    assert "year" in caught.value.error_dict


def test_floats_geometry_and_json_come_back_as_they_went(imported: Any) -> None:
    from ekokarta.journal.models import Change

    imported(
        "protected-areas", "key,name,where,area,geometry",
        "x,Тоо,unknown,0.1,POINT (74.1234567 42.9876543)",
        "y,Суу,unknown,0.30000000000000004,",
    )  # fmt: skip
    assert [r.area for r in ProtectedArea.objects.filter(key__in="xy").order_by("key")] == [
        0.1, 0.30000000000000004,
    ]  # fmt: skip
    shape = ProtectedArea.objects.get(key="x").geometry
    assert (shape.x, shape.y) == (74.1234567, 42.9876543)
    said = Change.objects.get(key="y", model="nature.ProtectedArea").said
    assert said["area"] == [None, "0.30000000000000004"]
    assert Change.objects.filter(said__area=[None, "0.30000000000000004"], key="y").exists()


def test_many_rows_of_every_kind_are_written_at_once() -> None:
    made("Тоо", "Суу", "Таш")
    rows = list(ProtectedArea.objects.filter(key__startswith="e"))
    for row in rows:
        row.pk, row.key, row.source = None, f"copy {row.key}", "акт"
    ProtectedArea.objects.bulk_create(rows)
    assert ProtectedArea.objects.filter(key__startswith="copy", source="акт").count() == 3


def test_a_name_too_long_is_refused_in_words(imported: Any) -> None:
    taken = imported("protected-areas", "key,name,where", f"x,{'ы' * 251},unknown", "y,Тоо,unknown")
    assert [r.row for r in taken.refused] == [2] and taken.changed == 1


def test_this_suite_runs_on_the_database_that_it_was_asked_to() -> None:
    from ekokarta.site.options import DATABASE

    assert connection.vendor == ("postgresql" if DATABASE.value else "sqlite")
