"""Several units side by side: a table a subject, a group of rows a measure, a row a unit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ekokarta.portal.bars import bars
from ekokarta.portal.cells import said
from ekokarta.portal.places import passport_of
from ekokarta.portal.several import Several
from ekokarta.portal.subjects import title_in
from ekokarta.portal.told import Told, told
from ekokarta.portal.words.compare import MIDDLE
from ekokarta.reading import Release, ranking_of
from ekokarta.release import LayerFacts, MeasureFacts, UnitFacts
from ekokarta.terms import PROMISED, Term, Theme


@dataclass(frozen=True)
class UnitRow(Told):
    """A measure of one of the units; its bars have the scale of those of its level."""

    unit: UnitFacts
    link: str


@dataclass(frozen=True)
class Group:
    """A measure of all the units."""

    title: Term
    median: Term | str
    "Of the reporting units in the later year."
    rows: tuple[UnitRow, ...]


@dataclass(frozen=True)
class Table:
    """A subject; `number` is empty beside the twelve, `groups` where no register has numbers."""

    theme: Theme
    number: str
    layers: tuple[LayerFacts, ...]
    groups: tuple[Group, ...]


def tables(release: Release, several: Several) -> list[Table]:
    """The twelve subjects in their order, then what else has numbers; or the one asked for."""
    besides = [theme for theme in Theme if theme not in PROMISED]
    made = [_table(release, several, t, str(i)) for i, t in enumerate(PROMISED, 1)]
    if several.theme:
        return [table for table in made if table.theme == several.theme]
    return made + [
        table for theme in besides if (table := _table(release, several, theme, "")).groups
    ]


def _table(release: Release, several: Several, theme: Theme, number: str) -> Table:
    layers = [la for la in release.manifest.layers if la.theme == theme and la.measures]
    wanted = not several.theme or theme == several.theme
    groups = (
        _group(release, several, layer, measure, title_in(layers, layer, measure))
        for layer in layers
        for measure in layer.measures
    )
    return Table(theme, number, tuple(layers), tuple(groups) if wanted else ())


def _group(
    release: Release, several: Several, layer: LayerFacts, measure: MeasureFacts, title: Term
) -> Group:
    rows = [
        UnitRow(
            **vars(told(release, layer, measure, unit.key, several.asked)),
            unit=unit,
            link=passport_of(unit),
        )
        for unit in several.units
    ]
    middle = ranking_of(release, layer.slug, measure.slug, several.asked.end).median
    median = (
        "" if middle is None else MIDDLE.filled(year=several.asked.end, n=said(middle, measure))
    )
    return Group(title, median, tuple(_one_scale(rows)))


def _one_scale(rows: Iterable[UnitRow]) -> list[UnitRow]:
    """The longest bar of all units of a level is the longest of each: to be compared by eye."""
    rows, most = list(rows), dict[str, float]()
    for row in rows:
        known = [cell.value for cell in row.cells.values() if cell.value is not None]
        most[row.unit.level] = max([most.get(row.unit.level, 0), *known])
    return [
        replace(row, bars=bars(list(_values(row)), most.get(row.unit.level, 0))) for row in rows
    ]


def _values(row: Told) -> Iterator[float | None]:
    for _, cell in sorted(row.cells.items()):
        yield cell.value
