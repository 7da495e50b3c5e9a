"""Several units side by side: the numbers of the passports and of the file, by a form without script."""

from decimal import Decimal

import pytest
from django.test import Client
from portal.seen import Seen, seen

from ekokarta.portal.cells import shown
from ekokarta.portal.change import signed
from ekokarta.portal.several import FIRST
from ekokarta.reading import histories
from ekokarta.release import COUNTRY
from ekokarta.terms import PROMISED, speaking

TON, OBLAST, BISHKEK, OSH = "41702220000000", "41702000000000", "41711000000000", "41721000000000"
UNITS = (COUNTRY, TON, OBLAST, BISHKEK)
FOUR = f"/ru/compare/?unit={COUNTRY},{TON},{OBLAST},{BISHKEK}"


def _page(client: Client, address: str) -> Seen:
    response = client.get(address)
    assert response.status_code == 200
    return seen(response.content)


def _lines(page: Seen) -> list[list[str]]:
    """The rows of units, without heads."""
    rows = [[text for _, text in row] for row in page.rows if len(row) == 8]
    return [row for row in rows if row[1] != "2022"]


def test_every_measure_of_every_unit_stands_there(client: Client, release) -> None:
    page = _page(client, FOUR)
    wanted, silent = [], []
    with speaking("ru"):
        for layer in release.manifest.layers:
            for measure in layer.measures:
                cells = histories(release, layer.slug, measure.slug)
                rows = [
                    (
                        release.unit(unit).title.ru.lower(),
                        *(shown(cells[unit][y], measure).text for y in (2022, 2023, 2024)),
                    )
                    for unit in UNITS
                ]
                told = {text for row in rows for text in row[1:]} != {"не представлено"}
                wanted += rows if told else []
                silent += [] if told else [measure.title.ru]
    said = [(line[0].lower(), *map(_without_marks, line[1:4])) for line in _lines(page)]
    assert sorted(said) == sorted(wanted)
    assert all(title in page.text for title in silent)


def test_what_nobody_reported_is_one_line(client: Client, release) -> None:
    whole = _page(client, "/ru/compare/?theme=report&unit=" + TON)
    brief = _page(client, "/ru/compare/?unit=" + TON)
    cells = histories(release, "reported-facts", "total_number")[TON].values()
    assert {str(cell.status) for cell in cells} == {"not_reported"}
    assert "не представлено ни по одной из этих единиц: Выбросы в атмосферу" in whole.text
    register = release.layer("reported-facts").title.ru
    assert f"не представлено ни по одной из этих единиц: {register}" in brief.text


def _without_marks(text: str) -> str:
    return text.rstrip("подмгнтж") if text[:1] in "0123456789<\u2212" else text


def test_the_file_of_the_page_says_the_same(client: Client, release) -> None:
    page = _page(client, FOUR + "&base=2023&end=2024")
    file = next(link for link in page.links if link.startswith("/api/comparison?"))
    rows, lines = client.get(file).json()["changes"], _lines(page)
    assert len(rows) >= len(lines)
    assert {(row["base"], row["end"], row["against"]) for row in rows} == {(2023, 2024, COUNTRY)}
    with speaking("ru"):
        for row in rows:
            measure = release.measure(row["layer"], row["measure"])
            difference, name = row["difference"], release.unit(row["unit"]).title.ru.lower()
            if difference is not None:
                change = signed(Decimal(repr(difference)), measure)
                assert any(line[0].lower() == name and change in line[4] for line in lines)
            assert row["rank"] is None or any(
                line[0].lower() == name and line[6].endswith(f"из {row['n']}") for line in lines
            )


def test_the_twelve_subjects_have_a_table_or_say_that_there_is_none(
    client: Client, release
) -> None:
    page = _page(client, "/ru/compare/")
    themes = {layer.theme for layer in release.manifest.layers if layer.measures}
    assert page.text.count("Реестр ещё не собран") == sum(t not in themes for t in PROMISED)
    assert all(f"{n} {theme.label.ru}" in page.text for n, theme in enumerate(PROMISED, 1))


def test_one_subject_is_one_table(client: Client) -> None:
    page = _page(client, f"{FOUR}&theme=waste")
    assert len(page.all("h2")) == 1
    link = next(link for link in page.links if link.startswith("/api/comparison.csv"))
    assert "layer=waste-sites" in link


def test_who_has_not_asked_sees_the_country_and_two_cities(client: Client, release) -> None:
    page = _page(client, "/ru/compare/")
    chosen = [said["value"] for said in page.all("option") if "selected" in said]
    assert chosen[:3] == [key for key in FIRST if key in release.units]


def test_the_form_leads_to_a_permanent_address(client: Client) -> None:
    form = f"/ky/compare/?unit={TON}&unit=&unit={OSH}&unit={TON}&span=2023-2024&theme="
    response = client.get(form)
    assert response.status_code == 302
    assert response["Location"] == f"/ky/compare/?unit={TON},{OSH}&base=2023&end=2024"
    page = _page(client, response["Location"])
    assert [said["value"] for said in page.all("option") if "selected" in said][:2] == [TON, OSH]


def test_a_unit_can_be_taken_away(client: Client) -> None:
    page = _page(client, f"/ru/compare/?unit={TON},{OSH}")
    assert f"?unit={OSH}&base=2022&end=2024" in page.links
    alone = _page(client, f"/ru/compare/?unit={OSH}")
    assert not [link for link in alone.links if link.startswith("?unit=&")]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        (f"unit={COUNTRY},{TON},{OBLAST},{BISHKEK},{OSH}", 400),
        ("unit=not_distributed", 404),
        ("unit=1", 404),
        ("unit=a b", 400),
        ("base=2024&end=2023", 400),
        ("base=1999", 404),
        ("span=x", 400),
        ("span=2024-2022", 400),
        ("theme=nothing", 400),
        ("theme=waste", 200),
        ("utm_source=elsewhere", 200),
        ("unit=&base=&end=&theme=", 200),
    ],
)
def test_an_address_that_means_nothing_gets_a_sentence(client: Client, query, status) -> None:
    assert client.get(f"/ru/compare/?{query}").status_code == status
