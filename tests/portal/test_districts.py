"""The comparison of districts: the same numbers in table, tiles and map; sorted by links."""

import re
from decimal import Decimal

import pytest
from django.conf import settings
from django.test import Client
from portal.seen import seen

from ekokarta.portal.alphabet import by_name
from ekokarta.portal.cells import shown
from ekokarta.portal.change import percent, signed
from ekokarta.portal.places import reporting
from ekokarta.reading import Query, Release, current
from ekokarta.release import tenths
from ekokarta.terms import speaking

PAGE = "/ru/districts/?layer={layer}&measure={measure}&year={year}&view={view}"
MEASURES = [
    ("protected-areas", "total_area"),
    ("waste-sites", "share_authorised_false"),
    ("violations", "count"),
    ("violations", "total_fine"),
    ("reported-facts", "total_number"),
]


@pytest.fixture(params=MEASURES, ids="/".join)
def asked(request: pytest.FixtureRequest) -> tuple[str, str]:
    return request.param


def _page(client: Client, asked: tuple[str, str], view: str, year: int = 2023, more: str = ""):
    address = PAGE.format(layer=asked[0], measure=asked[1], year=year, view=view)
    return seen(client.get(address + more).content)


def _cells(release: Release, asked: tuple[str, str]) -> dict[tuple[str, int], str]:
    measure = release.measure(*asked)
    query = Query(layers=asked[:1], measures=asked[1:])
    with speaking("ru"):
        return {(a.unit, a.year): shown(a.cell, measure).text for a in release.statistics(query)}


def test_the_table_says_every_cell_of_the_cube(client: Client, release, asked) -> None:
    page, cells = _page(client, asked, "table"), _cells(release, asked)
    said = {row[0][1].lower(): row for row in page.rows if len(row) == 9}
    for unit in reporting(release):
        row = said[unit.title.ru.lower()]
        for place, year in enumerate(release.manifest.years, 2):
            css, text = row[place]
            number = re.sub(r"[а-я]+$", "", text) if not css else text
            assert number == cells[unit.key, year], (unit.title.ru, year)
    assert "не распределено по районам" in said and "кыргызская республика" in said


def test_each_number_leads_to_where_it_comes_from(client: Client, release, asked) -> None:
    page = _page(client, asked, "table")
    layer, measure = asked
    cells = release.statistics(Query(layers=(layer,), measures=(measure,)))
    known = {
        (a.unit, a.year)
        for a in cells
        if a.level in ("unit", "country") and a.cell.value is not None
    }
    told = {tuple(link.split("/")[5:7]) for link in page.links if "/numbers/" in link}
    assert told == {(unit, str(year)) for unit, year in known}


def test_tiles_and_map_show_every_unit_with_the_same_number(client: Client, release, asked) -> None:
    cells = _cells(release, asked)
    for view in ("tiles", "map"):
        page = _page(client, asked, view)
        for unit in reporting(release):
            if view == "map" or unit.tile:
                assert f"/ru/districts/{unit.key}/" in page.links
                assert f"{unit.title.ru}: {cells[unit.key, 2023]}" in page.text


def test_the_legend_counts_all_units(client: Client, release, asked) -> None:
    html = client.get(PAGE.format(layer=asked[0], measure=asked[1], year=2023, view="map"))
    legend = html.content.decode().split('class="leg h"')[1].split("</ul>")[0]
    counts = [int(n) for n in re.findall(r'<span class="n">(\d+)</span>', legend)]
    assert sum(counts) == len(reporting(release))


def test_the_breaks_are_the_same_in_all_years(client: Client, asked) -> None:
    legends = set()
    for year in (2022, 2023, 2024):
        html = client.get(PAGE.format(layer=asked[0], measure=asked[1], year=year, view="map"))
        legend = html.content.decode().split('class="leg h"')[1].split("</ul>")[0]
        rows = re.findall(r'<span class="sw (q[1-5])"></span>([^<]*)<', legend)
        legends.add(tuple(rows))
    assert len(legends) == 1


@pytest.mark.parametrize("sort", ["name", "oblast", "2022", "2024", "change", "rank", "against"])
@pytest.mark.parametrize("order", ["asc", "desc"])
def test_a_column_sorts_by_link_and_says_so(client: Client, sort: str, order: str) -> None:
    page = _page(client, ("violations", "count"), "table", more=f"&sort={sort}&order={order}")
    sorted_by = [said["aria-sort"] for said in page.all("th") if "aria-sort" in said]
    assert sorted_by == [{"asc": "ascending", "desc": "descending"}[order]]


def test_numbers_sort_from_the_largest_and_gaps_stand_last(client: Client, release) -> None:
    page = _page(client, ("violations", "count"), "table", more="&sort=2024&order=desc")
    rows = [row for row in page.rows if len(row) == 9][2:-1]
    words = [row[4][0] for row in rows]
    assert words == sorted(words, key=bool)
    numbers = [int(re.sub(r"\D", "", row[4][1])) for row in rows if not row[4][0]]
    assert numbers == sorted(numbers, reverse=True) and len(rows) == len(reporting(release))


def test_a_city_stands_under_its_name_not_under_the_word_city(release) -> None:
    with speaking("ru"):
        keys = {unit.title.ru: by_name(unit) for unit in reporting(release)}
    if "город Талас" in keys:
        assert keys["город Талас"] < keys["Таласский район"] < keys["город Токмок"]


