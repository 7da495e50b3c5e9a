"""Geodata of any format go the way of every sheet: the same facts, checked, named, idempotent."""

import csv
import json
from typing import Any

import numpy
import pyogrio.raw
import pytest
import shapely
from conftest import shared
from fixture_geodata import written
from pyproj import Transformer

from ekokarta.domains.industry.models import ProductionFacility
from ekokarta.domains.nature.models import ProtectedArea
from ekokarta.domains.water.models import WaterBody
from ekokarta.errors import Misunderstood
from ekokarta.intake import Wishes, take
from ekokarta.journal.models import Batch
from ekokarta.journal.undoing import undo
from ekokarta.layers import layer_called
from ekokarta.terms import speaking

pytestmark = pytest.mark.django_db
TON = "41702220000000"
LAKE = shapely.Polygon([(76.2, 42.3), (76.9, 42.3), (76.9, 42.5), (76.2, 42.5)])
BOW = shapely.Polygon([(76.2, 42.3), (76.9, 42.5), (76.9, 42.3), (76.2, 42.5)])


@pytest.fixture
def took(approver: Any) -> Any:
    """Take a file into a register, with wishes as a person types them."""

    def run(slug: str, file: tuple[str, bytes], **said: Any) -> Any:
        if slug == "water-bodies":
            said = {"given": "type = lake", **said}
        wishes = Wishes.said(**said)
        return take(layer_called(slug), *file, by=approver, accept=True, wishes=wishes)

    return run


def refusal(took: Any, slug: str, file: tuple[str, bytes], **said: Any) -> str:
    """The sentence with which nothing was read, in Russian; it exists in every language."""
    with pytest.raises(Misunderstood) as caught:
        took(slug, file, **said)
    assert all(text.strip() and "{" not in text for text in caught.value.sentence.each())
    return caught.value.sentence.ru


# The same facts out of every format

SHORT = "capacity_m = capacity_mw; primary_fu = primary_fuel; district_s = district_soate"
POWER = {
    "geojson": "", "gpkg": "", "kml": "", "kmz": "", "tab": "", "mif": "",
    "shp": SHORT, "gpx": "cmt = gppd_idnr; desc = district_soate; src = source",
}  # fmt: skip


@pytest.fixture(scope="module")
def plants() -> list[dict[str, str]]:
    with shared("data/kg_power_plants_gppd.csv").open(encoding="utf-8-sig") as lines:
        return list(csv.DictReader(lines))


def plant_file(kind: str, plants: list[dict[str, str]]) -> tuple[str, bytes]:
    columns: dict[str, Any] = {
        "gppd_idnr": [p["gppd_idnr"] for p in plants],
        "name": [p["name"] for p in plants],
        "capacity_mw": [float(p["capacity_mw"]) for p in plants],
        "primary_fuel": [p["primary_fuel"] for p in plants],
        "district_soate": [p["district_soate"] for p in plants],
        "source": ["WRI"] * len(plants),
    }
    if kind == "gpx":
        columns = {"name": columns["name"], "cmt": columns["gppd_idnr"],
                   "desc": columns["district_soate"], "src": columns["source"]}  # fmt: skip
    points = [shapely.Point(float(p["lon"]), float(p["lat"])) for p in plants]
    return written(kind, columns, points)


@pytest.mark.parametrize("kind", POWER)
def test_every_format_says_the_same(took: Any, plants: list[dict[str, str]], kind: str) -> None:
    mapping = POWER[kind]
    first = took("production-facilities", plant_file("geojson", plants))
    assert [str(r) for r in first.refused] == [] and first.rows == len(plants) == 8
    again = took("production-facilities", plant_file(kind, plants), mapping=mapping)
    assert [str(r) for r in again.refused] == []
    if kind in ("tab", "mif"):  # MapInfo keeps places as whole numbers on a grid
        assert again.changed <= len(plants)
        return
    assert (again.changed, again.unchanged, again.batch) == (0, len(plants), None)


