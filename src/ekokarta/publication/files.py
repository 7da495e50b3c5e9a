"""The files of a release. The same rows are always the same bytes."""

import csv
import json
import os
from collections.abc import Iterable, Mapping
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from ekokarta.publication.statistics import Spot
from ekokarta.release import Cell, FileFacts
from ekokarta.release.modes import open_to_readers
from ekokarta.terms.neutral import neutral

MEDIA_TYPES = {
    ".parquet": "application/vnd.apache.parquet",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".py": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".pmtiles": "application/vnd.pmtiles",
}


def media_type(path: str) -> str:
    """What a server should say the file is."""
    return MEDIA_TYPES.get(Path(path).suffix, "application/octet-stream")


def listed(files: Mapping[str, bytes]) -> tuple[FileFacts, ...]:
    """What the manifest says of the files, by path."""
    return tuple(
        FileFacts(
            path=path,
            sha256=sha256(content).hexdigest(),
            bytes=len(content),
            media_type=media_type(path),
        )
        for path, content in sorted(files.items())
    )


def parquet(table: pa.Table) -> bytes:
    """GeoParquet 1.1 where there is a geometry, Parquet where there is none."""
    if "geometry" in table.schema.names:
        table = _with_bounds(table)
    sink = BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def _with_bounds(table: pa.Table) -> pa.Table:
    """The table with a `bbox` column and the `geo` key of GeoParquet 1.1 (EPSG:4326 is its default)."""
    sides = ("xmin", "ymin", "xmax", "ymax")
    shapes = shapely.from_wkb(table["geometry"].to_pylist())
    boxes = [
        dict(zip(sides, box, strict=True)) if shape is not None else None
        for shape, box in zip(shapes, shapely.bounds(shapes).tolist(), strict=True)
    ]
    kind = pa.struct([(side, pa.float64()) for side in sides])
    table = table.append_column("bbox", pa.array(boxes, kind))
    geometry = {
        "encoding": "WKB",
        "geometry_types": sorted({shape.geom_type for shape in shapes if shape is not None}),
        "covering": {"bbox": {side: ["bbox", side] for side in sides}},
    }
    geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": geometry}}
    return table.replace_schema_metadata({"geo": json.dumps(geo, sort_keys=True)})


def as_csv(table: pa.Table) -> bytes:
    """The same rows for a spreadsheet: UTF-8 with BOM, decimal point, geometry as WKT."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.schema.names)
    for row in table.to_pylist():
        writer.writerow([_cell(value) for value in row.values()])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bytes):
        return shapely.to_wkt(shapely.from_wkb(value), rounding_precision=7)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return neutral(";".join(_line(item) for item in value))
    return neutral(value) if isinstance(value, str) else value


def _line(item: Any) -> str:
    """An item of a list: a code, a line of a history, a step of a course."""
    return " ".join(filter(None, item.values())) if isinstance(item, dict) else str(item)


STATISTICS_SCHEMA: dict[str, pa.DataType] = {
    **dict.fromkeys(("layer", "measure", "unit", "level"), pa.string()),
    "year": pa.int16(),
    **dict.fromkeys(("value", "numerator", "denominator"), pa.float64()),
    **dict.fromkeys(("n", "n_expected"), pa.int64()),
    "status": pa.string(),
    "flags": pa.list_(pa.string()),
    **dict.fromkeys(("arrived", "left", "revised"), pa.int64()),
}


def statistics(cells: Iterable[tuple[Spot, Cell]]) -> bytes:
    """The cube as Parquet, ordered by layer, measure, year, level and unit."""
    rows = [
        {
            **spot._asdict(),
            "value": cell.value,
            "numerator": cell.numerator,
            "denominator": cell.denominator,
            "n": cell.n,
            "n_expected": cell.n_expected,
            "status": str(cell.status),
            "flags": sorted(cell.flags),
            "arrived": cell.arrived,
            "left": cell.left,
            "revised": cell.revised,
        }
        for spot, cell in sorted(cells, key=lambda c: _order(c[0]))
    ]
    return parquet(pa.Table.from_pylist(rows, schema=pa.schema(STATISTICS_SCHEMA)))


def signoffs(rows: Iterable[tuple[str, str, int, bool]]) -> bytes:
    """For which layer, unit and year the register is complete; of the simulated ones too."""
    names = ("layer", "unit", "year", "simulated")
    kinds = (pa.string(), pa.string(), pa.int16(), pa.bool_())
    columns = zip(*sorted(rows), strict=True) if rows else [[]] * 4
    arrays = [pa.array(list(c), kind) for c, kind in zip(columns, kinds, strict=True)]
    return parquet(pa.Table.from_arrays(arrays, names=list(names)))


def _order(spot: Spot) -> tuple[str, str, int, str, str]:
    return spot.layer, spot.measure, spot.year, spot.level, spot.unit


def settle(path: Path, content: bytes) -> None:
    """Write so that a reader sees the old file or the whole new one, even if the power fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    open_to_readers(beside)
    os.replace(beside, path)
    settle_names(path.parent)


def settle_shared(path: Path, content: bytes, same: Path | None) -> None:
    """As `settle`; but where `same` holds these very bytes, both names stand for one file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        if same is not None and same.read_bytes() == content:
            os.link(same, path)
            return
    except OSError:
        pass  # the disk knows no second names, or the file is gone: then write it
    settle(path, content)


def settle_names(folder: Path) -> None:
    """Let the names in `folder` reach the disk: a file whose name goes with the power is lost."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
