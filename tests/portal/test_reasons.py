"""Why there is no number is said wherever the gap is shown, if the register says it."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from ekokarta.publication import publish
from ekokarta.reading import Release, current

pytestmark = pytest.mark.django_db
BISHKEK, TON = "41711000000000", "41702220000000"
MEAN = "reported_number_pollutant_pm25_indicator_mean"


@pytest.fixture
def published(imported: Any, agreed: Any, tmp_path: Path, settings: Any) -> Release:
    settings.RELEASES = tmp_path / "own"
    imported("air-quality", "key,where,period,said,pollutant,indicator",
             f"a,{TON},2024,12.3,pm25,capture", f"b,{TON},2022,не измеряли,pm25,mean")  # fmt: skip
    agreed("air-quality")
    publish(settings.RELEASES, (2022, 2023, 2024))
    return current(settings.RELEASES)


@pytest.mark.parametrize(
    ("unit", "year", "said"),
    [(TON, 2024, "12,3"), (TON, 2022, "не измеряли"), (BISHKEK, 2023, "24,7")],
)
def test_page_passport_and_api_say_why(
    client: Client, published: Release, unit: str, year: int, said: str
) -> None:
    number = client.get(f"/ru/numbers/air-quality/{MEAN}/{unit}/{year}/").content.decode()
    assert said in number and "не представлено" in number
    assert said in client.get(f"/ru/districts/{unit}/").content.decode()
    asked = f"/api/statistics?layer=air-quality&measure={MEAN}&unit={unit}&year={year}&lang=ru"
    (cell,) = client.get(asked).json()["cells"]
    assert cell["value"] is None and said in cell["reason"]


def test_a_gap_of_which_nothing_is_known_has_no_reason(client: Client, published: Release) -> None:
    asked = f"/api/statistics?layer=air-quality&measure={MEAN}&unit=41702225000000&year=2024"
    assert client.get(asked).json()["cells"][0]["reason"] is None