def test_what_is_read_is_what_was_written(took: Any, plants: list[dict[str, str]]) -> None:
    took("production-facilities", plant_file("tab", plants))
    for plant in plants:
        record = ProductionFacility.objects.get(external=plant["gppd_idnr"])
        assert record.capacity == float(plant["capacity_mw"])
        assert record.where_id == plant["district_soate"]
        at = shapely.Point(float(plant["lon"]), float(plant["lat"]))
        assert shapely.distance(record.geometry, at) < 1e-5


@pytest.mark.parametrize("name", ["kg_rivers_packages", "kg_lakes"])
@pytest.mark.parametrize(
    ("crs", "degrees_off"),
    [("EPSG:4326", 1e-6), ("EPSG:32643", 1e-6), ("EPSG:28413", 1e-4)],  # Pulkovo 1942: to 5 m
)
def test_lines_and_areas_of_any_coordinate_system(
    took: Any, name: str, crs: str, degrees_off: float
) -> None:
    features = json.loads(shared(f"data/{name}.geojson").read_bytes())["features"]
    degrees = [shapely.from_geojson(json.dumps(f["geometry"])) for f in features]
    way = Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    there = [shapely.transform(s, lambda at: _columns(way, at)) for s in degrees]
    names = [str(n) for n in range(len(features))]
    file = written("gpkg", {"external": names, "title": names}, there, crs=crs)
    taken = took("water-bodies", file, mapping="title = name")
    bad = {r.row for r in taken.refused}
    assert bad == {n for n, s in enumerate(degrees, 1) if not s.is_valid}
    for number, shape in zip(names, degrees, strict=True):
        for record in WaterBody.objects.filter(external=number):
            assert shapely.hausdorff_distance(record.geometry, shape) < degrees_off
    assert took("water-bodies", file, mapping="title = name").changed == 0


def _columns(way: Any, at: Any) -> Any:
    return numpy.column_stack(way.transform(*at.T))


# Encodings, coordinate systems, layers


def test_windows_1251_without_a_word_about_it(took: Any) -> None:
    names = {"id": [1, 2], "nam": ["Ысык-Көл районундагы көл", "Сон-Куль"]}
    cyrillic = {"id": [1, 2], "nam": ["Чатыр-Куль", "Сон-Куль"]}
    points = [shapely.Point(76, 42), shapely.Point(75, 41.8)]
    said = {"mapping": "id = external; nam = name"}
    for columns, encoding in ((cyrillic, "CP1251"), (names, "UTF-8")):
        file = written("shp", columns, points, encoding=encoding, without=[".cpg"])
        assert took("water-bodies", file, **said).refused == []
        assert [WaterBody.objects.get(external=n).name for n in (1, 2)] == columns["nam"]


def test_a_file_that_does_not_say_its_coordinate_system(took: Any) -> None:
    way = Transformer.from_crs("EPSG:4326", "EPSG:28413", always_xy=True)
    point = shapely.Point(way.transform(76.5, 42.4))
    file = written("shp", {"external": ["a"], "name": ["Пруд"]}, [point], without=[".prj"])
    assert "EPSG:28413" in refusal(took, "water-bodies", file)
    assert "«EPSG:999999»" in refusal(took, "water-bodies", file, crs="EPSG:999999")
    assert took("water-bodies", file, crs="EPSG:28413").changed == 1
    at = WaterBody.objects.get(external="a").geometry
    assert shapely.distance(at, shapely.Point(76.5, 42.4)) < 1e-4
    degrees = written("shp", {"external": ["a"]}, [shapely.Point(76.5, 42.4)], without=[".prj"])
    assert took("water-bodies", degrees).refused == [], "degrees need no name"