def test_records_in_two_districts_and_in_none_are_named(client: Client, release) -> None:
    page = _page(client, ("protected-areas", "count"), "table")
    several = [r for r in release.rows("protected-areas") if len(r["units"]) > 1]
    nowhere = release.rows("protected-areas", unit="not_distributed")
    assert several and nowhere
    for row in (*several, *nowhere):
        assert f"/ru/objects/protected-areas/{row['id']}/" in page.links


def test_words_of_statuses_have_their_own_ground(client: Client) -> None:
    page = _page(client, ("violations", "count"), "table")
    grounds = {css for row in page.rows for css, text in row if text == "не публикуется"}
    assert grounds == {"v-hid"}
    assert "одна или две записи о людях" in page.text


def test_simulated_numbers_are_marked_and_the_page_says_so(client: Client) -> None:
    html = client.get("/ru/districts/?layer=waste-sites&measure=count").content.decode()
    assert 'class="note sim"' in html and 'class="is-sim" title="условные данные"' in html
    assert (
        'class="note sim"'
        not in client.get("/ru/districts/?layer=protected-areas&measure=count").content.decode()
    )


def test_the_form_leads_to_the_address_of_its_answer(client: Client) -> None:
    response = client.get("/ky/districts/?what=waste-sites.total_area&base=2023&year=2024&view=map")
    assert response.status_code == 302
    assert response["Location"] == (
        "/ky/districts/?layer=waste-sites&measure=total_area&year=2024&base=2023&view=map"
    )


def test_the_change_is_between_the_base_and_the_year(client: Client) -> None:
    heads = {
        query: _page(client, ("violations", "count"), "table", year, f"&base={base}").text
        for query, year, base in (("2022–2024", 2024, 2022), ("2023–2024", 2024, 2023))
    }
    assert all(span in text for span, text in heads.items())
    early = _page(client, ("violations", "count"), "table", 2022).text
    assert "2022–2024" in early  # a change of a year from itself would say nothing
    back = _page(client, ("violations", "count"), "table", 2022, "&base=2023").text
    assert "2022–2023" in back


@pytest.mark.parametrize("against", ["41700000000000", "41702000000000", "41711000000000"])
def test_the_page_says_the_changes_of_the_api(client: Client, asked, against: str) -> None:
    """Difference, percentage, place and share of random rows, from the file of the same page."""
    page = _page(client, asked, "table", more=f"&base=2022&against={against}")
    file = next(link for link in page.links if link.startswith("/api/comparison.csv"))
    rows = client.get(file.replace(".csv", "")).json()["changes"]
    lines = {row[0][1].lower(): row for row in page.rows if len(row) == 9}
    release = current(settings.RELEASES)
    measure = release.measure(*asked)
    assert {(row["base"], row["end"], row["against"]) for row in rows} == {(2022, 2023, against)}
    for row in rows:
        line = lines.get(release.unit(row["unit"]).title.ru.lower())
        if line is not None:
            _agree(row, [text for _, text in line[6:]], measure)


def _agree(row, said: list[str], measure) -> None:
    change, beside, place = said
    with speaking("ru"):
        if row["difference"] is None:
            assert change.startswith("—") and row["obstacle"]
        else:
            assert signed(Decimal(repr(row["difference"])), measure) in change
            assert percent(row["percent"] and Decimal(repr(row["percent"]))) in change
        counted = {r["reason"]: r["count"] for r in row["reasons"]}
        for reason, word in (("arrived", "добавилось записей"), ("left", "выбыло записей")):
            assert (
                (f"{word}: {counted[reason]}" in change)
                if reason in counted
                else word not in change
            )
        assert place.partition("–")[0] == str(row["rank"] or "")
        if row["against_share"] is not None and row["unit"] != row["against"]:
            assert beside == f"{tenths(Decimal(repr(row['against_share'])) * 100)}\u00a0%"


def test_nobody_may_be_beside(client: Client) -> None:
    page = _page(client, ("violations", "count"), "table", more="&against=none")
    assert {len(row) for row in page.rows} == {8}
    link = next(link for link in page.links if "/api/comparison.csv" in link)
    assert "against" not in link


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("layer=nothing", 404),
        ("layer=violations&measure=nothing", 404),
        ("year=1999", 404),
        ("base=1999", 404),
        ("year=x", 400),
        ("year=2023,2024", 400),
        ("layer=a b", 400),
        ("view=globe", 400),
        ("sort=2030", 400),
        ("order=up", 400),
        ("layer=wildlife-tariffs", 400),
        ("what=nonsense", 404),
        ("against=nowhere", 404),
        ("against=none", 200),
        ("utm_source=elsewhere&fbclid=1", 200),
        ("layer=&measure=&year=", 200),
    ],
)
def test_an_address_that_means_nothing_gets_a_sentence(client: Client, query, status) -> None:
    assert client.get(f"/ru/districts/?{query}").status_code == status


def test_a_map_says_whose_borders_it_shows(client: Client) -> None:
    said = _page(client, ("violations", "count"), "map").text
    assert (
        "раница показана схематично, по данным 2018 года; "
        "официальные границы — у уполномоченного органа" in said
    )
