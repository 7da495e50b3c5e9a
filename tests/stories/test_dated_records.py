"""What was reported of a district for other years stands in its passport, dated, not compared."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from ekokarta.publication import publish

pytestmark = pytest.mark.django_db
TON, BISHKEK = "41702220000000", "41711000000000"


@pytest.fixture
def client(releases: Any) -> Client:
    publish(releases, settings.YEARS)
    return Client()


def test_a_passport_tells_dated_records_with_their_period(client: Client) -> None:
    page = client.get(f"/ru/districts/{TON}/").content.decode()
    told = page.split("Сведения за другие годы")[1].split("<h2>")[0]
    assert "Население за чертой бедности" in told and "Паводки и сели" in told
    assert "1999 год – 2021 год" in told and "24 случ." in told
    assert "около 53 400" in told.replace("\xa0", " ")
    assert told.index("2020 год") < told.index("2011 год"), "the newest first"


def test_years_that_are_compared_are_not_told_twice(client: Client) -> None:
    page = client.get(f"/ru/districts/{BISHKEK}/").content.decode()
    told = page.split("Сведения за другие годы")[1].split("<h2>")[0]
    assert "PM2,5, среднее за год, мкг/м³" in told
    assert "2021 год: " in told and "2022 год: " not in told


def test_a_figure_is_called_by_what_it_is_of(client: Client) -> None:
    found = client.get("/ru/districts/41711000000000/").content.decode()
    address = found.split("2021 год: ")[1].split('href="')[1].split('"')[0]
    assert "PM2,5, " in client.get(address).content.decode().split("<h1>")[1].split("</h1>")[0]
