"""Animals and plants: counted, due to be counted again, protected, not to be hunted."""

from typing import Any

import pytest

from ekokarta.domains.nature.census_due import due, overdue
from ekokarta.domains.nature.models import (
    Census,
    NaturalResource,
    RedBookEntry,
    WildlifeRestriction,
)
from ekokarta.law.models import Norm
from ekokarta.release import COUNTRY
from ekokarta.territory.holding import holding

pytestmark = pytest.mark.django_db
TON, NARYN, BATKEN = "41702220000000", "41704245000000", "41705214000000"
HEAD = "key,species,where,period,said,method"


def test_the_animals_of_one_species_are_added_up_and_never_with_another(
    imported: Any, cells: Any
) -> None:
    imported("wildlife-census", HEAD, f"a,argali,{TON},2023,120,визуальный", f"b,argali,{NARYN},2023,80,визуальный",
             f"c,ibex,{TON},2023,500,визуальный", f"d,wild-boar,{TON},2023,40,визуальный")  # fmt: skip
    argali = cells("wildlife-census", "total_number_species_argali", 2023)
    assert (argali[TON].value, argali[NARYN].value, argali[COUNTRY].value) == (120, 80, 200)
    assert cells("wildlife-census", "total_number_species_ibex", 2023)[COUNTRY].value == 500


def test_one_place_and_year_has_one_count_of_a_species(imported: Any) -> None:
    taken = imported("wildlife-census", HEAD, f"a,argali,{TON},2023,120,", f"b,argali,{TON},2023,130,",
                     f"c,ibex,{TON},2023,130,")  # fmt: skip
    assert taken.changed == 2 and [r.row for r in taken.refused] == [3]


def test_the_next_count_follows_from_the_norm(imported: Any) -> None:
    imported("wildlife-census", HEAD, f"a,argali,{TON},2019,120,", f"b,ibex,{TON},unknown,9,")
    assert Census.objects.get(key="a").due == "2024-12-31"
    assert Census.objects.get(key="b").due == ""
    Norm.objects.filter(subject="wildlife-census-interval").update(value=3)
    imported("wildlife-census", HEAD, f"c,ibex,{TON},2020,120,")
    assert Census.objects.get(key="c").due == "2023-12-31"
    assert due(2020, None) == ""


def test_who_is_overdue_is_named_oldest_first(imported: Any) -> None:
    imported("wildlife-census", HEAD, f"old,argali,{TON},2015,1,", f"new,argali,{TON},2019,1,",
             f"older,ibex,{TON},2014,1,", f"there,argali,{NARYN},2023,1,")  # fmt: skip
    counts = list(Census.objects.all())
    assert [c.key for c in overdue(counts, "2025-01-01")] == ["older", "new"]
    assert [c.key for c in overdue(counts, "2024-12-31")] == ["older"], (
        "its last day is still in time"
    )


def test_an_invented_count_is_no_successor_of_a_real_one(imported: Any) -> None:
    imported("wildlife-census", HEAD, f"real,argali,{TON},2015,1,")
    imported("wildlife-census", HEAD, f"invented,argali,{TON},2024,1,", simulated=True)
    assert [c.key for c in overdue(Census.objects.all(), "2025-01-01")] == ["real"]


def test_the_moratorium_of_2023_to_2026() -> None:
    """Argali, ibex, roe deer, boar and snowcock in Issyk-Kul and Naryn oblasts: a rule for any permit."""
    bans = list(WildlifeRestriction.layer.accepted)

    def banned(species: str, unit: str, day: str) -> bool:
        about = [ban for ban in bans if ban.species_id == species]
        return bool(holding(about, day, shape=None, units={unit, COUNTRY}))

    for species in ("argali", "ibex", "roe-deer", "wild-boar", "snowcock"):
        assert banned(species, TON, "2023-01-01") and banned(species, NARYN, "2026-12-31")
        assert not banned(species, TON, "2022-12-31") and not banned(species, TON, "2027-01-01")
        assert not banned(species, BATKEN, "2024-06-01")
    assert not banned("snow-leopard", TON, "2024-06-01")


def test_a_moratorium_is_seen_in_each_district_and_counted_once(cells: Any) -> None:
    found = cells("wildlife-restrictions", "count", 2023)
    assert (found[TON].value, found[NARYN].value, found[COUNTRY].value) == (5, 5, 5)
    assert found[BATKEN].value is None
    assert cells("wildlife-restrictions", "count", 2022)[TON].value is None


def test_animal_or_plant_follows_from_the_species(imported: Any, cells: Any) -> None:
    imported("species", "key,name,latin,kingdom", "tulip,Тюльпан,Tulipa,растение")
    imported("occurrences", "key,species,where,happened_on", f"a,tulip,{TON},2023-05-01",
             f"b,snow-leopard,{TON},2023-05-01")  # fmt: skip
    assert cells("occurrences", "count_kingdom_plant", 2023)[TON].value == 1
    assert cells("occurrences", "count_kingdom_animal", 2023)[TON].value == 1


def test_a_species_has_one_entry_an_edition(imported: Any) -> None:
    head = "species,edition,name,category,criteria"
    imported(
        "red-book",
        head,
        "snow-leopard,2-е,Снежный барс,CR,C1",
        "snow-leopard,3-е,Снежный барс,EN,C1",
    )
    imported("red-book", head, "snow-leopard,3-е,Снежный барс,VU,C1")
    said = {e.edition: e.category for e in RedBookEntry.objects.filter(species_id="snow-leopard")}
    assert said == {"2-е": "CR", "3-е": "VU"}


def test_an_object_of_the_earlier_map_keeps_its_name_and_comes_once(imported: Any) -> None:
    head = "external,name,former_layer,resource,where,latitude,longitude"
    for name in ("Арашан", "Арашан (Алтын-Арашан)"):
        imported(
            "natural-resources", head, f"map-17,{name},Природные ресурсы,Источник,{TON},42.2,77.1"
        )
    found = NaturalResource.objects.get()
    assert (found.external, found.name) == ("map-17", "Арашан (Алтын-Арашан)")
    assert found.former_layer == "Природные ресурсы"
