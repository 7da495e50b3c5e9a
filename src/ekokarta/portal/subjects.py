"""A unit by subject: for each of the twelve what is known of it in each year."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ekokarta.portal.bars import bars
from ekokarta.portal.captions import caption, measured
from ekokarta.portal.cells import Shown, shown
from ekokarta.portal.change import Change, change
from ekokarta.portal.comparison import Years, row
from ekokarta.portal.notes import Named, Names
from ekokarta.portal.records import rows_of, title_of
from ekokarta.reading import Query, Release
from ekokarta.release import Cell, LayerFacts, MeasureFacts, Status, UnitFacts
from ekokarta.terms import PROMISED, Term, Theme

OBJECTS = 8
"So many records of a register are named in a passport."


@dataclass(frozen=True)
class Measured:
    """A measure in all years."""

    layer: LayerFacts
    measure: MeasureFacts
    title: Term
    cells: Years
    shown: tuple[Shown, ...]
    change: Change
    bars: str

    @property
    def gaps(self) -> list[int]:
        """The years which nobody has reported."""
        return [y for y, cell in sorted(self.cells.items()) if cell.status is Status.NOT_REPORTED]


@dataclass(frozen=True)
class Register:
    """A layer in one unit: its records by name."""

    layer: LayerFacts
    names: Names


@dataclass(frozen=True)
class Subject:
    """A theme in one unit; `number` is None beside the twelve."""

    theme: Theme
    number: str
    rows: tuple[Measured, ...]
    registers: tuple[Register, ...]
    references: tuple[LayerFacts, ...]
    "Layers without numbers by district."

    @property
    def collected(self) -> bool:
        """Whether there is any register of it with numbers by district."""
        return bool(self.rows)


def subjects(release: Release, unit: UnitFacts) -> list[Subject]:
    """The twelve in their order, then what else has numbers."""
    found = _cells(release, unit)
    layers: dict[str, list[LayerFacts]] = defaultdict(list)
    for layer in release.manifest.layers:
        layers[layer.theme].append(layer)
    besides = [theme for theme in Theme if theme not in PROMISED and _counted(layers[theme])]
    made = [_subject(release, unit, t, str(i), layers[t], found) for i, t in enumerate(PROMISED, 1)]
    return made + [_subject(release, unit, theme, "", layers[theme], found) for theme in besides]


def _cells(release: Release, unit: UnitFacts) -> dict[tuple[str, str], Years]:
    found: dict[tuple[str, str], Years] = defaultdict(dict)
    for answer in release.statistics(Query(units=(unit.key,))):
        found[answer.layer, answer.measure][answer.year] = answer.cell
    return found


def _counted(layers: Iterable[LayerFacts]) -> list[LayerFacts]:
    return [layer for layer in layers if layer.measures]


def _subject(
    release: Release,
    unit: UnitFacts,
    theme: Theme,
    number: str,
    layers: list[LayerFacts],
    found: dict[tuple[str, str], Years],
) -> Subject:
    counted = _counted(layers)
    several = len(counted) > 1
    return Subject(
        theme=theme,
        number=number,
        rows=tuple(
            _measured(layer, measure, found[layer.slug, measure.slug], several=several)
            for layer in counted
            for measure in layer.measures
        ),
        registers=tuple(
            Register(layer, _records(release, unit.key, layer.slug)) for layer in counted
        ),
        references=tuple(layer for layer in layers if not layer.measures),
    )


def _measured(layer: LayerFacts, measure: MeasureFacts, cells: Years, *, several: bool) -> Measured:
    years = sorted(cells)
    first, last = (cells[years[0]], cells[years[-1]]) if years else (None, None)
    return Measured(
        layer=layer,
        measure=measure,
        title=caption(layer, measure) if several else measured(measure),
        cells=cells,
        shown=row(cells, measure),
        change=change(first, last, measure),
        bars=bars([cells[year].value for year in years]),
    )


@lru_cache(maxsize=4000)
def _records(release: Release, unit: str, slug: str) -> Names:
    """Kept because a passport asks every layer, and each answer is a query."""
    layer = release.layer(slug)
    rows = rows_of(release, layer, unit)
    first = tuple(Named(title_of(layer, r), r["id"]) for r in rows[:OBJECTS])
    return Names(slug, first, len(rows))


def newest(row: Measured) -> Shown:
    """The number of the last year."""
    return shown(_last(row.cells), row.measure)


def _last(cells: Years) -> Cell:
    return cells[max(cells)]
