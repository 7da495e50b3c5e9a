"""What every layer promises, without a word of its own code."""

from io import BytesIO
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from fixture_tiles import decoded

from ekokarta.intake import blank_sheet, plan, sheet_of, take
from ekokarta.intake.headings import asked, matched
from ekokarta.intake.simulated import read_hints, simulated_sheet
from ekokarta.intake.table import as_csv as as_sheet
from ekokarta.intake.table import write_table
from ekokarta.layers import Layer, Meaning, Publish, State, all_layers
from ekokarta.layers.checks import problems
from ekokarta.publication.files import as_csv, parquet
from ekokarta.publication.rights import accepted_agreements, grounds, shown_layers
from ekokarta.publication.snapshot import public_records, snapshot, with_place
from ekokarta.publication.statistics import atlas, cube
from ekokarta.publication.tiles.rows import placed
from ekokarta.publication.tiles.themes import theme_tiles
from ekokarta.publication.year import Times
from ekokarta.site.first_data import demo_file
from ekokarta.terms import LANGUAGES, PROMISED, speaking, today

YEARS = (2022, 2023, 2024)
LAYERS = sorted(all_layers(), key=lambda layer: layer.slug)
every = pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.slug)
pytestmark = pytest.mark.django_db


@every
def test_is_declared_without_a_fault(layer: Layer) -> None:
    assert list(problems(layer)) == []


@every
def test_speaks_three_languages(layer: Layer) -> None:
    for language in LANGUAGES:
        with speaking(language):
            assert all(text.strip() for text in blank_sheet(layer))
            assert str(layer.title) and str(layer.about)


@every
def test_understands_its_own_headings_in_every_language(layer: Layer) -> None:
    for language in LANGUAGES:
        with speaking(language):
            heads = matched(layer, blank_sheet(layer))
        assert [h.column.name for h in heads if h] == [c.name for c in asked(layer)]


@every
def test_is_shown_only_by_an_agreement_in_force(layer: Layer) -> None:
    """Without one it enters no release; there is no exception."""
    agreements = accepted_agreements()
    mine = [a for a in agreements if a.register == layer.slug and a.lets_show(today())]
    assert (layer in shown_layers(grounds(agreements, today()))) == bool(mine)


@every
def test_publishes_what_is_declared_and_nothing_else(layer: Layer) -> None:
    if layer.publish is Publish.AGGREGATE:
        assert layer.columns == []
        return
    table = snapshot(layer)
    extra = {"id", "simulated", "units", "history"}
    extra |= {
        f"{n}_{more}" for n in layer.open_names for more in ("precision", "course", "qualifier")
    }
    assert set(table.schema.names) <= set(layer.open_names) | extra
    personal = {c.name for c in layer.model._meta.concrete_fields if getattr(c, "personal", False)}
    assert personal.isdisjoint(table.schema.names)


@every
def test_the_same_rows_are_the_same_bytes(layer: Layer) -> None:
    if layer.publish is Publish.AGGREGATE:
        return
    assert parquet(snapshot(layer)) == parquet(snapshot(layer))
    back = pq.read_table(BytesIO(parquet(snapshot(layer))))
    assert back.num_rows == snapshot(layer).num_rows
    assert as_csv(snapshot(layer)).startswith(b"\xef\xbb\xbfid,")


@every
def test_a_sheet_that_goes_out_comes_back_unchanged(
    layer: Layer, approver: Any, tmp_path: Any
) -> None:
    file = tmp_path / "sheet.xlsx"
    write_table(file, sheet_of(layer))
    taken = take(layer, file.name, file.read_bytes(), by=approver, accept=True)
    assert [str(r) for r in taken.refused] == []
    assert taken.changed == 0 and taken.batch is None


@every
def test_is_simulated_by_its_declaration(layer: Layer, approver: Any) -> None:
    """Rows of the right shape, none of them refused, all marked; the same at every call."""
    if not (layer.model.counted or demo_file(layer, ".toml").exists()):
        return  # a row of reference is not invented
    hints = read_hints(demo_file(layer, ".toml"))
    sheet = simulated_sheet(layer, hints)
    assert sheet == simulated_sheet(layer, hints)
    taken = take(layer, "s.csv", sheet, by=approver, accept=True, simulated=True)
    assert [str(r) for r in taken.refused] == []
    invented = layer.model._default_manager.filter(simulated=True)
    assert invented.count() == taken.rows == taken.changed


