"""The page of one number: its records, its method, and whether a recount agrees."""

from pathlib import Path
from typing import Any

import pytest

from ekokarta.publication import publish

pytestmark = pytest.mark.django_db
TON, TUP = "41702220000000", "41702225000000"
HEAD = "key,name,where,opened_on,area"


@pytest.fixture
def published(imported: Any, agreed: Any, releases: Path) -> Path:
    imported(
        "waste-sites",
        HEAD,
        f"a,Первая,{TON}=0.25; {TUP}=0.75,2020,10",
        f"b,Вторая,{TON},2023,1.5",
        f"c,Третья,{TON},2024,7",
    )
    agreed("waste-sites")
    publish(releases, (2022, 2023, 2024))
    return releases


def test_it_names_its_records_with_their_shares(client: Any, published: Path) -> None:
    page = client.get(f"/ru/numbers/waste-sites/total_area/{TON}/2023/").content.decode()
    assert "Первая" in page and "Вторая" in page and "Третья" not in page
    assert '<span class="big">4</span>' in page and "× 0,25" in page
    assert "совпадает" in page and "добавилось записей: 1" in page
    assert "manage.py verify" in page


def test_every_year_with_data_can_be_chosen(
    client: Any, imported: Any, agreed: Any, releases: Path
) -> None:
    """2021, when a permission was lost, is not compared but told."""
    course = "санкционирована; 2021-05-01 несанкционирована"
    imported("waste-sites", "key,name,where,opened_on,legality", f"a,Первая,{TON},2015,{course}")
    agreed("waste-sites")
    publish(releases, (2022, 2023, 2024))
    address = f"/ky/numbers/waste-sites/count/{TON}/"
    page = client.get(f"{address}2024/").content.decode()
    for year in (2021, 2022, 2023):
        assert f'<a href="{address}{year}/">{year}</a>' in page
    assert f'<a href="{address}2024/" aria-current="page">2024</a>' in page
    assert '<meta property="og:url" content="/api/' not in page, "the page is itself"
    assert '<span class="big">1</span>' in client.get(f"{address}2021/").content.decode()


def test_in_the_other_languages(client: Any, published: Path) -> None:
    for language in ("ky", "en"):
        assert client.get(f"/{language}/numbers/waste-sites/count/{TON}/2023/").status_code == 200


def test_a_number_without_public_records_says_so(client: Any, published: Path, agreed: Any) -> None:
    agreed("violations")
    publish(published, (2022, 2023, 2024))
    page = client.get(f"/ru/numbers/violations/count/{TON}/2023/").content.decode()
    assert "не публикуются" in page and "не представлено" in page


@pytest.mark.parametrize(
    "wrong",
    [
        "nope/count/{}/2023",
        "waste-sites/nope/{}/2023",
        "waste-sites/count/1/2023",
        "waste-sites/count/{}/1999",
    ],
)
def test_what_is_not_there_is_not_found(client: Any, published: Path, wrong: str) -> None:
    assert client.get(f"/ru/numbers/{wrong.format(TON)}/").status_code == 404
