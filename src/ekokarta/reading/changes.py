"""What is other in one release than in another: rows by key, cells by measure, layers, files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import duckdb
import pyarrow.parquet as pq

from ekokarta.reading.release import Release
from ekokarta.release import CHANGES, COUNTRY, STATISTICS, LayerFacts, rows_of

Row = Mapping[str, Any]
UNSAID = {"id", "history", "bbox", "simulated"}
"Columns which follow from others, or say only that something was corrected."


@dataclass(frozen=True)
class RowChange:
    """A record that came, went, or says something else: in which columns."""

    key: str
    names: tuple[str, str, str]
    "In Russian, Kyrgyz and English, as far as they are known."
    columns: tuple[str, ...] = ()
    simulated: bool = False


@dataclass(frozen=True)
class CellChange:
    """Of one measure: how many cells differ, and the country's numbers before and after by year."""

    measure: str
    cells: int
    country: tuple[tuple[int, float | None, float | None], ...]
    simulated: tuple[int, ...] = ()
    "The years of `country` in which one of the two numbers is simulated."


@dataclass(frozen=True)
class LayerChange:
    """What is other in one layer; `state` is added, removed or revised."""

    slug: str
    state: str
    added: tuple[RowChange, ...] = ()
    removed: tuple[RowChange, ...] = ()
    revised: tuple[RowChange, ...] = ()
    measures: tuple[CellChange, ...] = ()


def changed_layers(before: Release, after: Release) -> list[LayerChange]:
    """The layers in which anything is other, by slug; nothing of those whose files are the same."""
    old, new = ({la.slug: la for la in r.manifest.layers} for r in (before, after))
    cells = _cells(before, after)
    found = [LayerChange(slug, "removed") for slug in old.keys() - new.keys()]
    for slug, layer in new.items():
        if slug not in old:
            found.append(
                LayerChange(slug, "added", added=tuple(_named(_rows(after, layer).values())))
            )
        elif change := _revised(before, after, old[slug], layer, cells.get(slug, ())):
            found.append(change)
    return sorted(found, key=lambda change: change.slug)


def changed_files(before: Release, after: Release) -> dict[str, list[str]]:
    """The paths which are new, gone, or have other bytes."""
    old, new = (_hashes(r) for r in (before, after))
    return {
        "added": sorted(new.keys() - old.keys()),
        "removed": sorted(old.keys() - new.keys()),
        "revised": sorted(path for path in new.keys() & old.keys() if new[path] != old[path]),
    }


def _hashes(release: Release) -> dict[str, str]:
    """The files but `changes.json`, which is about the others."""
    return {f.path: f.sha256 for f in release.manifest.files if f.path != CHANGES}


def _revised(
    before: Release, after: Release, old: LayerFacts, new: LayerFacts, cells: tuple[CellChange, ...]
) -> LayerChange | None:
    path = rows_of(new.slug, "parquet")
    same = _hash(before, path) == _hash(after, path)
    a, b = ({}, {}) if same else (_rows(before, old), _rows(after, new))
    change = LayerChange(
        new.slug,
        "revised",
        added=tuple(_named(b[key] for key in b.keys() - a.keys())),
        removed=tuple(_named(a[key] for key in a.keys() - b.keys())),
        revised=tuple(_told(a, b)),
        measures=cells,
    )
    return change if change != LayerChange(new.slug, "revised") else None


def _hash(release: Release, path: str) -> str:
    return next((f.sha256 for f in release.manifest.files if f.path == path), "")


def _rows(release: Release, layer: LayerFacts) -> dict[str, Row]:
    """The published rows by their key; none of a layer of which only numbers are published."""
    if layer.publish != "rows":
        return {}
    table = pq.read_table(release.folder / rows_of(layer.slug, "parquet"))
    return {str(row["key"]): row for row in table.to_pylist()}


def _told(old: Mapping[str, Row], new: Mapping[str, Row]) -> Iterator[RowChange]:
    for key in sorted(old.keys() & new.keys()):
        a, b = old[key], new[key]
        names = sorted(n for n in (a.keys() | b.keys()) - UNSAID if a.get(n) != b.get(n))
        if names:
            yield RowChange(key, _names(b), tuple(names), bool(b.get("simulated")))


def _named(rows: Any) -> Iterator[RowChange]:
    for row in sorted(rows, key=lambda row: str(row["key"])):
        yield RowChange(str(row["key"]), _names(row), simulated=bool(row.get("simulated")))


def _names(row: Row) -> tuple[str, str, str]:
    ru, ky, en = (str(row.get(name) or "") for name in ("name", "name_ky", "name_en"))
    return ru, ky, en


def _cells(before: Release, after: Release) -> dict[str, tuple[CellChange, ...]]:
    """Of each layer the measures whose cells differ in value or in status."""
    if _hash(before, STATISTICS) == _hash(after, STATISTICS):
        return {}
    files = [str(r.folder / STATISTICS) for r in (before, after)]
    found: dict[str, list[CellChange]] = {}
    with duckdb.connect(":memory:") as base:
        for layer, measure, cells, country in base.execute(DIFFERENT, [*files, COUNTRY]).fetchall():
            told = tuple((c["year"], c["before"], c["after"]) for c in country or ())
            invented = tuple(c["year"] for c in country or () if c["simulated"])
            found.setdefault(layer, []).append(CellChange(measure, cells, told, invented))
    return {layer: tuple(changes) for layer, changes in found.items()}


DIFFERENT = """
    select layer, measure, count(*),
        list({
            'year': year, 'before': a.value, 'after': b.value,
            'simulated': list_contains(a.flags, 'simulated') or list_contains(b.flags, 'simulated')
        } order by year)
            filter (where unit = ?3)
    from read_parquet(?1) a join read_parquet(?2) b using (layer, measure, unit, level, year)
    where a.value is distinct from b.value or a.status <> b.status
    group by layer, measure
    order by layer, measure
"""
