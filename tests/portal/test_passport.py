"""The passport: every unit of any level, the twelve subjects, gaps named as gaps."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import fixture_release
import pytest
from django.test import Client
from fixture_layers import LAYERS
from portal.seen import seen

from ekokarta.portal.cells import shown
from ekokarta.portal.change import signed
from ekokarta.portal.views.passport import _without
from ekokarta.reading import Query
from ekokarta.release import NOT_DISTRIBUTED, LayerFacts
from ekokarta.release import said as value_said
from ekokarta.terms import PROMISED, Term, speaking

TON = "41702220000000"


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_every_unit_has_one(client: Client, release, language: str) -> None:
    for unit in release.manifest.units:
        page = seen(client.get(f"/{language}/districts/{unit.key}/").content)
        assert unit.title.spoken_in(language).lower() in page.text.lower()
        assert "None" not in page.text


def test_the_twelve_subjects_stand_in_their_order(client: Client) -> None:
    html = client.get(f"/ru/districts/{TON}/").content.decode()
    numbers = re.findall(r'<span class="no">(\d+)</span> (?:<a [^>]+>)?([^<]+)(?:</a>)?</h3>', html)
    assert numbers == [(str(i), t.label.ru) for i, t in enumerate(PROMISED, 1)]
    assert html.count("Реестр ещё не собран") == sum(
        theme.label.ru in html.split("Реестра ещё нет:")[1].split("</p>")[0] for theme in PROMISED
    )


@pytest.mark.parametrize("unit", [TON, "41711000000000", "41700000000000", "41702000000000"])
def test_its_numbers_are_those_of_the_cube(client: Client, release, unit: str) -> None:
    page = seen(client.get(f"/ru/districts/{unit}/").content)
    wide = 6 if unit == "41700000000000" else 7  # the country has no place
    rows = [row for row in page.rows if len(row) == wide and row[1][1] != "2022"]
    with speaking("ru"):
        answers = release.statistics(Query(units=(unit,)))
        said = {
            (a.layer, a.measure, a.year): shown(a.cell, release.measure(a.layer, a.measure)).text
            for a in answers
        }
    found = [tuple(re.sub(r"(?<=[\d%])[а-я]+$", "", text) for _, text in row[1:4]) for row in rows]
    wanted = {(layer, measure) for layer, measure, _ in said}
    for layer, measure in wanted:
        assert tuple(said[layer, measure, year] for year in release.manifest.years) in found
    assert len(found) == len(wanted)


@pytest.mark.parametrize("unit", [TON, "41702000000000", "41700000000000"])
@pytest.mark.parametrize("span", [(2022, 2024), (2023, 2024)])
def test_its_changes_and_places_are_those_of_the_api(client: Client, release, unit, span) -> None:
    page = seen(client.get(f"/ru/districts/{unit}/?base={span[0]}&end={span[1]}").content)
    file = next(link for link in page.links if link.startswith("/api/comparison.csv"))
    found = client.get(file.replace(".csv", "")).json()["changes"]
    said = [" | ".join(text for _, text in row[4:]) for row in page.rows if len(row) > 5]
    assert found and {(row["base"], row["end"]) for row in found} == {span}
    with speaking("ru"):
        for row in found:
            measure = release.measure(row["layer"], row["measure"])
            change = row["difference"]
            wanted = "—" if change is None else signed(Decimal(repr(change)), measure)
            assert any(wanted in line for line in said), (row["layer"], row["measure"])
            if unit == TON and row["rank"]:
                assert any(f"{row['rank']}" in line and f"из {row['n']}" in line for line in said)
                assert any(f"медиана {value_said(row['median'], measure)}" in line for line in said)


def test_years_in_the_wrong_order_are_a_sentence(client: Client) -> None:
    assert client.get(f"/ru/districts/{TON}/?base=2024&end=2022").status_code == 400
    assert client.get(f"/ru/districts/{TON}/?base=1999").status_code == 404


def test_it_leads_to_the_comparison_with_the_country(client: Client) -> None:
    page = seen(client.get(f"/ru/districts/{TON}/").content)
    assert f"/ru/compare/?unit=41700000000000%2C{TON}" in page.links


def test_over_a_hundred_measures_fit(client: Client, settings, tmp_path, monkeypatch) -> None:
    """A passport and four units side by side, each with numbers of a hundred and ten registers."""
    monkeypatch.setattr(fixture_release, "LAYERS", tuple(_many()))
    fixture_release.write_release(tmp_path)
    settings.RELEASES = tmp_path
    for page in (
        f"districts/{TON}/",
        "districts/41700000000000/",
        f"compare/?unit={FOUR}",
        "",
        "map/",
        "districts/",
        "data/",
    ):
        html = client.get(f"/ky/{page}").content
        if "/41" in page or "compare" in page:
            assert html.count(b"/numbers/") > 200
        assert len(gzip.compress(html)) <= 30 * 1024, page


FOUR = f"41700000000000,41702000000000,{TON},41711000000000"


def _many() -> Iterator[LayerFacts]:
    for n in range(110):
        layer = LAYERS[2]
        titles = (f"Реестр {n} {BYWORDS[n % 7]}", f"{n} {BYWORDS[n % 5]} реестри")
        yield replace(
            layer,
            slug=f"register-{n}",
            theme=PROMISED[n % 12],
            title=Term(ru=titles[0], ky=titles[1], en=f"Register {n}"),
        )


BYWORDS = ("постов", "печей", "квот", "учётов", "выпусков", "смет", "проб")


def test_what_is_unknown_is_called_so(client: Client, release) -> None:
    unit = next((u for u in release.manifest.units if u.area is None), None)
    if unit is None:
        pytest.skip("every unit of the release has an official area")
    assert "нет данных" in seen(client.get(f"/ru/districts/{unit.key}/").content).text


def test_its_records_are_links(client: Client, release) -> None:
    page = seen(client.get(f"/ru/districts/{TON}/").content)
    rows = release.rows("protected-areas", unit=TON)
    assert all(f"/ru/objects/protected-areas/{row['id']}/" in page.links for row in rows)


def test_the_row_of_what_is_in_no_district_has_no_passport(client: Client) -> None:
    assert client.get(f"/ru/districts/{NOT_DISTRIBUTED}/").status_code == 404
    assert client.get("/ru/districts/1/").status_code == 404


def test_under_the_name_of_a_subject_a_register_of_that_name_is_not_named_again() -> None:
    assert _without("Населённые пункты: количество", "Населённые пункты") == "количество"
    assert _without("ООПТ: количество", "Особо охраняемые территории") == "ООПТ: количество"
    assert _without("Отходы", "Отходы") == "Отходы"
