"""The number under a subject is the one which the subject declares, also where it is a gap."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from ekokarta.layers import all_layers
from ekokarta.portal.subjects import subjects
from ekokarta.publication import publish
from ekokarta.reading import Query, Release, current
from ekokarta.release import UNIT_LEVEL
from ekokarta.terms import PROMISED

pytestmark = pytest.mark.django_db
BISHKEK, TON = "41711000000000", "41702220000000"


@pytest.fixture
def published(imported: Any, agreed: Any, tmp_path: Path, settings: Any) -> Release:
    settings.RELEASES = releases = tmp_path / "own"
    imported("charging-points", "key,name,where,opened_on,number", f"c,З,{BISHKEK},2020-01-01,42")
    imported("air-quality", "key,where,period,said,pollutant,indicator",
             f"a,{TON},2019,35.5,pm25,mean", f"b,{TON},2024,24.5,pm25,mean")  # fmt: skip
    for slug in ("charging-points", "air-quality", "settlements"):
        agreed(slug)
    publish(releases, (2022, 2023, 2024))
    return current(releases)


def told(client: Client, unit: str) -> dict[str, tuple[str, str]]:
    """Of each subject in the passport the measure and the words of its headline."""
    html = client.get(f"/ru/districts/{unit}/").content.decode()
    found = re.findall(
        r'data-subject="([\w-]+)"[^>]*data-measure="([\w]*)"[^>]*>.*?<dd[^>]*>(.*?)</dd>',
        html,
        re.S,
    )
    return {theme: (measure, re.sub("<[^>]+>", "", said)) for theme, measure, said in found}


def test_each_subject_has_one_headline_in_every_passport(
    client: Client, published: Release
) -> None:
    declared = {str(la.theme): la.headline.slug for la in all_layers() if la.headline}
    assert declared.keys() == {str(theme) for theme in PROMISED}
    for unit in (BISHKEK, TON, "41700000000000"):
        assert {theme: measure for theme, (measure, _) in told(client, unit).items()} == declared


def test_where_it_has_no_value_the_gap_is_the_headline(client: Client, published: Release) -> None:
    assert told(client, BISHKEK)["air"][1] == "не представлено"
    assert told(client, TON)["air"][1].startswith("24,5")
    assert told(client, BISHKEK)["waste"][1] == "не представлено"


def test_a_headline_leads_the_rows_of_its_subject(published: Release) -> None:
    air = next(s for s in subjects(published, published.unit(BISHKEK)) if s.theme == "air")
    assert air.headline and air.leading[0] is air.headline.row


def test_map_and_tables_open_on_a_headline(client: Client, published: Release) -> None:
    chosen = published.manifest.opens_on
    heads = {head.layer: head.measure for head in published.manifest.headlines}
    assert chosen in heads and chosen != "settlements"
    html = client.get("/ru/districts/").content.decode()
    assert f'value="{chosen}.{heads[chosen]}" selected' in html


def test_a_year_before_the_comparison_is_chosen_and_counted_again(
    client: Client, published: Release
) -> None:
    assert {2019, 2022, 2023, 2024} <= {*published.years_of("air-quality")}
    assert published.years_of("settlements") == (2022, 2023, 2024)
    mean = "reported_number_pollutant_pm25_indicator_mean"
    query = Query(layers=("air-quality",), measures=(mean,), years=(2019,), units=(TON,))
    assert [a.cell.value for a in published.statistics(query)] == [35.5]
    page = client.get(f"/ru/districts/?layer=air-quality&measure={mean}&year=2019")
    assert page.status_code == 200 and "35,5" in page.content.decode()
    assert client.get("/ru/districts/?layer=settlements&measure=count&year=2019").status_code == 404
    assert "24,5" in client.get(f"/ru/districts/{TON}/").content.decode()
    assert published.unit(TON).level == UNIT_LEVEL
