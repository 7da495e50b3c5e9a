"""One measure of one unit for reading: all years, what changed, its place, beside another unit."""

from dataclasses import dataclass

from django.urls import reverse

from ekokarta.portal.bars import bars
from ekokarta.portal.cells import Shown, shown
from ekokarta.portal.change import Change, shown_change
from ekokarta.portal.contrasts import Beside, shown_contrast
from ekokarta.portal.ranks import Place, shown_place
from ekokarta.reading import Compared, Comparison, Release, Years, histories
from ekokarta.reading.gap_reason import reason_of
from ekokarta.release import Cell, LayerFacts, MeasureFacts
from ekokarta.terms import Term


@dataclass(frozen=True)
class Told:
    """What a row of any table says; the table adds what it is a row of."""

    cells: Years
    shown: tuple[Shown, ...]
    found: Compared
    change: Change
    place: Place
    beside: Beside
    bars: str


def told(
    release: Release, layer: LayerFacts, measure: MeasureFacts, unit: str, asked: Comparison
) -> Told:
    """The measure of the unit, between the years and beside the unit that are asked for."""
    shown_years = {*release.manifest.years, asked.base, asked.end}
    known = histories(release, layer.slug, measure.slug).get(unit, {})
    cells = {year: cell for year, cell in known.items() if year in shown_years}
    found = asked.answer(release, layer.slug, measure.slug, unit)
    traced = reverse("number", args=[layer.slug, measure.slug, unit, 0]).removesuffix("0/")
    years = sorted(cells)
    return Told(
        cells=cells,
        shown=tuple(
            shown(
                cells[year],
                measure,
                f"{traced}{year}/",
                _reason(release, layer, measure, unit, year, cells[year]),
            )
            for year in years
        ),
        found=found,
        change=shown_change(found.change, measure),
        place=shown_place(found.rank, found.ranking, measure),
        beside=shown_contrast(None if asked.against == unit else found.contrast, measure),
        bars=bars([cells[year].value for year in years]),
    )


def _reason(
    release: Release, layer: LayerFacts, measure: MeasureFacts, unit: str, year: int, cell: Cell
) -> Term | None:
    """Of a gap why it is one, where the register says it."""
    return reason_of(release, layer, measure, unit, year) if cell.value is None else None
