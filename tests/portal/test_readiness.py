"""The page of readiness and the page of sources: what is owed, by whom, and what is agreed."""

from django.test import Client
from portal.seen import seen

from ekokarta.reading.readiness import Known, readiness
from ekokarta.terms import said_date


def page(client: Client, address: str):
    response = client.get(address)
    assert response.status_code == 200
    return seen(response.content)


def test_the_totals_are_those_of_the_cells(client: Client, release) -> None:
    text = page(client, "/ru/map/readiness/").text
    cells = [ready for subject in readiness(release) for ready in subject.years]
    for state in Known:
        assert f"{state.label.ru}{sum(r.state is state for r in cells)} из 36" in text


def test_each_row_says_what_the_cube_says(client: Client, release) -> None:
    rows = [r for r in page(client, "/ru/map/readiness/").rows if r[0][1].isdigit()]
    assert len(rows) == 12
    for row, subject in zip(rows, readiness(release), strict=True):
        assert row[1][1].startswith(subject.theme.label.ru)
        for (_, text), ready in zip(row[2:5], subject.years, strict=True):
            assert text.startswith(ready.state.label.ru)
            if ready.state is Known.PARTIAL and ready.units:
                assert f"{ready.units} / {ready.total}" in text


def test_who_owes_and_what_is_agreed(client: Client) -> None:
    rows = {r[0][1]: [text for _, text in r] for r in page(client, "/ru/map/readiness/").rows}
    subsoil, nature, settlement = rows["3"], rows["8"], rows["5"]
    assert "полезные ископаемые: Министерство" in subsoil[5] and "предложено" in subsoil[6]
    assert "Месторождения" in subsoil[6], "a layer that is not shown is named, not linked"
    assert "ИС ООПТ: владелец в отчёте не назван" in nature[5]
    assert "приостановлено" in nature[6] and "публичный источник" in nature[6]
    assert nature[7] == said_date("2024-03-09", "ru")
    assert "Система не названа" in settlement[5] and "строка 174" in settlement[5]
    assert settlement[6] == "не согласовано" and settlement[7] == "фактических не было"


def test_the_term_without_a_year_is_a_finding(client: Client) -> None:
    text = page(client, "/ru/map/readiness/").text
    assert "До конца года все работы будут завершены" in text and "строка 168" in text
    assert "Год не назван" in text


def test_every_stage_is_said_with_its_day_and_reason(client: Client) -> None:
    rows = {r[0][1].split("Отчёт")[0].strip(): r for r in page(client, "/ru/data/sources/").rows}
    areas = next(row for name, row in rows.items() if name.startswith("ИС ООПТ"))
    assert areas[1][1] == "не назван" and "поставок не было" in areas[3][1]
    for said in ("приостановлено", "согласовано: 10 января 2024 года", "сверка границ",
                 "приостановлено: 2 мая 2024 года"):  # fmt: skip
        assert said in areas[2][1]
    minerals = next(row for name, row in rows.items() if name.startswith("полезные ископаемые"))
    assert "часть системы: интерактивная карта" in minerals[0][1]
    names = next(row for name, row in rows.items() if name.startswith("GeoNames"))
    assert said_date("2024-06-01", "ru") in names[3][1] and "CC-BY-4.0" in names[4][1]


def test_an_agreement_that_has_not_begun_is_not_in_force(client: Client) -> None:
    text = page(client, "/ru/data/sources/").text
    assert "не в силе" in text and "действует с: 1 января 2025 года" in text


def test_the_pages_lead_to_each_other(client: Client) -> None:
    assert "/ky/data/sources/" in page(client, "/ky/data/").links
    assert "/ky/data/sources/" in page(client, "/ky/layers/protected-areas/").links
    assert "/ky/map/readiness/" in page(client, "/ky/data/sources/").links
    assert "/ky/map/readiness/" in page(client, "/ky/").links
    readiness_page = page(client, "/ky/map/readiness/")
    assert {"/api/readiness", "/api/readiness.csv", "/ky/data/sources/"} <= set(
        readiness_page.links
    )
    assert [s for s in readiness_page.all("a") if s.get("aria-current") == "page"]
