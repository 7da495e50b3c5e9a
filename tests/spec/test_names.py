"""Which unit is meant by what people write."""

import pytest

from ekokarta.errors import Misunderstood
from ekokarta.territory.gazetteer import gazetteer

pytestmark = pytest.mark.django_db

MEANT = {
    "41702220000000": "41702220000000", "KG02220000000": "41702220000000", "KG-Y": "41702000000000",
    "Тонский район": "41702220000000", "Тонский р-н": "41702220000000", "Тоң району": "41702220000000",
    "тон району": "41702220000000", "Тоӊ району": "41702220000000", "Тонский": "41702220000000",
    "Кара-Бууринский район": "41707215000000", "Айтматов району": "41707215000000",
    "город Джалал-Абад": "41703410000010", "г. Манас": "41703410000010", "Жалал-Абад шаары": "41703410000010",
    "Манасский район": "41707225000000", "г.Бишкек": "41711000000000", "Bishkek": "41711000000000",
    "Naryn district": "41704245000000", "Osh city": "41721000000000", "Naryn Region": "41704000000000",
    "Нарынская область": "41704000000000", "г. Нарын": "41704400000010", "Нарынский район": "41704245000000",
    "Чүй облусу": "41708000000000", "чуй облусу": "41708000000000",
}  # fmt: skip


@pytest.mark.parametrize(("text", "soate"), MEANT.items())
def test_one_unit_is_meant(text: str, soate: str) -> None:
    assert gazetteer().unit(text) == soate


@pytest.mark.parametrize("text", ["Нарын", "Манас", "Ош", "Талас"])
def test_a_name_of_several_units_is_asked_back(text: str) -> None:
    with pytest.raises(Misunderstood) as caught:
        gazetteer().unit(text)
    assert "СОАТЕ" in caught.value.sentence.ru and "=" in caught.value.sentence.ru


def test_a_name_of_none_gets_the_nearest() -> None:
    with pytest.raises(Misunderstood) as caught:
        gazetteer().unit("Тонсский район")
    assert "41702220000000" in caught.value.sentence.ru
