"""A small release with real units and invented numbers, for tests of everything that reads one.

All statuses, flags, kinds of place and both ways to publish occur in it. As a script:
`python tests/fixture_release.py FOLDER` makes FOLDER/<id>/ and FOLDER/current.
"""

import csv
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

import pyarrow as pa
import pyarrow.parquet as pq
from fixture_cells import COLUMNS, cells
from fixture_layers import DAY, DRAFT, LAYERS, YEARS
from fixture_rows import AREAS, WASTE, protected_areas, waste_sites
from fixture_units import sketch, units

from ekokarta.release import (
    CATALOGUE,
    CHANGES,
    CURRENT,
    MANIFEST,
    MAP,
    STATISTICS,
    Caveat,
    Cell,
    FileFacts,
    LayerFacts,
    Manifest,
    Status,
    rows_of,
)

MEDIA = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "txt": "text/plain",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "csv": "text/csv",
    "pmtiles": "application/vnd.pmtiles",
}
Rows = dict[str, list[dict[str, Any]]]
Tiled = tuple[dict[str, bytes], tuple[LayerFacts, ...]]


def without_tiles(layers: tuple[LayerFacts, ...], rows: Rows) -> Tiled:
    """As releases were before there were any."""
    return {}, layers


def without_front(draft: Manifest, cells: Any, sizes: dict[str, int]) -> dict[str, bytes]:
    """As releases were before they showed themselves."""
    return {}


def write_release(
    folder: Path,
    tiled: Callable[..., Tiled] = without_tiles,
    front: Callable[..., dict[str, bytes]] = without_front,
) -> str:
    """Write a release under `folder`, name it in `folder`/current and return its id."""
    rows = {"protected-areas": protected_areas(), "waste-sites": waste_sites()}
    layers = tuple(_counted(layer, rows.get(layer.slug, [])) for layer in LAYERS)
    tiles, layers = tiled(layers, rows)
    files = {MAP: sketch().to_json(), STATISTICS: _parquet(_cube(rows)), **tiles}
    for slug, found in rows.items():
        files[rows_of(slug, "parquet")] = _parquet(_geo(_table(slug, found)))
        files[rows_of(slug, "csv")] = _csv(found)
    draft = replace(DRAFT, layers=layers, units=tuple(units()))
    files[CATALOGUE] = draft.to_json()
    files |= front(draft, _told(rows), {path: len(content) for path, content in files.items()})
    files[CHANGES] = b'{"against": null, "changes": []}\n'
    facts = [_facts(path, content) for path, content in sorted(files.items())]
    manifest = replace(draft, newest_change=DAY, files=tuple(facts)).named()
    name, files[MANIFEST] = manifest.release, manifest.to_json()
    for path, content in files.items():
        (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / name / path).write_bytes(content)
    (folder / CURRENT).write_text(name)
    return name


def renamed(folder: Path, manifest: Manifest) -> Path:
    """The release with another manifest, under the id that follows from it; `current` names it."""
    manifest = manifest.named()
    (folder / MANIFEST).write_bytes(manifest.to_json())
    there = folder.rename(folder.with_name(manifest.release))
    (folder.parent / CURRENT).write_text(manifest.release)
    return there


def _facts(path: str, content: bytes) -> FileFacts:
    media = MEDIA[path.rpartition(".")[2]]
    return FileFacts(
        path=path, sha256=sha256(content).hexdigest(), bytes=len(content), media_type=media
    )


def _counted(layer: LayerFacts, rows: list[dict[str, Any]]) -> LayerFacts:
    placed = sum(row.get("geometry") is not None for row in rows)
    simulated = sum(row["simulated"] for row in rows)
    return replace(layer, rows=len(rows), rows_with_place=placed, simulated_rows=simulated)


def _told(rows: Rows) -> dict[str, list[Any]]:
    """The cells as the publication has them, by layer."""
    from ekokarta.publication.statistics import Spot

    told: dict[str, list[Any]] = {layer.slug: [] for layer in LAYERS}
    for where, (value, over, under, n, expected, status, flags, *why) in (
        (row[:5], row[5:]) for row in cells(LAYERS, units(), YEARS, rows)
    ):
        cell = Cell(value=value, numerator=over, denominator=under, n=n, n_expected=expected,
                    status=Status(status), flags=frozenset(map(Caveat, flags)),
                    **dict(zip(("arrived", "left", "revised"), why, strict=True)))  # fmt: skip
        told[where[0]].append((Spot(*where), cell))
    return told


def _cube(rows: dict[str, list[dict[str, Any]]]) -> pa.Table:
    found = sorted(cells(LAYERS, units(), YEARS, rows), key=lambda row: row[:5])
    return pa.table(
        [pa.array([r[i] for r in found], f.type) for i, f in enumerate(COLUMNS)], schema=COLUMNS
    )


def _table(slug: str, rows: list[dict[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=AREAS if slug == "protected-areas" else WASTE)


def _geo(table: pa.Table) -> pa.Table:
    """GeoParquet 1.1: what the column `geometry` is."""
    column = {"encoding": "WKB", "geometry_types": ["Point"]}
    geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
    return table.replace_schema_metadata({b"geo": json.dumps(geo).encode()})


def _parquet(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue())


def _csv(rows: list[dict[str, Any]]) -> bytes:
    shown = [{k: _said(v) for k, v in row.items() if k not in ("geometry", "bbox")} for row in rows]
    text = StringIO()
    table = csv.DictWriter(text, list(shown[0]))
    table.writeheader()
    table.writerows(shown)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _said(value: Any) -> Any:
    return ";".join(value) if isinstance(value, list) else value


if __name__ == "__main__":
    print(write_release(Path(sys.argv[1])))
