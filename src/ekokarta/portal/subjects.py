"""A unit by subject: for each of the twelve what is known of it in each year."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ekokarta.portal.called import called
from ekokarta.portal.captions import caption
from ekokarta.portal.cells import TONES, Shown, shown
from ekokarta.portal.leading import leading
from ekokarta.portal.notes import Names
from ekokarta.portal.told import Told, told
from ekokarta.reading import Comparison, Query, Release
from ekokarta.release import COUNTRY, LayerFacts, MeasureFacts, Status, UnitFacts, measured
from ekokarta.terms import PROMISED, Term, Theme


@dataclass(frozen=True)
class Measured(Told):
    """A measure of a unit in all years."""

    layer: LayerFacts
    measure: MeasureFacts
    title: Term

    @property
    def gaps(self) -> list[int]:
        """The years which nobody has reported."""
        return [y for y, cell in sorted(self.cells.items()) if cell.status is Status.NOT_REPORTED]

    @property
    def silent(self) -> bool:
        """Whether no year has a number."""
        return all(cell.value is None for cell in self.cells.values())


@dataclass(frozen=True)
class Register:
    """A layer in one unit: its records by name."""

    layer: LayerFacts
    names: Names


@dataclass(frozen=True)
class Headline:
    """The measure which stands for a subject; `row` None where its register is not shown."""

    layer: str
    measure: str
    title: Term
    row: Measured | None

    @property
    def shown(self) -> Shown:
        """Its number of the last year, or the word of the gap: never another measure's number."""
        return newest(self.row) if self.row else unsaid()


def unsaid() -> Shown:
    """The word of a gap, in the language which is spoken now."""
    return Shown(str(Status.NOT_REPORTED.label), "", TONES[Status.NOT_REPORTED])


@dataclass(frozen=True)
class Subject:
    """A theme in one unit; `number` is None beside the twelve."""

    theme: Theme
    number: str
    rows: tuple[Measured, ...]
    registers: tuple[Register, ...]
    references: tuple[LayerFacts, ...]
    "Layers without numbers by district."
    headline: Headline | None = None
    "None beside the twelve, where nobody declared one."

    @property
    def leading(self) -> tuple[Measured, ...]:
        """The rows which stand for all."""
        head = self.headline.row if self.headline else None
        others = tuple(row for row in leading(self.rows) if row is not head)
        return (head, *others) if head else others


def subject_of(release: Release, unit: UnitFacts, theme: Theme, asked: Comparison) -> Subject:
    """One subject of a unit, whole."""
    layers = [layer for layer in release.manifest.layers if layer.theme == theme]
    number = str(PROMISED.index(theme) + 1) if theme in PROMISED else ""
    return _subject(release, unit, theme, number, layers, asked)


def subjects(release: Release, unit: UnitFacts, asked: Comparison | None = None) -> list[Subject]:
    """The twelve in their order, then what else has numbers; changes and places as asked for."""
    asked = asked or whole_span(release)
    layers: dict[str, list[LayerFacts]] = defaultdict(list)
    for layer in release.manifest.layers:
        layers[layer.theme].append(layer)
    besides = [theme for theme in Theme if theme not in PROMISED and _counted(layers[theme])]
    made = [_subject(release, unit, t, str(i), layers[t], asked) for i, t in enumerate(PROMISED, 1)]
    return made + [_subject(release, unit, theme, "", layers[theme], asked) for theme in besides]


def whole_span(release: Release) -> Comparison:
    """From the first year to the last one, beside the country."""
    years = release.manifest.years
    return Comparison(query=Query(), base=years[0], end=years[-1], against=COUNTRY)


def _counted(layers: Iterable[LayerFacts]) -> list[LayerFacts]:
    return [layer for layer in layers if layer.measures]


def _subject(
    release: Release,
    unit: UnitFacts,
    theme: Theme,
    number: str,
    layers: list[LayerFacts],
    asked: Comparison,
) -> Subject:
    counted = _counted(layers)
    rows = tuple(
        Measured(
            **vars(told(release, layer, measure, unit.key, asked)),
            layer=layer,
            measure=measure,
            title=title_in(counted, layer, measure),
        )
        for layer in counted
        for measure in layer.measures
    )
    return Subject(
        theme=theme,
        number=number,
        rows=rows,
        headline=_headline(release, theme, rows),
        registers=tuple(Register(layer, _records(release, unit.key, layer)) for layer in counted),
        references=tuple(layer for layer in layers if not layer.measures),
    )


def _headline(release: Release, theme: Theme, rows: Iterable[Measured]) -> Headline | None:
    head = release.headline(str(theme))
    if head is None:
        return None
    same = (row for row in rows if (row.layer.slug, row.measure.slug) == (head.layer, head.measure))
    return Headline(head.layer, head.measure, head.title, next(same, None))


def title_in(layers: list[LayerFacts], layer: LayerFacts, measure: MeasureFacts) -> Term:
    """The title of a measure; it names its layer where the subject has several."""
    return caption(layer, measure) if len(layers) > 1 else measured(measure)


def _records(release: Release, unit: str, layer: LayerFacts) -> Names:
    if layer.publish != "rows":
        return Names(layer.slug, (), 0)
    seen = release.glimpse(layer.slug, unit)
    first = tuple(called(release, layer, row) for row in seen.first)
    return Names(layer.slug, first, seen.total)


def newest(row: Measured) -> Shown:
    """The number of the last year."""
    return shown(row.cells[max(row.cells)], row.measure)
