"""A subject of a unit, whole; in the passport and beside others it is led by something of every register."""

import re
from dataclasses import dataclass, replace

import pytest
from django.test import Client
from fixture_layers import LAYERS
from portal.seen import seen

from ekokarta.portal.cells import shown
from ekokarta.portal.leading import LEAST, leading
from ekokarta.reading import Query
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, LayerFacts
from ekokarta.terms import PROMISED, speaking

TON = "41702220000000"


@dataclass(frozen=True)
class Row:
    layer: LayerFacts
    silent: bool = False


def rows(*said: str) -> list[Row]:
    """«a» is a row of register a with a number, «A» one without."""
    return [Row(replace(LAYERS[0], slug=word.lower()), word.isupper()) for word in said]


def test_every_register_leads_with_its_first_number() -> None:
    many = rows("A", "a", "a", "b", "b", "C", "C", "d", "e")
    assert leading(many) == tuple(many[n] for n in (1, 3, 5, 7, 8))


def test_few_registers_are_filled_up_with_what_has_numbers_first() -> None:
    few = rows("a", "A", "a", "b", "b", "b")
    assert leading(few) == tuple(few[n] for n in (0, 2, 3, 4))
    assert len(leading(few)) == LEAST and leading(few[:2]) == tuple(few[:2])
    assert leading([]) == ()


@pytest.mark.parametrize("unit", [TON, "41702000000000", COUNTRY])
def test_its_numbers_are_those_of_the_cube(client: Client, release, unit: str) -> None:
    found, wanted = 0, 0
    for theme in {layer.theme for layer in release.manifest.layers if layer.measures}:
        page = seen(client.get(f"/ru/districts/{unit}/{theme}/").content)
        said = {
            tuple(re.sub(r"(?<=[\d%])[а-я]+$", "", text) for _, text in row[1:4])
            for row in page.rows
        }
        for layer in (la for la in release.manifest.layers if la.theme == theme):
            answers = release.statistics(Query(units=(unit,), layers=(layer.slug,)))
            for measure in layer.measures:
                mine = sorted(
                    (a for a in answers if a.measure == measure.slug), key=lambda a: a.year
                )
                with speaking("ru"):
                    assert tuple(shown(a.cell, measure).text for a in mine) in said
                wanted += 1
        found += sum(len(row) > 5 and row[1][1] != "2022" for row in page.rows)
    assert found == wanted > 0


def test_it_names_what_nobody_reported_by_measure(client: Client) -> None:
    page = seen(client.get(f"/ru/districts/{TON}/report/").content)
    assert "2022, 2023, 2024" in page.text.split("Чего не хватает")[1]


def test_the_passport_leads_to_it_and_it_to_the_others(client: Client) -> None:
    passport = seen(client.get(f"/ky/districts/{TON}/").content)
    links = [link for link in passport.links if re.fullmatch(rf"/ky/districts/{TON}/\w+/", link)]
    assert links
    for link in set(links):
        page = seen(client.get(link).content)
        assert f"/ky/districts/{TON}/" in page.links and "None" not in page.text
        assert set(links) - {link} <= set(page.links)


def test_what_is_no_subject_of_a_unit_is_not_found(client: Client, release) -> None:
    empty = next(
        t
        for t in PROMISED
        if not any(la.theme == t and la.measures for la in release.manifest.layers)
    )
    for address in (f"{TON}/{empty}", f"{TON}/nothing", f"{NOT_DISTRIBUTED}/nature", "1/nature"):
        assert client.get(f"/ru/districts/{address}/").status_code == 404
