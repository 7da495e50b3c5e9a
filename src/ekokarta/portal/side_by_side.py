"""Several units side by side: a table a subject, a group of rows a measure, a row a unit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ekokarta.portal.bars import bars
from ekokarta.portal.places import passport_of
from ekokarta.portal.several import Several
from ekokarta.portal.subjects import title_in
from ekokarta.portal.told import Told, told
from ekokarta.portal.words.compare import MIDDLE
from ekokarta.reading import Release, ranking_of
from ekokarta.release import LayerFacts, MeasureFacts, Status, UnitFacts, said
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

    @property
    def silent(self) -> bool:
        """Whether nobody has reported anything of any of the units."""
        cells = (cell for row in self.rows for cell in row.cells.values())
        return all(cell.status is Status.NOT_REPORTED for cell in cells)


@dataclass(frozen=True)
class Table:
    """A subject; `number` is empty beside the twelve, `layers` where no register has numbers."""

    theme: Theme
    number: str
    layers: tuple[LayerFacts, ...]
    groups: tuple[Group, ...]
    silent: tuple[Term, ...] = ()
    "The measures of which nothing is reported of any unit: one line instead of empty rows."


def tables(release: Release, several: Several) -> list[Table]:
    """The twelve subjects in their order, then what else has numbers; or the one asked for."""
    numbers = {theme: str(n) for n, theme in enumerate(PROMISED, 1)}
    if several.theme:
        return [_table(release, several, several.theme, numbers[several.theme])]
    besides = [theme for theme in Theme if theme not in PROMISED]
    twelve = [_table(release, several, theme, number) for theme, number in numbers.items()]
    others = [_table(release, several, theme, "") for theme in besides]
    return twelve + [table for table in others if table.layers]


def _table(release: Release, several: Several, theme: Theme, number: str) -> Table:
    layers = [la for la in release.manifest.layers if la.theme == theme and la.measures]
    groups = [
        _group(release, several, layer, measure, title_in(layers, layer, measure))
        for layer in layers
        for measure in layer.measures
    ]
    return Table(
        theme,
        number,
        tuple(layers),
        groups=tuple(group for group in groups if not group.silent),
        silent=tuple(group.title for group in groups if group.silent),
    )


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
