"""Geodata files of every format, written by GDAL from rows, as an office would hand them over."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy
import pyogrio.raw
import shapely

DRIVERS = {
    "geojson": "GeoJSON", "gpkg": "GPKG", "kml": "LIBKML", "kmz": "LIBKML", "gpx": "GPX",
    "shp": "ESRI Shapefile", "tab": "MapInfo File", "mif": "MapInfo File",
}  # fmt: skip
ZIPPED = ("shp", "tab", "mif")


def written(
    kind: str,
    columns: dict[str, Sequence[Any]],
    shapes: Sequence[Any],
    *,
    crs: str | None = "EPSG:4326",
    without: Sequence[str] = (),
    layer: str = "data",
    **more: Any,
) -> tuple[str, bytes]:
    """The name and the bytes of a file; of several files a zip, `without` some endings."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"data.{kind}"
        arrays = [_array(values) for values in columns.values()]
        wkb = numpy.array([None if s is None else shapely.to_wkb(s) for s in shapes], dtype=object)
        kinds = {s.geom_type for s in shapes if s is not None}
        pyogrio.raw.write(
            file, wkb, arrays, list(columns), layer=layer, driver=DRIVERS[kind], crs=crs,
            geometry_type=(kinds.pop() if len(kinds) == 1 else "Unknown"), **more,
        )  # fmt: skip
        if kind not in ZIPPED:
            return file.name, file.read_bytes()
        found = {f.name: f.read_bytes() for f in sorted(Path(folder).iterdir())}
        kept = {n: b for n, b in found.items() if not n.endswith(tuple(without) or ("\0",))}
        return "data.zip", zipped(kept)


def zipped(files: dict[str, bytes]) -> bytes:
    """An archive of these files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _array(values: Sequence[Any]) -> Any:
    kinds = {type(v) for v in values if v is not None}
    if kinds <= {int} and None not in values:
        return numpy.array(values, dtype="int64")
    if kinds <= {int, float}:
        return numpy.array([numpy.nan if v is None else v for v in values], dtype="float64")
    return numpy.array(values, dtype=object)
