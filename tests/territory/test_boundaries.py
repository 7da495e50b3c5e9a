"""Official boundaries: matched by code or name, epochs and editions, crosswalk by area."""

from pathlib import Path
from typing import Any

import pytest
from conftest import shared
from django.core.management import call_command

from ekokarta.errors import Misunderstood
from ekokarta.publication.crosswalk import crosswalk
from ekokarta.publication.drawing import drawn
from ekokarta.reading.redrawn import made_of
from ekokarta.release import Caveat
from ekokarta.territory.boundary import Crosswalk, Epoch
from ekokarta.territory.drawings import equal_area, import_boundaries
from ekokarta.territory.epochs import changed_units
from ekokarta.territory.suggestion import suggest
from ekokarta.territory.unit import units

pytestmark = pytest.mark.django_db
OFFICIAL = "data/kg_adm2_codab2018_simplified.geojson"
FOREIGN = "data/kg_adm2_wfp2023_40districts.geojson"


def load(file: str, day: str) -> Any:
    return import_boundaries(shared(file), day, source=file)


def test_by_default_all_55_have_an_outline_and_the_four_inside_bishkek_have_none() -> None:
    sketch = drawn(units())
    reporting = {u.key for u in units() if u.tile_column is not None}
    assert (
        len(reporting) == 55 and reporting == set(sketch.units) and reporting <= set(sketch.points)
    )
    assert sketch.generalised and sketch.as_of == "2018-11-19" and sketch.valid_from == ""
    inner = {u.key for u in units() if u.type == "city_district"}
    assert not inner & set(sketch.units)


def test_official_ones_replace_them_by_code() -> None:
    result = load(OFFICIAL, "2018-11-19")
    assert len(result.matched) == 55 and set(result.matched.values()) == {"code"}
    assert result.unmatched == [] and result.pointed == []
    sketch = drawn(units())
    assert len(sketch.units) == 55 and not sketch.generalised and sketch.valid_from == "2018-11-19"


def test_a_better_drawing_of_the_same_day_is_an_edition() -> None:
    assert load(OFFICIAL, "2018-11-19").new_epoch
    again = load(OFFICIAL, "2018-11-19")
    assert not again.new_epoch and again.epoch.edition == 2
    assert Epoch.objects.count() == 2, "the default one and the official one"


def test_foreign_codes_and_three_dimensions() -> None:
    load(OFFICIAL, "2018-11-19")
    result = load(FOREIGN, "2023-06-01")
    assert len(result.matched) == 40 and result.unmatched == []
    assert all(not b.geometry.has_z for b in result.epoch.boundaries.all())
    assert len(result.pointed) == 15, "13 cities, Bishkek and Osh have no polygon there"
    rows = Crosswalk.objects.filter(after=result.epoch)
    assert not rows.filter(source_unit__in=result.pointed).exists()
    for key, share in result.shares.items():
        assert 0.5 < share <= 1.0001, key


def test_shares_of_a_crosswalk_are_parts_of_a_whole() -> None:
    load(OFFICIAL, "2018-11-19")
    result = load(FOREIGN, "2023-06-01")
    sums: dict[Any, float] = {}
    for row in Crosswalk.objects.filter(after=result.epoch):
        sums[row.source_unit_id] = sums.get(row.source_unit_id, 0) + row.share
    assert all(total <= 1.01 for total in sums.values())


def test_only_a_dated_epoch_changes_a_boundary(cells: Any, imported: Any) -> None:
    load(OFFICIAL, "2023-03-01")
    assert changed_units(2023) == set(), "an undated drawing before it proves nothing"
    load(FOREIGN, "2024-02-01")
    changed = changed_units(2024)
    assert "41704230000000" in changed
    imported("waste-sites", "key,name,where", "x,Свалка,41704230000000")
    assert Caveat.BOUNDARY_CHANGED in cells("waste-sites", "count", 2024)["41704230000000"].flags
    assert (
        Caveat.BOUNDARY_CHANGED not in cells("waste-sites", "count", 2023)["41704230000000"].flags
    )


def test_the_release_tells_of_what_a_changed_unit_was_made() -> None:
    load(OFFICIAL, "2023-03-01")
    assert crosswalk() == (), "an undated drawing before it proves nothing"
    load(FOREIGN, "2024-02-01")
    rows = crosswalk()
    assert {row.since for row in rows} == {"2024-02-01"}
    assert {row.target for row in rows} == changed_units(2024)
    made = made_of("41704230000000", rows, 2023, 2024)
    assert "41704230000000" in made and 0.5 < made["41704230000000"] < 0.99
    assert made_of("41704230000000", rows, 2022, 2023) == {"41704230000000": 1}


def test_the_area_of_a_known_square() -> None:
    import shapely

    degree = shapely.box(74, 41, 75, 42)
    assert equal_area(degree).area == pytest.approx(9_261, rel=0.005), "km², by the sphere"


def test_a_point_suggests_and_never_decides(imported: Any) -> None:
    import shapely

    nearby = suggest(shapely.Point(77.0, 42.2))
    assert nearby and nearby.generalised
    head = "key,name,where,latitude,longitude"
    taken = imported(
        "waste-sites", head, "a,Свалка,Лейлекский район,42.05,76.9", "b,Другая,,42.05,76.9"
    )
    assert taken.changed == 2 and taken.refused == []
    assert {w.row for w in taken.warnings} == {2, 3}
    assert all("обобщ" in w.reason.ru for w in taken.warnings)


@pytest.mark.parametrize("name", ["x.pdf", "nothing.geojson"])
def test_no_file_of_polygons_is_a_sentence(name: str, tmp_path: Path) -> None:
    with pytest.raises(Misunderstood):
        import_boundaries(tmp_path / name, "2024-01-01", source="")


def test_polygons_of_nowhere_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "far.geojson"
    file.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Atlantis"},'
        '"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}'
    )
    with pytest.raises(Misunderstood):
        import_boundaries(file, "2024-01-01", source="")
    assert Epoch.objects.count() == 1


def test_the_command_reports_in_words(capsys: Any) -> None:
    file = str(shared(OFFICIAL))
    call_command("boundaries", "import", file, "--valid-from=2018-11-19", "--language=ru")
    said = capsys.readouterr().out
    assert "Новая эпоха границ" in said and "55" in said
