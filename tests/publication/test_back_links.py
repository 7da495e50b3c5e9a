"""Whoever opens an act, a body or a plan sees what stands on it: from the declarations, for every register."""

from collections import defaultdict
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from ekokarta.layers import Reference, all_layers, layers_of
from ekokarta.portal.back_links import MOST
from ekokarta.reading import Release, key_of
from ekokarta.reading.referring import columns_to

pytestmark = pytest.mark.django_db
Named = dict[tuple[str, str], dict[tuple[str, str], list[int]]]


@pytest.fixture
def shown(release: Release, settings: Any, client: Client) -> Client:
    settings.RELEASES = release.folder.parent
    return client


def named(release: Release) -> Named:
    """By target register and key, for each register and column the rows that name it, from the rows."""
    found: Named = defaultdict(lambda: defaultdict(list))
    for layer in release.manifest.layers:
        rows = release.rows(layer.slug) if layer.publish == "rows" else []
        for column in layer.columns:
            if column.kind != "reference" or column.refers_to is None:
                continue
            for row in rows:
                if row[column.name]:
                    target = (column.refers_to, str(row[column.name]))
                    found[target][layer.slug, column.name].append(row["id"])
    return found


def test_every_reference_to_a_register_with_public_rows_leads_back(release: Release) -> None:
    """As the columns are declared, not as rows happen to fill them."""
    shown = {layer.slug: layer for layer in release.manifest.layers if layer.publish == "rows"}
    declared = {
        (layer.slug, column.name, target.slug)
        for layer in all_layers()
        if layer.slug in shown
        for column in layer.model._meta.concrete_fields
        if isinstance(column, Reference) and column.name in layer.open_names
        for target in layers_of(column.remote_field.model)[:1]
    }
    told = {
        (layer.slug, column.name, target)
        for target in {slug for _, _, slug in declared}
        for layer, column in columns_to(release.manifest.layers, target)
    }
    assert told == declared and len(declared) > 20


def test_a_card_counts_and_links_all_that_name_it_and_the_list_holds_just_those(
    release: Release, shown: Client
) -> None:
    tried, columns = 0, set()
    for (target, key), registers in named(release).items():
        rows = {key_of(row): row["id"] for row in release.rows(target)}
        new = {(target, *register) for register in registers} - columns
        if key not in rows or not new:
            continue
        columns |= new
        text = shown.get(f"/ru/objects/{target}/{rows[key]}/").content.decode()
        told = {(r.layer.slug, r.column.name): r for r in release.referring(
            target, release.row(target, rows[key]), MOST)}  # fmt: skip
        assert {where: r.number for where, r in told.items()} == {
            where: len(ids) for where, ids in registers.items()
        }
        for (slug, column), ids in registers.items():
            address = f"/ru/layers/{slug}/?column={column}&amp;key={quote(key)}#rows"
            assert address in text
            assert all(f"/ru/objects/{slug}/{id}/" in text for id in sorted(ids)[:MOST])
            found = release.rows(slug, refers=(column, key))
            assert [row["id"] for row in found] == sorted(ids)
            tried += 1
    assert tried > 20


def test_the_list_of_those_that_name_an_act_shows_no_other(release: Release, shown: Client) -> None:
    (slug, column), key, ids = max(
        ((where, key, ids) for (_, key), by in named(release).items() for where, ids in by.items()),
        key=lambda one: len(one[2]),
    )
    text = shown.get(f"/ru/layers/{slug}/?column={column}&key={quote(key)}").content.decode()
    others = {row["id"] for row in release.rows(slug)} - set(ids)
    assert all(f"/ru/objects/{slug}/{id}/" in text for id in ids) and others
    assert not [id for id in others if f"/ru/objects/{slug}/{id}/" in text]
    asked = shown.get(f"/ru/layers/{slug}/?column=name&key=x")
    assert asked.status_code == 404, "a column which is no reference"
    nobody = shown.get(f"/ru/layers/{slug}/?column={column}&key=%27%20or%201=1--")
    assert nobody.status_code == 200 and f"/ru/objects/{slug}/" not in nobody.content.decode()


def test_a_register_without_public_rows_is_not_named(release: Release) -> None:
    closed = [replace(layer, publish="aggregate") for layer in release.manifest.layers]
    assert not list(columns_to(closed, "acts"))
    assert list(columns_to(release.manifest.layers, "acts"))


def test_a_register_that_refers_to_itself_leads_back_too(release: Release, shown: Client) -> None:
    whole = next(row["within"] for row in release.rows("plans") if row["within"])
    row = next(row for row in release.rows("plans") if row["key"] == whole)
    assert "column=within" in shown.get(f"/ru/objects/plans/{row['id']}/").content.decode()
