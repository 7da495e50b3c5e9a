"""The map screen: the numbers of the table, every state an address, whole without a script."""

import gzip
import json
import re
from collections import Counter
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import fixture_release
import pytest
from django.test import Client
from fixture_units import units
from portal.seen import seen

from ekokarta.portal.cells import shown
from ekokarta.portal.classes import ink
from ekokarta.portal.placed import placed
from ekokarta.portal.places import reporting
from ekokarta.portal.question import understood
from ekokarta.portal.screen import asked
from ekokarta.reading import Query, Release, current
from ekokarta.release import LayerFacts
from ekokarta.terms import Theme, speaking

MEASURES = [
    ("protected-areas", "total_area"),
    ("waste-sites", "share_authorised_false"),
    ("violations", "count"),
    ("reported-facts", "total_number"),
]
pytestmark = pytest.mark.skipif(
    "41702220000000" not in {unit.key for unit in units()},
    reason="the tables of the units are not here",
)
TON, TUP = "41702220000000", "41702225000000"
ASK = "layer={}&measure={}&year={}"
DISC = re.compile(r'<g class="cl".*?<text[^>]*>([^<]*)</text>')
SIGN = re.compile(r'<use href="#g\d')


def _html(client: Client, query: str = "", part: str = "") -> str:
    response = client.get(f"/ru/map/{part}?{query}")
    assert response.status_code == 200
    return response.content.decode()


def _list(html: str) -> dict[str, tuple[str, str]]:
    """Of each unit in the list: the tone of its cell and what it says."""
    found = re.findall(
        r'<li><a href="\?[^"]*unit=(\d+)"[^>]*>[^<]*</a>\s<span class="([^"]*)"(?: title="[^"]*")?>([^<]*)</span>',
        html,
    )
    return {key: (tone, unescape(text)) for key, tone, text in found}


@pytest.mark.parametrize("measure", MEASURES, ids="/".join)
@pytest.mark.parametrize("year", [2022, 2023, 2024])
def test_the_list_and_the_map_say_the_cells_of_the_cube(
    client: Client, release: Release, measure: tuple[str, str], year: int
) -> None:
    html = _html(client, ASK.format(*measure, year))
    facts = release.measure(*measure)
    query = Query(layers=measure[:1], measures=measure[1:], years=(year,))
    cells = {answer.unit: answer.cell for answer in release.statistics(query)}
    said = _list(html)
    assert set(said) == {unit.key for unit in reporting(release)}
    for key, (tone, text) in said.items():
        with speaking("ru"):
            expected, fill = shown(cells[key], facts), ink(cells[key], facts)
        assert text == expected.text
        assert tone == (expected.tone or ("is-sim" if expected.simulated else ""))
        link = re.search(rf'<a href="[^"]*unit={key}"><title>[^<]*</title><[^>]*>', html)
        if link:
            assert (f"#{fill.pattern})" if fill.pattern else f" {fill.css}") in link[0]
            assert expected.text in unescape(link[0])


@pytest.mark.parametrize("measure", MEASURES, ids="/".join)
def test_the_script_gets_what_the_page_shows(client: Client, measure: tuple[str, str]) -> None:
    values = json.loads(
        client.get(f"/ru/map/values/?layer={measure[0]}&measure={measure[1]}").content
    )
    assert sorted(values["years"]) == ["2022", "2023", "2024"]
    for year, found in values["years"].items():
        html = _html(client, ASK.format(*measure, year))
        assert found["legend"].strip() in html and found["title"] in html
        assert seen(values["about"].encode()).text.strip() in seen(html.encode()).text
        said = {k: (u[3] or ("is-sim" if u[4] else ""), u[2]) for k, u in found["units"].items()}
        assert said == _list(html)
        links = re.findall(r'unit=(\d+)"><title>([^<]*)</title><\w+([^>]*) d="', html)
        for key, line, form in links:
            fill = re.search(r"url\(#(\w)\)|class=\"\w+ (\w+)\"", form)
            assert found["units"][key][:2] == [fill and (fill[1] or fill[2]), unescape(line)]


def test_the_legend_has_the_same_breaks_in_all_years_and_counts_all_units(
    client: Client, release: Release
) -> None:
    breaks = set()
    for year in (2022, 2023, 2024):
        legend = _html(client, ASK.format("violations", "count", year)).split('class="leg h"')[1]
        rows = re.findall(
            r'class="sw ([\w-]+)"></span>([^<]*) <span class="n">(\d+)<', legend.split("</ul>")[0]
        )
        assert sum(int(count) for *_, count in rows) == len(reporting(release))
        breaks.add(tuple((css, word) for css, word, _ in rows if re.match("q[1-5]", css)))
    assert len(breaks) == 1