@every
def test_on_the_map_every_row_with_a_place_is_counted_once(layer: Layer, approver: Any) -> None:
    """At every zoom, and of each year, whatever the rows are."""
    if layer.publish is Publish.AGGREGATE:
        return
    if layer.model.counted:
        sheet = simulated_sheet(layer, read_hints(demo_file(layer, ".toml")))
        take(layer, "s.csv", sheet, by=approver, accept=True, simulated=True)
    table = snapshot(layer)
    rows = placed(layer, table, YEARS)
    assert len(rows.rows) == with_place(table)
    if not rows.rows:
        return  # nothing to be drawn
    numbers = {row.id: row for row in rows.rows}
    counted = [record for record in public_records(layer) if record.pk in numbers]
    expected = [len(counted), *(sum(r.counts_in(y) for r in counted) for y in YEARS)]
    heads = ["point_count", *(f"n_{year}" for year in YEARS)]
    for zoom, layers in decoded(theme_tiles((rows,))).items():
        said = [drawn.said for drawn in layers[layer.slug] if drawn.inside]
        assert [sum(s[head] for s in said) for head in heads] == expected, zoom


@every
def test_many_rows_ask_the_registry_few_questions(layer: Layer, approver: Any) -> None:
    """Rules look at other records through `Record.others`, or each row would ask on its own."""
    hints = read_hints(demo_file(layer, ".toml"))
    sheets = [as_sheet(sheet_of(layer))]
    sheets += [simulated_sheet(layer, hints)] if layer.model.counted else []
    for content in sheets:
        with CaptureQueriesContext(connection) as asked:
            plan(layer, "sheet.csv", content, by=approver, accept=True)
        assert len(asked) < 50, asked.captured_queries[-1]["sql"]


@every
def test_every_unit_and_year_has_a_cell(layer: Layer) -> None:
    times = Times((2022, 2023, 2024), 2026, {})
    found = list(cube(layer, atlas(), times))
    years = {spot.year for spot, _ in found} or {*times.years}
    assert years >= {*times.years}
    assert len(found) == len(layer.compare) * len(years) * 68
    assert len({spot for spot, _ in found}) == len(found)


@every
def test_sums_over_units_are_the_country(layer: Layer) -> None:
    """Totals: the 55 and «не распределено» make the country, whatever the records say."""
    times = Times((2022, 2023, 2024), 2026, {})
    found = list(cube(layer, atlas(), times))
    totals = [m.slug for m in layer.compare if m.slug.startswith("total")]
    for slug in totals:
        for year in times.years:
            here = [(s, c) for s, c in found if (s.measure, s.year) == (slug, year)]
            units = sum(c.value or 0 for s, c in here if s.level == "unit")
            rest = sum(c.value or 0 for s, c in here if s.unit == "not_distributed")
            country = sum(c.value or 0 for s, c in here if s.unit == "41700000000000")
            assert units + rest == pytest.approx(country)


@every
def test_the_desk_lists_it_and_keeps_strangers_out(
    layer: Layer, client: Any, specialist: Any
) -> None:
    opts = layer.model._meta
    address = f"/desk/{opts.app_label}/{opts.model_name}/"
    assert client.get(address).status_code == 302
    client.force_login(specialist)
    pages = (address, f"{address}add/", f"/desk/import/{layer.slug}/")
    for language, page in zip(LANGUAGES, pages, strict=True):
        client.cookies["django_language"] = language
        assert client.get(page).status_code == 200
    record = layer.model._default_manager.first()
    if record:
        assert client.get(f"{address}{record.pk}/change/").status_code == 200
        assert client.get(f"{address}{record.pk}/history/").status_code == 200


@every
def test_seeded_rows_say_their_source(layer: Layer) -> None:
    rows = layer.model._default_manager.filter(state=State.ACCEPTED, source="")
    assert list(rows) == []


@every
def test_columns_know_their_meaning(layer: Layer) -> None:
    own = [c for c in layer.model._meta.concrete_fields if not c.primary_key]
    assert all(isinstance(c, Meaning) for c in own)


def test_each_promised_subject_is_led_by_one_register() -> None:
    """That which the protocol names; the glance of a district and the map begin with it."""
    leaders = [layer for layer in LAYERS if layer.leads]
    assert sorted(layer.theme for layer in leaders) == sorted(PROMISED)
    assert all(layer.compare for layer in leaders)
