"""Cards, layers, the catalogue and the search."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from portal.seen import seen

from ekokarta.portal.dated import _moment
from ekokarta.portal.records import title_of, units_of
from ekokarta.portal.values import value
from ekokarta.portal.views.search import _where
from ekokarta.release import ColumnFacts
from ekokarta.terms import HECTARE, Term, plain, speaking


def _column(name: str, kind: str, **more) -> ColumnFacts:
    return ColumnFacts(name=name, title=plain(name), kind=kind, **more)


WORDS = {"exact": plain("точно"), "more_than": Term(ru="более", ky="ашык", en="more than")}


def test_an_event_is_called_by_its_colour_or_by_its_first_code(release) -> None:
    words = {"oil": plain("нефтепродукты"), "fish": plain("рыбохозяйственное")}
    coded = tuple(_column(name, "code", words=words) for name in ("substance", "purpose"))
    layer = replace(release.layer("violations"), kind="event", columns=coded, colour_by="exceeds")
    row = {"id": 1, "substance": "oil", "purpose": "fish", "happened_on": date(2023, 5, 1)}
    with speaking("ru"):
        assert str(title_of(layer, row)) == "Нефтепродукты, 1 мая 2023 года"
        assert str(title_of(layer, {**row, "substance": ""})).startswith("Рыбохозяйственное")
        assert str(title_of(replace(layer, colour_by="purpose"), row)).startswith("Рыбо")


@pytest.mark.parametrize(
    ("column", "row", "said"),
    [
        (_column("area", "quantity", unit=HECTARE), {"area": 36449.0}, "36\u00a0449\u00a0га"),
        (_column("line", "quantity"), {"line": 10.0}, "10"),
        (_column("limit", "quantity"), {"limit": 0.000001}, "0,000001"),
        (_column("limit", "quantity"), {"limit": 0.0}, "0"),
        (_column("limit", "quantity"), {"limit": 12.34567}, "12,346"),
        (
            _column("n", "qualified", words=WORDS),
            {"n": 850.0, "n_qualifier": "more_than"},
            "более 850",
        ),
        (
            _column("n", "qualified", words=WORDS),
            {"n": 1850.0, "n_qualifier": "exact"},
            "1\u00a0850",
        ),
        (_column("on", "day"), {"on": date(1996, 1, 1), "on_precision": "year"}, "1996 год"),
        (
            _column("on", "day"),
            {"on": date(2025, 4, 1), "on_precision": "month"},
            "апрель 2025 года",
        ),
        (
            _column("on", "day"),
            {"on": date(1994, 3, 1), "on_precision": "day"},
            "1 марта 1994 года",
        ),
        (_column("c", "code", words={"x": Term(ru="икс", ky="икс", en="x")}), {"c": "x"}, "икс"),
        (_column("f", "flag"), {"f": True}, "да"),
        (_column("f", "flag"), {"f": False}, "нет"),
        (_column("f", "flag"), {"f": None}, ""),
        (_column("p", "period"), {"p": "2023-Q4"}, "2023, IV"),
        (_column("p", "period"), {"p": "unknown"}, "неизвестно"),
        (_column("p", "period"), {"p": "planned 2025"}, "планируется: 2025 год"),
        (_column("p", "period"), {"p": "2023/2025"}, "2023 год – 2025 год"),
        (_column("said", "name"), {"said": "392.9"}, "392,9"),
        (_column("said", "name"), {"said": "2023-05-29"}, "29 мая 2023 года"),
        (_column("t", "text"), {"t": "<b>"}, "&lt;b&gt;"),
        (_column("year", "year"), {"year": 2023}, "2023"),
        (_column("where", "where"), {"where": "unknown", "units": []}, "неизвестно"),
        (_column("where", "where"), {"where": "transboundary", "units": []}, "трансграничный"),
    ],
)
def test_a_value_is_said_by_its_kind(release, column: ColumnFacts, row: dict, said: str) -> None:
    with speaking("ru"):
        assert str(value(release, column, row)) == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"what": "fire", "happened_on": date(2023, 5, 5), "happened_on_precision": "day"}, "Возгорание, 5 мая 2023 года"),
        ({"what": "fire", "happened_on": date(2023, 1, 1), "happened_on_precision": "year"}, "Возгорание, 2023 год"),
        ({"what": None, "happened_on": date(2023, 1, 1), "happened_on_precision": "year"}, None),
        ({"what": "fire", "happened_on": None, "happened_on_precision": None}, None),
    ],
)  # fmt: skip
def test_an_event_is_called_by_what_happened_and_when(release, row: dict, said: str | None) -> None:
    fire = Term(ru="возгорание", ky="күйүү", en="fire")
    layer = replace(release.layer("waste-sites"), kind="event", colour_by="what",
                    columns=(_column("what", "code", words={"fire": fire}),))  # fmt: skip
    with speaking("ru"):
        assert str(title_of(layer, {"id": 7, **row})) == (said or "Запись № 7")


def test_a_card_says_every_column_and_links_its_districts(client: Client, release) -> None:
    layer = release.layer("protected-areas")
    for row in release.rows("protected-areas")[:8]:
        page = seen(client.get(f"/ru/objects/protected-areas/{row['id']}/").content)
        for column in layer.columns:
            if column.name not in ("geometry", "source") and column.kind != "text":
                assert column.title.ru in page.text
        assert row["source"] in page.text
        assert all(f"/ru/districts/{unit}/" in page.links for unit in row["units"])


def test_a_simulated_record_says_so(client: Client) -> None:
    text = seen(client.get("/ru/objects/waste-sites/1/").content).text
    assert "Условные" in text and "фактическая запись" not in text


def test_a_card_is_called_in_the_language_of_the_reader(client: Client, release) -> None:
    row = release.rows("protected-areas")[0]
    for language, column in (("ru", "name"), ("ky", "name_ky"), ("en", "name_en")):
        html = client.get(f"/{language}/objects/protected-areas/1/").content.decode()
        assert row[column] in html.split("<h1>")[1].split("</h1>")[0]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("objects/violations/1/", 404),
        ("objects/nothing/1/", 404),
        ("objects/protected-areas/999999/", 404),
        ("objects/protected-areas/99999999999999999999999/", 404),
        ("objects/protected-areas/x/", 404),
        ("layers/nothing/", 404),
        ("layers/waste-sites/?page=0", 400),
        ("layers/waste-sites/?page=x", 400),
        ("layers/waste-sites/?page=99", 400),
        ("layers/waste-sites/?unit=1", 404),
        ("layers/wildlife-tariffs/", 200),
    ],
)
def test_what_is_not_published_is_not_found(client: Client, address: str, status: int) -> None:
    assert client.get(f"/ru/{address}").status_code == status


def test_a_layer_explains_its_columns_and_lists_its_rows(client: Client, release) -> None:
    page = seen(client.get("/ru/layers/waste-sites/").content)
    layer = release.layer("waste-sites")
    assert all(column.name in page.text for column in layer.columns)
    assert all(file.sha256 in page.text for file in release.manifest.files if "waste" in file.path)
    cards = {link for link in page.links if "/objects/waste-sites/" in link}
    assert len(cards) == min(100, layer.rows)


def test_only_the_rows_of_a_unit_are_listed(client: Client, release) -> None:
    rows = release.rows("waste-sites", unit="41702000000000")
    page = seen(client.get("/ru/layers/waste-sites/?unit=41702000000000").content)
    cards = {link for link in page.links if "/objects/waste-sites/" in link}
    assert cards == {f"/ru/objects/waste-sites/{row['id']}/" for row in rows}


def test_the_catalogue_names_every_layer_file_and_ground(client: Client, release) -> None:
    page = seen(client.get("/ky/data/").content)
    for layer in release.manifest.layers:
        assert layer.title.ky in page.text
        assert all(agreement.title.ky in page.text for agreement in layer.agreements)
    for file in release.manifest.files:
        assert f"/releases/{release.id}/{file.path}" in page.links
        assert (file.sha256 in page.text) != file.path.startswith(
            "layers/"
        )  # those say it beside the rows
    assert all(notice.ky in page.text for notice in release.manifest.notices)


@pytest.mark.parametrize("word", ["Бакай-Ата", "бакай ата", "БАКАЙ", "Bakai-Ata", "41707220000000"])
def test_a_single_unit_is_opened_at_once(client: Client, release, word: str) -> None:
    if "41707220000000" not in release.units:
        pytest.skip("the small release has invented units only")
    response = client.get("/ru/search/", {"q": word})
    assert response.status_code == 302
    assert response["Location"] == "/ru/districts/41707220000000/"


def test_several_answers_are_a_list(client: Client, release) -> None:
    page = seen(client.get("/ru/search/", {"q": "таштанды"}).content)
    assert any("/objects/waste-sites/" in link for link in page.links)
    assert "Ничего не найдено" in seen(client.get("/ru/search/", {"q": "zzz"}).content).text
    assert client.get("/ru/search/").status_code == 200


def test_a_search_cannot_write_html(client: Client) -> None:
    html = client.get("/ru/search/", {"q": '"><script>alert(1)</script>'}).content
    assert b"<script>alert" not in html


def test_a_column_called_units_is_not_the_place_of_a_record(release) -> None:
    """Articles count calculation units: their cards and the search take none of them for a district."""
    article = replace(
        release.layer("violations"), kind="entry", columns=(_column("units", "quantity"),)
    )
    assert units_of(article, {"units": 100.0}) == []
    assert _where(release, article, {"units": 100.0}) is None
    assert units_of(release.layer("violations"), {"units": ["1", "2"]}) == ["1", "2"]


@pytest.mark.parametrize(
    ("row", "when", "said"),
    [
        ({"number": 120.0, "decimals": 0, "said": "120"}, "2019 год", "120 ед."),
        ({"number": None, "said": "2019"}, "", "2019 год"),
        ({"number": None, "said": "нет"}, "2019 год", "нет"),
    ],
)
def test_a_month_is_said_once_and_has_no_unit(release, row, when, said) -> None:
    columns = (_column("period", "period"), _column("said", "name"), _column("measured_in", "name"))
    facts = replace(release.layer("violations"), kind="figure", columns=columns)
    about = {"id": 1, "simulated": False, "period": "2019", "measured_in": "ед.", "qualifier": ""}
    with speaking("ru"):
        moment = _moment(release, facts, about | row)
    assert (moment.when, moment.said) == (when, said)