@pytest.mark.parametrize("year", [2022, 2024])
def test_signs_and_discs_add_up_to_the_objects_of_the_year(
    client: Client, release: Release, year: int
) -> None:
    html = _html(client, ASK.format("waste-sites", "count", year))
    marks = html.split('<g id="marks">')[1].split("</svg>")[0]
    drawn = sum(int(n) for n in DISC.findall(marks)) + len(SIGN.findall(marks))
    objects = placed(release, "waste-sites", year)
    assert drawn == len(objects) > 0
    key = html.split('data-layer="waste-sites"')[1].split("</div>")[0]
    total, *counts = (int(n) for n in re.findall(r'<span class="n">(\d+)</span>', key))
    layer = release.layer("waste-sites")
    assert counts.pop() == layer.rows - layer.rows_with_place > 0
    assert total == sum(counts) == len(objects)
    codes = Counter(place.code for place in objects)
    assert counts == [codes["true"], codes["false"], codes[""]]


def test_objects_are_those_of_the_measure_until_somebody_chooses(client: Client) -> None:
    assert 'data-layer="waste-sites"' in _html(client, "layer=waste-sites")
    assert "data-layer=" not in _html(client, "layer=violations")
    assert "data-layer=" not in _html(client, "layer=waste-sites&layers=")
    both = _html(client, "layer=violations&layers=waste-sites,protected-areas")
    assert re.findall(r'data-layer="([^"]*)"', both) == ["waste-sites", "protected-areas"]


def test_simulated_objects_have_a_ring_and_a_word(client: Client) -> None:
    html = _html(client, "layers=waste-sites")
    assert 'class="gr"' in html and "Прерывистое кольцо" in html
    real = _html(client, "layers=protected-areas")
    assert 'class="gr"' not in real and "Прерывистое кольцо" not in real


def test_every_layer_that_can_be_drawn_or_compared_is_listed(
    client: Client, release: Release
) -> None:
    html = _html(client).split('id="layers"')[1].split("</form>")[0]
    boxes = re.findall(r'name="on" value="([^"]+)"', html)
    assert set(boxes) == {"protected-areas", "waste-sites"}
    for layer in release.manifest.layers:
        assert (str(layer.title.ru) in html) == bool(layer.measures or layer.rows_with_place)
    assert "только числа" in html


def test_an_opened_unit_is_framed_and_its_panel_says_all_subjects(client: Client) -> None:
    html = _html(client, f"layer=violations&unit={TON}")
    panel = html.split('id="panel"')[1].split("</section>")[0]
    assert 'class="selw"' in html and 'id="pn"' in panel
    assert all(str(theme.label.ru) in panel for theme in tuple(Theme)[:12])
    assert f"/ru/districts/{TON}/" in panel and f"/api/statistics.csv?unit={TON}" in panel
    assert panel.split(">", 1)[1] == _html(client, f"layer=violations&unit={TON}", "panel/")
    close = re.search(r'class="btn x" href="([^"]*)"', panel)
    assert close and "unit" not in close[1]


def test_the_same_gap_in_years_side_by_side_is_one_cell(client: Client) -> None:
    panel = _html(client, f"layer=reported-facts&unit={TON}", "panel/")
    assert re.search(r'colspan="3"><span>не представлено', panel)


def test_an_opened_object_has_its_card_and_a_pin(client: Client) -> None:
    html = _html(client, "layers=waste-sites&object=waste-sites.1")
    panel = html.split('id="panel"')[1].split("</section>")[0]
    assert "Свалка № 1" in panel and "/ru/objects/waste-sites/1/" in panel
    assert 'class="tag sim"' in panel and 'class="pin"' in html.split('id="pin"')[1]
    assert re.search(r'data-at="\d+\.\d+ \d+\.\d+"', panel)


def test_objects_at_one_place_are_listed(client: Client) -> None:
    panel = _html(client, "layers=waste-sites&ids=1,2,3", "panel/")
    links = [link for link in seen(panel.encode()).links if "/objects/" in link]
    assert links == [f"/ru/objects/waste-sites/{n}/" for n in (1, 2, 3)]


