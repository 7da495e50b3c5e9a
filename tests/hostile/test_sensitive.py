"""Where exactly a rare animal was seen is in no published byte."""

from pathlib import Path
from typing import Any

import pytest
import shapely
from django.conf import settings as project
from fixture_everything import everything
from fixture_tiles import decoded

from ekokarta.journal.models import Change
from ekokarta.layers import all_layers
from ekokarta.publication import publish
from ekokarta.publication.steps import steps_since
from ekokarta.publication.veil import middle
from ekokarta.reading import current
from ekokarta.release import Status
from ekokarta.terms import Theme
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
TON = "41702220000000"
X, Y = 77.123457, 42.012345
HEAD = "key,where,happened_on,longitude,latitude,species"


@pytest.fixture
def seen(imported: Any, agreed: Any, releases: Path) -> Path:
    imported("species", "key,name,latin,kingdom", "uncia,Снежный барс,Panthera uncia,animal")
    agreed("occurrences")
    for x in (X, X + 0.01):  # the second is a correction: the journal knows the former place
        imported("occurrences", HEAD, f"o1,{TON},2023-05-17,{x},{Y},uncia")
    publish(releases, project.YEARS)
    return releases


def test_place_and_day_are_generalised(seen: Path) -> None:
    row = current(seen).rows("occurrences")[0]
    point = shapely.from_wkb(bytes(row["geometry"]))
    assert point == middle(shapely.Point(X, Y))
    assert str(row["happened_on"]) == "2023-01-01" and row["happened_on_precision"] == "year"
    assert row["units"] == [TON]


def test_no_published_byte_says_where(seen: Path) -> None:
    said = everything(seen)
    assert repr(middle(shapely.Point(X, Y)).wkb).encode() in said, "the search must see the place"
    told = [f"{v:.{n}f}".encode() for v in (X, Y, X + 0.01) for n in (3, 4, 5, 6)]
    told += [shapely.Point(x, Y).wkb for x in (X, X + 0.01)]
    told += [repr(shapely.Point(x, Y).wkb).encode() for x in (X, X + 0.01)]
    told += [b"2023-05-17", b"datetime.date(2023, 5, 17)"]
    assert [word for word in told if word in said] == []


def test_tiles_show_the_square_too(seen: Path) -> None:
    tiles = decoded((current(seen).folder / "species.pmtiles").read_bytes())
    x, y = middle(shapely.Point(X, Y)).coords[0]
    for layers in tiles.values():
        (drawn,) = layers["occurrences"]
        assert set(drawn.said) == {"id", "code", "point_count", "sim", "n_2022", "n_2023", "n_2024"}
    assert drawn.degrees == pytest.approx((x, y), abs=1e-4)


TUP = "41702225000000"
JETI = "41702215000000"


def test_registers_of_dangerous_things_declare_it() -> None:
    known = {layer.slug: layer for layer in all_layers() if layer.theme is Theme.SAFETY}
    found = {slug for slug, layer in known.items() if layer.sensitive}
    assert len(found) == 4 and all(known[slug].withholds_few for slug in found)
    assert not known["tailings-sites"].sensitive, "what is publicly listed is shown exactly"


@pytest.mark.parametrize("few", [1, 2])
def test_one_or_two_in_a_district_are_withheld_and_cannot_be_worked_out(
    few: int, imported: Any, cells: Any
) -> None:
    spots = [TON] * few + [TUP] * 5 + [JETI] * 6
    rows = [f"h{n},Объект {n},{where}" for n, where in enumerate(spots)]
    assert imported("hazardous-objects", "key,name,where", *rows).refused == []
    for year in project.YEARS:
        said = cells("hazardous-objects", "count", year)
        assert said[TON].status is Status.WITHHELD and said[TON].value is None
        country = Unit.objects.get(key=TON).parent_id
        whole = said[country].value
        parts = [said[unit].value for unit in (TUP, JETI)]
        assert whole is None or None in parts, "the oblast less its other districts"
    zero = cells("hazardous-objects", "count", 2023)
    assert any(cell.status is not Status.WITHHELD for cell in zero.values())


def test_the_steps_of_a_release_do_not_count_dangerous_things(imported: Any) -> None:
    last = Change.objects.latest("pk").pk
    imported("hazardous-objects", "key,name,where", f"h1,Объект,{TON}")
    imported("waste-sites", "key,name,where", f"w1,Свалка,{TON}")
    said = {step["layers"]: step for step in steps_since(last, ["hazardous-objects"])}
    told, plain = said[("hazardous-objects",)], said[("waste-sites",)]
    assert (told["on"], told["batch"], told["why"], told["changes"]) == ("", None, "", None)
    assert (plain["why"], plain["changes"]) == ("added", 1)