def test_of_several_layers_one_is_chosen(took: Any, tmp_path: Any) -> None:
    file = tmp_path / "two.gpkg"
    for layer in ("lakes", "ponds"):
        pyogrio.raw.write(
            file, _wkb([shapely.Point(76, 42)]), [_text([layer])], ["name"], layer=layer,
            driver="GPKG", geometry_type="Point", crs="EPSG:4326", append=file.exists(),
        )  # fmt: skip
    two = ("two.gpkg", file.read_bytes())
    said = refusal(took, "water-bodies", two)
    assert "lakes, ponds" in said
    assert "lakes, ponds" in refusal(took, "water-bodies", two, sheet="seas")
    assert took("water-bodies", two, sheet="ponds").changed == 1
    assert WaterBody.objects.filter(name="ponds").exists()


def test_folders_of_kml_are_one_table(took: Any) -> None:
    placemark = "<Placemark><name>{0}</name><Point><coordinates>{1},42.1,900</coordinates></Point></Placemark>"
    folders = "".join(
        f"<Folder><name>f{n}</name>{placemark.format(f'Озеро {n}', 76 + n / 10)}</Folder>"
        for n in range(3)
    )
    kml = f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{folders}</Document></kml>'
    taken = took("water-bodies", ("lakes.kml", kml.encode()))
    assert (taken.rows, taken.changed, taken.refused) == (3, 3, [])
    assert not WaterBody.objects.get(name="Озеро 1").geometry.has_z


def _wkb(shapes: Any) -> Any:
    return numpy.array([shapely.to_wkb(s) for s in shapes], dtype=object)


def _text(values: Any) -> Any:
    return numpy.array(values, dtype=object)


# Places that cannot be, and places that are not there


def test_bad_places_are_refused_by_row(took: Any) -> None:
    shapes = [LAKE, BOW, shapely.transform(LAKE, lambda at: at[:, ::-1]), None]
    file = written("geojson", {"external": list("abcd"), "name": list("абвг")}, shapes)
    taken = took("water-bodies", file)
    assert {r.row: r.reason.ru[:16] for r in taken.refused} == {
        2: "Контур неправиль", 3: "Похоже, широта и",
    }  # fmt: skip
    assert "76.55 42.4" in taken.refused[0].reason.ru, "the sentence says where"
    assert WaterBody.objects.get(external="d").geometry is None


def test_a_bad_outline_is_mended_only_when_asked(took: Any) -> None:
    file = written("geojson", {"external": ["b"], "name": ["б"]}, [BOW])
    assert took("water-bodies", file).changed == 0
    taken = took("water-bodies", file, repair=True)
    assert taken.changed == 1
    assert [w.row for w in taken.warnings if "исправлен" in w.reason.ru] == [1]
    mended = WaterBody.objects.get(external="b").geometry
    assert mended.is_valid and mended.geom_type == "MultiPolygon"


def test_the_third_dimension_is_dropped(took: Any) -> None:
    file = written("geojson", {"external": ["z"]}, [shapely.Point(76, 42, 1607)])
    took("water-bodies", file)
    assert not WaterBody.objects.get(external="z").geometry.has_z


# Headings of other people


def test_a_heading_is_mapped_left_aside_or_named(took: Any) -> None:
    columns = {"OBJECTID": [7], "NAIMEN": ["Пруд"], "SHAPE_LEN": [1.5], "EDITOR": ["х"]}
    file = written("geojson", columns, [LAKE])
    assert "OBJECTID, NAIMEN, SHAPE_LEN, EDITOR" in refusal(took, "water-bodies", file)
    said = {"mapping": "OBJECTID = external; naimen = name", "ignored": "SHAPE_LEN; EDITOR"}
    taken = took("water-bodies", file, **said)
    assert (taken.changed, taken.aside) == (1, ("SHAPE_LEN", "EDITOR"))
    assert WaterBody.objects.get(external="7").name == "Пруд"
    assert "shape_leng" in refusal(took, "water-bodies", file, mapping="shape_leng = -")
    assert "plosch" in refusal(took, "water-bodies", file, mapping="SHAPE_LEN = plosch")
    assert "«OBJECTID external»" in refusal(took, "water-bodies", file, mapping="OBJECTID external")


