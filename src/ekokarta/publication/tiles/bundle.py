"""All tiles of a release: the base map, the relief, an archive a theme."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pyarrow as pa

from ekokarta.layers import Layer
from ekokarta.publication.ground import GEO, newest_epoch, polygons_of
from ekokarta.publication.tiles.base import Base, areas_of, base_tiles, numbers
from ekokarta.publication.tiles.labels import lake_labels, place_labels, unit_labels
from ekokarta.publication.tiles.rows import Rows, placed
from ekokarta.publication.tiles.themes import theme_tiles, tile_facts
from ekokarta.release import (
    BASE_TILES,
    RELIEF_TILES,
    Sketch,
    TileFacts,
    UnitFacts,
    said_of_borders,
    tiles_of,
)
from ekokarta.territory.settlement import Settlement

Files = dict[str, bytes]


def tiled(
    layers: Sequence[Layer],
    tables: Mapping[str, pa.Table],
    units: Sequence[UnitFacts],
    years: Sequence[int],
    sketch: Sketch,
) -> tuple[Files, dict[str, TileFacts]]:
    """The tiles of what leaves (`tables`, by layer), and where in them each layer is.

    A layer of which no row has a place is in no tile.
    """
    themes: dict[str, list[Rows]] = defaultdict(list)
    facts: dict[str, TileFacts] = {}
    for layer in layers:
        rows = placed(layer, tables[layer.slug], years) if layer.slug in tables else None
        if rows and rows.rows:
            themes[str(layer.theme)].append(rows)
            facts[layer.slug] = tile_facts(str(layer.theme), rows)
    files = {tiles_of(theme): theme_tiles(tuple(found)) for theme, found in themes.items()}
    return {**files, **_ground(units, tables.get(Settlement.layer.slug), sketch)}, facts


def _ground(units: Sequence[UnitFacts], settlements: pa.Table | None, sketch: Sketch) -> Files:
    polygons = polygons_of(newest_epoch())
    known = numbers(units)
    labels = (
        *unit_labels(units, polygons, known),
        *lake_labels(polygons),
        *place_labels(settlements, known),
    )
    base = Base(areas_of(units, polygons), labels, str(said_of_borders(sketch).ru))
    relief = GEO / RELIEF_TILES
    return {BASE_TILES: base_tiles(base), RELIEF_TILES: relief.read_bytes()}
