"""The tiles of a theme: its layers as points and clusters, and as lines and areas."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ekokarta.publication.tiles.archive import Feature, archive
from ekokarta.publication.tiles.clusters import Clusters, levels
from ekokarta.publication.tiles.cutting import cut, solid
from ekokarta.publication.tiles.mercator import in_tiles, on_square, pixels
from ekokarta.publication.tiles.rows import Row, Rows
from ekokarta.release import TileFacts, tiles_of

LOWEST, DEEPEST = 2, 12
VISIBLE = 4
"Pixels: what is smaller is only a point."
FINE = 0.5
"Pixels: a line may be drawn so much beside its place."


@lru_cache(maxsize=32)
def theme_tiles(layers: tuple[Rows, ...]) -> bytes:
    """The archive of these layers. It is kept, so what did not change costs nothing again."""
    shapes = shapely.from_wkb([row.shape for rows in layers for row in rows.rows])
    west, south, east, north = shapely.total_bounds(shapes).tolist()
    return archive(_features(layers), (west, south, east, north))


def tile_facts(theme: str, rows: Rows) -> TileFacts:
    """What the manifest says of a layer in these tiles."""
    flat = shapely.get_dimensions(shapely.from_wkb([row.shape for row in rows.rows])) > 0
    by_year = map(sum, zip(*(row.counts for row in rows.rows), strict=True))
    return TileFacts(
        file=tiles_of(theme),
        points=rows.slug,
        shapes=f"{rows.slug}.shape" if flat.any() else "",
        minzoom=LOWEST,
        maxzoom=DEEPEST,
        placed=len(rows.rows),
        placed_by_year=dict(zip(map(str, rows.years), by_year, strict=True)),
        code_by_year=rows.code_by_year,
    )


def _features(layers: tuple[Rows, ...]) -> Iterator[Feature]:
    for rows in layers:
        shapes = shapely.from_wkb([row.shape for row in rows.rows])
        yield from _points(rows, shapes)
        yield from _shapes(rows, shapes)


def _points(rows: Rows, shapes: NDArray[np.object_]) -> Iterator[Feature]:
    """At every zoom each row once, in its own point or in a cluster."""
    inner = shapely.get_coordinates(shapely.point_on_surface(shapes))
    counts = [(1, *row.counts, row.simulated) for row in rows.rows]
    alone = Clusters(
        on_square(inner).astype(np.int64), np.array(counts, np.int64), np.arange(len(counts))
    )
    for zoom, clusters in levels(alone, LOWEST, DEEPEST):
        yield from _drawn(rows, zoom, clusters)


def _drawn(rows: Rows, zoom: int, clusters: Clusters) -> Iterator[Feature]:
    heads = ("point_count", *(f"n_{year}" for year in rows.years), "sim")
    tiles, points = in_tiles(clusters.at, zoom)
    lines = zip(tiles, points, clusters.counts.tolist(), clusters.row.tolist(), strict=True)
    for tile, point, counts, number in lines:
        said = dict(zip(heads, counts, strict=True))
        if counts[0] == 1:
            row = rows.rows[number]
            yield Feature(tile, rows.slug, point, {**said, **_known(rows, row)}, row.id)
        else:
            yield Feature(tile, rows.slug, point, said)


def _known(rows: Rows, row: Row) -> dict[str, int | str]:
    """By what a single row is found and coloured; the rest is asked for by its id."""
    heads = [f"code_{year}" for year in rows.years] if rows.code_by_year else ["code"]
    codes = dict(zip(heads, row.codes, strict=False))
    return {"id": row.id, **{head: code for head, code in codes.items() if code}}


def _shapes(rows: Rows, shapes: NDArray[np.object_]) -> Iterator[Feature]:
    """Lines and areas, from the zoom on at which they are more than a point."""
    for row, shape in zip(rows.rows, shapes, strict=True):
        kind = int(shapely.get_dimensions(shape))
        if kind == 0:
            continue
        square = solid(shapely.transform(shape, on_square), kind)
        said = {**_known(rows, row), "sim": int(row.simulated)}
        said |= {f"y_{year}": int(yes) for year, yes in zip(rows.years, row.counts, strict=True)}
        for zoom in range(LOWEST, DEEPEST + 1):
            if _size(square) >= pixels(VISIBLE, zoom):
                finest = pixels(FINE, zoom) if zoom < DEEPEST else 0
                for tile, piece in cut(square.simplify(finest), zoom):
                    yield Feature(tile, f"{rows.slug}.shape", piece, said, row.id)


def _size(shape: BaseGeometry) -> float:
    west, north, east, south = shape.bounds
    return float(max(east - west, south - north))
