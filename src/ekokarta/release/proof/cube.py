"""The cube: for every layer, measure, unit and year one cell, which does not contradict itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from ekokarta.release.proof.words import Finding

REST = "not_distributed"
WITH_VALUE = ("measured", "zero", "non_detect")
NUMBERS = ("value", "numerator", "denominator", "n", "n_expected", "arrived", "left", "revised")


def of_cube(folder: Path, manifest: Any) -> Iterator[Finding]:
    """For every layer, measure, unit and year one cell, which does not contradict itself."""
    levels = {unit["key"]: unit["level"] for unit in manifest["units"]} | {REST: "country"}
    wanted = {spot for layer in manifest["layers"] for spot in spots(manifest, layer, levels)}
    found = Counter(place(row) for row in cube(folder))
    yield from (("missing", at(spot)) for spot in sorted(wanted - found.keys()))
    yield from (("stray", at(spot)) for spot in sorted(found.keys() - wanted))
    yield from (("twice", at(spot)) for spot, times in sorted(found.items()) if times > 1)
    for row in cube(folder):
        flags, value, status = row["flags"] or [], row["value"], row["status"]
        right = (value is not None) == (status in WITH_VALUE) and (status == "zero") == (value == 0)
        right &= status != "withheld" or (
            not flags and all(row.get(name) is None for name in NUMBERS)
        )
        right &= levels.get(row["unit"]) == row["level"] and flags == sorted(set(flags))
        right &= (
            status in manifest["words"]["status"] and {*flags} <= manifest["words"]["flags"].keys()
        )
        if not right:
            yield "cell", at(place(row))


def spots(manifest: Any, layer: Any, units: Any) -> Iterator[tuple[Any, ...]]:
    """Where the cells of a layer stand."""
    measures = [measure["slug"] for measure in layer["measures"]]
    years = layer.get("years") or manifest["years"]
    return product([layer["slug"]], measures, units, years)


def cube(folder: Path) -> list[Any]:
    """The cells as they are published; read once for all who compare them."""
    file = folder / "statistics.parquet"
    told = file.stat()
    return rows_in(file, told.st_mtime_ns, told.st_size)


@lru_cache(maxsize=1)
def rows_in(file: Path, stamp: int, size: int) -> list[Any]:
    """A file that was changed meanwhile is read again."""
    return list(pq.read_table(file).to_pylist())


def place(row: Any) -> tuple[Any, ...]:
    return row["layer"], row["measure"], row["unit"], row["year"]


def at(spot: tuple[Any, ...]) -> str:
    return "/".join(map(str, spot))
