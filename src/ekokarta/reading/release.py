"""A release as its readers see it: a typed question in, typed answers out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ekokarta.errors import Damaged, NotFound
from ekokarta.reading.cube import Cube
from ekokarta.reading.digest import is_right
from ekokarta.reading.glimpse import NOTHING, Glimpse, glimpses
from ekokarta.reading.lake import Lake
from ekokarta.reading.listing import files_of
from ekokarta.reading.lookup import (
    DAMAGED,
    NO_FILE,
    NO_LAYER,
    NO_MEASURE,
    NO_REFERENCE,
    NO_ROWS,
    NO_UNIT,
    NO_YEAR,
    all_found,
    found,
)
from ekokarta.reading.query import Answer, Query
from ekokarta.reading.referring import (
    REFERENCE,
    Naming,
    Referring,
    key_of,
    naming_of,
    referring,
)
from ekokarta.reading.rows import row, rows
from ekokarta.release import (
    COUNTRY,
    COUNTRY_LEVEL,
    MANIFEST,
    MAP,
    NOT_DISTRIBUTED,
    ColumnFacts,
    FileFacts,
    HeadlineFacts,
    LayerFacts,
    Manifest,
    MeasureFacts,
    Sketch,
    UnitFacts,
)
from ekokarta.terms import Term


@dataclass(frozen=True)
class Release:
    """A folder which the publication wrote; what it needs of it, it reads once."""

    folder: Path
    instead_of: str = ""
    "The id of the one that should be shown but is damaged or gone; empty where this is the one."

    @cached_property
    def manifest(self) -> Manifest:
        return Manifest.from_json((self.folder / MANIFEST).read_bytes())

    @property
    def id(self) -> str:
        return self.manifest.release

    @cached_property
    def sketch(self) -> Sketch:
        """The country drawn flat."""
        return Sketch.from_json(self.sure(MAP).read_bytes())

    @cached_property
    def units(self) -> dict[str, UnitFacts]:
        """Every unit by its key, and the row «не распределено» as if it were one."""
        return {unit.key: unit for unit in (*self.manifest.units, REST)}

    def unit(self, key: str) -> UnitFacts:
        """The unit with this key; raises NotFound."""
        return found(self.units, key, NO_UNIT)

    def layer(self, slug: str) -> LayerFacts:
        """The layer with this slug; raises NotFound."""
        return found(self._layers, slug, NO_LAYER)

    def years_of(self, layer: str) -> tuple[int, ...]:
        """The years of which there are cells of this layer; raises NotFound."""
        return self.layer(layer).years or self.manifest.years

    def headline(self, theme: str) -> HeadlineFacts | None:
        """The measure which stands for a subject; None where nothing is declared or counted."""
        declared = {head.theme: head for head in self.manifest.headlines}
        if theme in declared or declared:
            return declared.get(theme)
        old = [layer for layer in self.manifest.layers if layer.theme == theme and layer.measures]
        return next((_first_of(layer) for layer in old), None)

    def first_measure(self, layer: LayerFacts) -> MeasureFacts:
        """What is shown of a layer to who names no measure: its headline, else its first one."""
        head = self.headline(layer.theme)
        chosen = head.measure if head and head.layer == layer.slug else layer.measures[0].slug
        return self.measure(layer.slug, chosen)

    def measure(self, layer: str, slug: str) -> MeasureFacts:
        """The measure of this layer with this slug; raises NotFound."""
        return found({m.slug: m for m in self.layer(layer).measures}, slug, NO_MEASURE)

    def file(self, path: str) -> FileFacts:
        """A file which the release says it has; raises NotFound for anything else on the disk."""
        return found(self._files, path, NO_FILE)

    def sure(self, path: str) -> Path:
        """Where a file lies, once its bytes were found to be those of the manifest; raises Damaged."""
        meant = self._hashes.get(path)
        if meant is not None and not is_right(self.folder / path, meant):
            raise Damaged(DAMAGED.filled(name=path))
        return self.folder / path

    def fixes(self, path: str) -> bool:
        """Whether the id fixes the bytes of this file, so that they are the same for ever."""
        if path == MANIFEST:
            return self.manifest.format > 1
        return any(file.path == path for file in self.manifest.files)

    def statistics(self, query: Query) -> list[Answer]:
        """The cells asked for, by layer, measure, year, level, unit; NotFound for unknown names."""
        self.check(query)
        return list(self._cube.answers(query))

    def check(self, query: Query) -> None:
        """A name that nobody knows is an error, not an empty answer; raises NotFound."""
        asked = [self.layer(slug) for slug in query.layers] or self.manifest.layers
        all_found(query.measures, {m.slug for layer in asked for m in layer.measures}, NO_MEASURE)
        all_found(query.units, self.units, NO_UNIT)
        years = {*self.manifest.years, *(year for layer in asked for year in layer.years)}
        all_found(query.years, years, NO_YEAR)

    def rows(
        self,
        layer: str,
        *,
        unit: str | None = None,
        limit: int | None = None,
        offset: int = 0,
        refers: tuple[str, str] | None = None,
    ) -> list[dict[str, Any]]:
        """The published rows by id; of a `unit` those that lie in it or below it.

        Of `not_distributed`: those that lie in none of the reporting units. Geometry is WKB.
        With `refers`, the name of a reference and a key, those that name this key.
        Raises NotFound where only statistics are published, or the layer has no such reference.
        """
        self._check_rows(layer)
        place = None if unit is None else self.unit(unit).key
        if refers is not None:
            self.reference(layer, refers[0])
        return rows(self._lake, layer, self.units, place, limit, offset, refers)

    def reference(self, layer: str, name: str) -> ColumnFacts:
        """The column of this name which refers to another record; raises NotFound."""
        columns = self.layer(layer).columns
        return found({c.name: c for c in columns if c.kind == REFERENCE}, name, NO_REFERENCE)

    def referring(self, layer: str, row: Mapping[str, Any], most: int) -> list[Referring]:
        """Which public records name this row of a layer, by register and column, `most` of each."""
        if layer not in self._naming:
            self._naming[layer] = tuple(naming_of(self._lake, self.manifest.layers, layer))
        return list(referring(self._lake, self._naming[layer], key_of(row), most))

    def glimpse(self, layer: str, unit: str) -> Glimpse:
        """The first published rows of a unit and their number: what `rows` finds, all units at once.

        Raises NotFound where only statistics are published, and for an unknown unit.
        """
        self._check_rows(layer)
        if layer not in self._glimpses:
            self._glimpses[layer] = glimpses(self._lake, layer, self.units)
        return self._glimpses[layer].get(self.unit(unit).key, NOTHING)

    def row(self, layer: str, id: int) -> dict[str, Any]:
        """One published row by its public id; raises NotFound."""
        self._check_rows(layer)
        return row(self._lake, layer, id)

    @cached_property
    def _layers(self) -> dict[str, LayerFacts]:
        return {layer.slug: layer for layer in self.manifest.layers}

    @cached_property
    def _files(self) -> dict[str, FileFacts]:
        return files_of(self.folder, self.manifest)

    @cached_property
    def _hashes(self) -> dict[str, str]:
        return {file.path: file.sha256 for file in self.manifest.files}

    @cached_property
    def _glimpses(self) -> dict[str, dict[str, Glimpse]]:
        return {}

    @cached_property
    def _naming(self) -> dict[str, tuple[Naming, ...]]:
        return {}

    @cached_property
    def _lake(self) -> Lake:
        return Lake(self.folder, self.sure)

    @cached_property
    def _cube(self) -> Cube:
        return Cube(self._lake)

    def _check_rows(self, layer: str) -> None:
        if self.layer(layer).publish != "rows":
            raise NotFound(NO_ROWS.filled(layer=self.layer(layer).title))


def _first_of(layer: LayerFacts) -> HeadlineFacts:
    """Of a release which declares no headlines."""
    first = layer.measures[0]
    return HeadlineFacts(theme=layer.theme, layer=layer.slug, measure=first.slug, title=first.title)


REST = UnitFacts(
    key=NOT_DISTRIBUTED,
    title=Term(ru="не распределено", ky="бөлүштүрүлгөн эмес", en="not distributed"),
    type=NOT_DISTRIBUTED,
    level=COUNTRY_LEVEL,
    parent=COUNTRY,
)