def test_a_table_is_mapped_like_a_map(took: Any) -> None:
    table = "NN;Nazvanie;Где;Лишнее\n1;Пруд;неизвестно;х\n".encode("cp1251")
    taken = took("water-bodies", ("t.csv", table), mapping="NN=external; Nazvanie=name; Где=where",
                 ignored="Лишнее")  # fmt: skip
    assert (taken.changed, taken.aside) == (1, ("Лишнее",))


def test_ids_beside_the_properties_are_a_column(took: Any) -> None:
    feature = {"type": "Feature", "id": 77, "properties": {"name": "Пруд"}, "geometry": None}
    said = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()
    assert took("water-bodies", ("w.geojson", said), mapping="id = external").changed == 1
    assert WaterBody.objects.filter(external="77").exists()


def test_numbers_of_rows_in_a_geopackage_can_be_the_ids(took: Any) -> None:
    file = written("gpkg", {"name": ["а", "б"]}, [LAKE, LAKE])
    took("water-bodies", file, mapping="fid = external")
    assert sorted(WaterBody.objects.filter(external__in="12").values_list("name", flat=True)) == [
        "а",
        "б",
    ]


# Where a map does not say the district


def test_a_map_need_not_say_the_district(took: Any) -> None:
    file = written("geojson", {"external": ["p"], "name": ["Пруд"]}, [shapely.Point(76.18, 42.15)])
    taken = took("water-bodies", file)
    record = WaterBody.objects.get(external="p")
    assert record.where_id == "unknown"
    assert any("похоже" in w.reason.ru for w in taken.warnings), "it is suggested, not decided"
    record.where_id = TON
    record.save()
    assert took("water-bodies", file).changed == 0
    assert WaterBody.objects.get(external="p").where_id == TON, "what was said stays"


def test_the_district_is_taken_from_the_place_only_when_asked(took: Any) -> None:
    file = written("geojson", {"external": ["p"], "name": ["Пруд"]}, [shapely.Point(76.18, 42.15)])
    taken = took("water-bodies", file, locate=True)
    assert WaterBody.objects.get(external="p").where_id == TON
    assert any(
        "по координатам" in w.reason.ru and "обобщённые" in w.reason.ru for w in taken.warnings
    )


# A source system delivers: its mapping, its name, its numbers

OOPT = (
    "OOPT_ID = external; NAIMENOVANIE = name; KATEGORIYA = category; PLOSHAD_GA = area; "
    "RAION = where; SOZDANA = opened_on; SHAPE_LEN = -"
)


@pytest.fixture
def oopt(imported: Any) -> None:
    imported("source-systems", "key;mapping", f'is-oopt;"{OOPT}"')


def areas(**changed: str) -> tuple[str, bytes]:
    with shared("data/facts_protected_areas.csv").open(encoding="utf-8-sig") as lines:
        rows = list(csv.DictReader(lines))
    features = [
        {
            "type": "Feature",
            "properties": {
                "OOPT_ID": f"OOPT-{n:03}", "NAIMENOVANIE": r["name_ru"] + changed.get(str(n), ""),
                "KATEGORIYA": r["category"], "PLOSHAD_GA": float(r["area_ha"]) if r["area_ha"] else None,
                "RAION": r["district_soate"] or "unknown", "SOZDANA": r["established"],
                "SHAPE_LEN": 1.0,
            },
            "geometry": {"type": "Point", "coordinates": [float(r["lon"]), float(r["lat"])]} if r["lon"] else None,
        }
        for n, r in enumerate(rows, 1)
    ]  # fmt: skip
    return "oopt.geojson", json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_a_delivery_is_idempotent_by_the_ids_of_its_system(took: Any, oopt: None) -> None:
    taken = took("protected-areas", areas(), system="is-oopt")
    assert [str(r) for r in taken.refused] == [] and taken.changed == taken.rows == 29
    assert taken.aside == ("SHAPE_LEN",) and taken.batch.system == "is-oopt"
    record = ProtectedArea.objects.get(external="OOPT-001")
    assert record.source == "ИС ООПТ" and record.where_id.count("4170") == 2
    again = took("protected-areas", areas(), system="is-oopt")
    assert (again.changed, again.unchanged, again.batch) == (0, 29, None)
    corrected = took("protected-areas", areas(**{"3": " (новое имя)"}), system="is-oopt")
    assert corrected.changed == 1
    assert ProtectedArea.objects.get(external="OOPT-003").name.endswith("(новое имя)")
    assert ProtectedArea.objects.filter(external__startswith="OOPT-").count() == 29


