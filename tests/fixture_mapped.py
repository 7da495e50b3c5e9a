"""The tiles of the small release, made by the functions of the publication, without a registry."""

from dataclasses import replace
from typing import Any

from fixture_layers import YEARS
from fixture_release import Rows as Tables
from fixture_release import Tiled
from fixture_units import units

from ekokarta.publication.ground import GEO, shipped
from ekokarta.publication.tiles.base import Base, areas_of, base_tiles, numbers
from ekokarta.publication.tiles.labels import lake_labels, unit_labels
from ekokarta.publication.tiles.rows import Row, Rows
from ekokarta.publication.tiles.themes import theme_tiles, tile_facts
from ekokarta.reading import counts_in, said_in
from ekokarta.release import BASE_TILES, RELIEF_TILES, LayerFacts, tiles_of

TWINS = (1, 2)
"Two waste sites which stand at one place."


def tiled(layers: tuple[LayerFacts, ...], tables: Tables) -> Tiled:
    """The base map, the relief, an archive for each theme that has a place; the layers say where."""
    tables["waste-sites"] = _twins(tables["waste-sites"])
    files = {BASE_TILES: base_tiles(_base()), RELIEF_TILES: (GEO / RELIEF_TILES).read_bytes()}
    told = []
    for layer in layers:
        rows = _rows(layer, tables.get(layer.slug, []))
        if rows.rows:
            files[tiles_of(layer.theme)] = theme_tiles((rows,))
            layer = replace(layer, tiles=tile_facts(str(layer.theme), rows))
        told.append(layer)
    return files, tuple(told)


def _twins(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    place = next(row for row in rows if row["id"] == TWINS[0])
    same = {name: place[name] for name in ("geometry", "bbox", "opened_on", "opened_on_precision")}
    return [row | same if row["id"] in TWINS else row for row in rows]


def _rows(layer: LayerFacts, rows: list[dict[str, Any]]) -> Rows:
    return Rows(layer.slug, YEARS, False, tuple(_row(layer, r) for r in rows if r["geometry"]))


def _row(layer: LayerFacts, row: dict[str, Any]) -> Row:
    said = said_in(row, str(layer.colour_by), YEARS[-1])
    code = str(said).lower() if isinstance(said, bool) else str(said or "")
    counts = tuple(counts_in(layer.kind, row, year) for year in YEARS)
    return Row(row["id"], row["geometry"], row["simulated"], counts, (code,))


def _base() -> Base:
    known = {unit.key for unit in units()}
    polygons = {
        said["soate"]: area for said, area in shipped("districts") if said["soate"] in known
    }
    labels = (*unit_labels(units(), polygons, numbers(units())), *lake_labels(polygons))
    return Base(areas_of(units(), polygons), labels)
