"""The rows of a layer: the same in Parquet and in CSV."""

from __future__ import annotations

import csv
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from ekokarta.release.proof.words import Finding


def of_tables(folder: Path, manifest: Any) -> Iterator[Finding]:
    """Row by row the same in Parquet and in CSV; as many rows and marks as the manifest says."""
    files = {file["path"] for file in manifest["files"]}
    for layer in manifest["layers"]:
        path = f"layers/{layer['slug']}"
        if layer["publish"] != "rows":
            continue
        if not {f"{path}.csv", f"{path}.parquet"} <= files:
            yield "damaged", path
            continue
        rows = pq.read_table(folder / f"{path}.parquet").to_pylist()
        told = (
            len(rows),
            sum(row["simulated"] for row in rows),
            sum(row.get("geometry") is not None for row in rows),
        )
        if told != (layer["rows"], layer["simulated_rows"], layer["rows_with_place"]):
            yield "rows", f"{path}: {told}"
        with (folder / f"{path}.csv").open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file))
        if len(lines) != len(rows):
            yield "csv", f"{path}: {len(lines)} / {len(rows)}"
        for row, line in zip(rows, lines):
            for name in (row.keys() - {"bbox"}) | line.keys():
                if name not in row or name not in line or not same(row[name], line[name]):
                    yield "csv", f"{path}: {row['id']} {name}"


def same(value: Any, text: str) -> bool:
    """Whether a cell of a CSV file says the value of the Parquet file."""
    if isinstance(value, bytes):
        kind, numbers = shape_of(value)
        found = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", text)]
        close = len(found) == len(numbers) and all(
            abs(a - b) < 1e-6 for a, b in zip(found, numbers)
        )
        return text.split(" ")[0] == kind and close
    if isinstance(value, bool):
        return text == str(value).lower()
    if isinstance(value, list):
        items = (
            " ".join(filter(None, i.values())) if isinstance(i, dict) else str(i) for i in value
        )
        value = ";".join(items)
    plain = "" if value is None else str(value)
    return text in (plain, f"'{plain}")


KINDS = (
    "",
    "POINT",
    "LINESTRING",
    "POLYGON",
    "MULTIPOINT",
    "MULTILINESTRING",
    "MULTIPOLYGON",
    "GEOMETRYCOLLECTION",
)


def shape_of(wkb: bytes) -> tuple[str, list[float]]:
    """The kind of a geometry in WKB and all its coordinates in their order."""
    numbers: list[float] = []

    def read(at: int) -> tuple[int, int]:
        order = "<" if wkb[at] else ">"
        code = struct.unpack_from(f"{order}I", wkb, at + 1)[0]
        kind, width, at = (
            code % 1000 & 0xFF,
            3 if code & 0x80000000 or code // 1000 % 10 == 1 else 2,
            at + 5,
        )

        def some(at: int, n: int) -> int:
            numbers.extend(struct.unpack_from(f"{order}{n * width}d", wkb, at))
            return at + 8 * n * width

        if kind == 1:
            return kind, some(at, 1)
        count, at = struct.unpack_from(f"{order}I", wkb, at)[0], at + 4
        if kind == 2:
            return kind, some(at, count)
        for _ in range(count):
            at = (
                some(at + 4, struct.unpack_from(f"{order}I", wkb, at)[0])
                if kind == 3
                else read(at)[1]
            )
        return kind, at

    return KINDS[read(0)[0]], numbers