def test_the_forms_lead_to_the_address_of_their_answer(client: Client) -> None:
    chosen = client.get("/ky/map/?what=waste-sites.total_area&year=2023&unit=" + TON)
    assert (
        chosen["Location"] == f"/ky/map/?layer=waste-sites&measure=total_area&year=2023&unit={TON}"
    )
    layers = client.get(
        "/ky/map/?layer=violations&measure=count&year=2022&on=&on=waste-sites&on=protected-areas"
    )
    assert layers["Location"].endswith("&layers=waste-sites,protected-areas")
    none = client.get("/ky/map/?layer=violations&measure=count&year=2022&on=")
    assert none["Location"].endswith("&layers=")


@pytest.mark.parametrize(
    "query",
    [
        "layer=waste-sites&measure=count&year=2023",
        f"layer=violations&measure=count&year=2022&layers=&unit={TON}",
        f"layer=violations&measure=total_fine&year=2024&layers=waste-sites,protected-areas&unit={TUP}",
        "layer=waste-sites&measure=count&year=2023&object=waste-sites.7",
    ],
)
def test_an_address_is_a_state_and_a_state_its_address(release: Release, query: str) -> None:
    words = {name: said[-1] for name, said in parse_qs(query, keep_blank_values=True).items()}
    assert asked(release, words).address() == f"?{query}"


def test_table_and_tiles_are_one_click_away(client: Client, release: Release) -> None:
    html = _html(client, ASK.format("violations", "count", 2023))
    links = [link for link in seen(html.encode()).links if link.startswith("/ru/districts/?")]
    views = set()
    for link in links:
        said = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
        question = understood(release, said)
        assert (question.layer.slug, question.measure.slug, question.year) == (
            "violations",
            "count",
            2023,
        )
        views.add(question.view)
    assert {"table", "tiles"} <= views


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("layers=nothing", 404),
        ("unit=1", 404),
        ("unit=not_distributed", 404),
        ("object=waste-sites.99999999999999999999999", 404),
        ("object=nothing.1", 404),
        ("object=waste-sites", 400),
        ("object=waste-sites.x", 400),
        ("what=nonsense", 404),
        ("layer=wildlife-tariffs", 400),
        ("layers=violations", 200),
        ("utm_source=elsewhere", 200),
    ],
)
def test_an_address_that_means_nothing_gets_a_sentence(client: Client, query, status) -> None:
    assert client.get(f"/ru/map/?{query}").status_code == status


@pytest.mark.parametrize("query", ["ids=x", "ids=1,,2", "layers=&ids=1"])
def test_ids_that_are_none_get_a_sentence(client: Client, query: str) -> None:
    assert client.get(f"/ru/map/panel/?layer=waste-sites&{query}").status_code == 400


def test_without_the_bundle_nothing_promises_what_only_a_script_can(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ekokarta.portal.frame.has_script", lambda: False)
    html = _html(client, f"unit={TON}")
    assert not any(
        mark in html for mark in ('id="canvas"', 'id="go"', 'id="sift"', "<script", "auto")
    )
    assert 'id="what-form"' in html and 'id="layers"' in html and 'id="pn"' in html


def test_parts_are_not_for_search_engines(client: Client) -> None:
    for part in ("values", "objects", "panel"):
        assert client.get(f"/ru/map/{part}/")["X-Robots-Tag"] == "noindex"


def test_forty_layers_by_twelve_themes_fit(
    client: Client, settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fixture_release, "LAYERS", tuple(_many()))
    fixture_release.write_release(tmp_path)
    settings.RELEASES = tmp_path
    release = current(tmp_path)
    assert len(release.manifest.layers) == 42
    for address in (f"?layers=waste-sites,protected-areas&unit={TON}", "?object=waste-sites.1"):
        html = client.get(f"/ky/map/{address}").content
        assert len(gzip.compress(html)) <= 30 * 1024


def _many() -> list[LayerFacts]:
    """The layers of the fixture and forty more with titles and measures of their own."""
    from dataclasses import replace

    from fixture_layers import LAYERS

    from ekokarta.terms import Term

    themes = tuple(Theme)[:12]
    first = [layer for layer in LAYERS if layer.slug in ("protected-areas", "waste-sites")]
    more = [
        replace(
            LAYERS[2 + n % 2],
            slug=f"register-{n}",
            theme=themes[n % 12],
            title=Term(
                ru=f"Реестр {n} чего-то важного", ky=f"{n} маанилүү реестр", en=f"Register {n}"
            ),
        )
        for n in range(40)
    ]
    return [*first, *more]