def test_a_delivery_is_undone_as_a_whole(took: Any, oopt: None, approver: Any) -> None:
    taken = took("protected-areas", areas(), system="is-oopt")
    undo(taken.batch, by=approver, why="не тот файл")
    here = ProtectedArea.objects.filter(external__startswith="OOPT-")
    assert {str(record.state) for record in here} == {"withdrawn"}
    assert Batch.objects.get(pk=taken.batch.pk).undone


def test_the_number_of_one_system_is_not_that_of_another(took: Any, oopt: None) -> None:
    took("protected-areas", areas(), system="is-oopt")
    other = written("geojson", {"external": ["OOPT-001"], "name": ["Чужая"]}, [None])
    taken = took("protected-areas", other, system="interactive-map-natural-resources")
    assert taken.changed == 0 and "другой системы" in taken.refused[0].reason.ru


def test_the_last_delivery_of_a_system_is_published(took: Any, oopt: None, releases: Any) -> None:
    from ekokarta.publication import publish
    from ekokarta.reading import current

    took("protected-areas", areas(), system="is-oopt")
    publish(releases, (2022, 2023, 2024))
    systems = {s.key: s.delivered for s in current(releases).manifest.systems}
    assert systems["is-oopt"] == current(releases).manifest.newest_change
    assert systems["interactive-map-minerals"] == ""


def test_a_system_which_is_not_there_is_named() -> None:
    from ekokarta.errors import NotFound

    with pytest.raises(NotFound) as caught:
        Wishes.said(system="is-opt")
    with speaking("en"):
        assert "is-opt" in str(caught.value)


OLD_MAP = {
    "filling-stations": ("interactive-map-filling-stations", "газовые заправки"),
    "deposits": ("interactive-map-minerals", "полезные ископаемые"),
    "natural-resources": ("interactive-map-natural-resources", "природные ресурсы"),
}


@pytest.mark.parametrize("slug", OLD_MAP)
@pytest.mark.parametrize("kind", ["kmz", "shp", "tab", "gpkg"])
def test_layers_of_the_old_map_come_in_under_their_old_names(
    took: Any, releases: Any, slug: str, kind: str
) -> None:
    from ekokarta.publication import publish
    from ekokarta.reading import current

    system, old_name = OLD_MAP[slug]
    columns = {"num": [1, 2, 3], "nazv": ["Первая", "Вторая", "Третья"]}
    points = [shapely.Point(74.5 + n, 42.3) for n in range(3)]
    file = (
        written(kind, columns, points, encoding="UTF-8")
        if kind == "shp"
        else written(kind, columns, points)
    )
    said = {"system": system, "mapping": "num = external; nazv = name"}
    taken = took(slug, file, **said)
    assert [str(r) for r in taken.refused] == [] and taken.changed == 3
    model = layer_called(slug).model._default_manager
    assert {r.source for r in model.filter(external__in="123")} == {old_name}
    assert took(slug, file, **said).changed == 0
    if kind != "gpkg":
        return  # what was stored is the same
    publish(releases, (2022, 2023, 2024))
    manifest = current(releases).manifest
    assert slug not in {layer.slug for layer in manifest.layers}, "nobody has agreed yet"
    (said_of_it,) = [a for a in manifest.agreements if a.register == slug]
    assert (said_of_it.system, said_of_it.stage) == (system, "proposed")
    assert next(s for s in manifest.systems if s.key == system).delivered == manifest.newest_change
