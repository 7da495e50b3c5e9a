"""Several units side by side: a table a subject, a group of rows a measure, a row a unit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ekokarta.portal.bars import bars
from ekokarta.portal.leading import leading
from ekokarta.portal.places import passport_of
from ekokarta.portal.ranks import marked
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

    layer: LayerFacts
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
    "Measures, or whole registers, of which nothing is reported of any unit: one line instead of empty rows."
    more: int = 0
    "So many measures more are shown where the subject is asked for by itself."
    alone: str = ""
    "The address which asks so."


NUMBERS = {theme: str(n) for n, theme in enumerate(PROMISED, 1)}
BESIDES = [theme for theme in Theme if theme not in PROMISED]


def tables(release: Release, several: Several) -> list[Table]:
    """The one subject asked for, whole; else what leads in the twelve and in whatever has numbers."""
    if several.theme:
        return [_whole(release, several, several.theme)]
    found = [_brief(release, several, theme) for theme in (*PROMISED, *BESIDES)]
    return [table for table in found if table.number or table.layers]


def _whole(release: Release, several: Several, theme: Theme) -> Table:
    """Every measure; those of which nothing is known by name."""
    layers = _counted(release, theme)
    groups = _groups(release, several, layers)
    return Table(
        theme,
        NUMBERS.get(theme, ""),
        tuple(layers),
        groups=tuple(group for group in groups if not group.silent),
        silent=tuple(group.title for group in groups if group.silent),
    )


def _brief(release: Release, several: Several, theme: Theme) -> Table:
    """The leading measures; registers of which nothing is known by name."""
    layers = _counted(release, theme)
    groups = _groups(release, several, layers)
    spoken = tuple(group for group in groups if not group.silent)
    heard = {group.layer.slug for group in spoken}
    shown = leading(spoken)
    return Table(
        theme,
        NUMBERS.get(theme, ""),
        tuple(layers),
        groups=shown,
        silent=tuple(layer.title for layer in layers if layer.slug not in heard),
        more=len(groups) - len(shown),
        alone=several.address(theme=str(theme)),
    )


def _counted(release: Release, theme: Theme) -> list[LayerFacts]:
    return [la for la in release.manifest.layers if la.theme == theme and la.measures]


def _groups(release: Release, several: Several, layers: list[LayerFacts]) -> list[Group]:
    return [
        _group(release, several, layer, measure, title_in(layers, layer, measure))
        for layer in layers
        for measure in layer.measures
    ]


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
    ranking, year = (
        ranking_of(release, layer.slug, measure.slug, several.asked.end),
        several.asked.end,
    )
    middle = ranking.median
    said_median = MIDDLE.filled(year=year, n=said(middle, measure)) if middle is not None else None
    median = marked(ranking, said_median) if said_median else ""
    return Group(layer, title, median, tuple(_one_scale(rows)))


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
