"""A district beside the map: one line a subject, all years, what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ekokarta.portal.cells import Shown
from ekokarta.portal.change import Change
from ekokarta.portal.places import drawn_below, lineage, passport_of
from ekokarta.portal.question import Question
from ekokarta.portal.remarks import remarks
from ekokarta.portal.subjects import Measured, Subject, subjects, unsaid
from ekokarta.reading import Release
from ekokarta.release import Cell, UnitFacts, measured
from ekokarta.terms import Term


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A line of the panel; `shown` is empty where the subject has no register."""

    theme: Term
    title: Term | str
    shown: tuple[tuple[Shown, int], ...]
    "Cells, each with the number of years over which the same gap reaches."
    change: Change
    now: bool = False

    @property
    def told(self) -> bool:
        """Whether there is a number of which a change can be told, or missed."""
        return any(not cell.tone for cell, _ in self.shown)


def unit_panel(release: Release, question: Question, unit: UnitFacts) -> dict[str, Any]:
    """What the template needs; the measure on the map first, then the twelve subjects."""
    found = subjects(release, unit)
    asked = _asked(found, question)
    rows = [_row(subject, asked) for subject in found if subject.number]
    on_map = next((row for row in rows if row.now), None)
    if asked and not on_map:
        rows.insert(0, _line(asked, asked.layer.title, now=True))
    years = [str(year) for year in release.manifest.years]
    return {
        "unit": unit,
        "above": [one.title for one in lineage(release, unit)],
        "drawn": " ".join(drawn_below(release, unit)),
        "passport": passport_of(unit),
        "years": years,
        "span": f"{years[0]}–{years[-1]}",
        "rest": len(years) - 1,
        "rows": rows,
        **remarks(_cells(found, asked)),
    }


def _asked(found: list[Subject], question: Question) -> Measured | None:
    """The measure that is on the map, of this unit."""
    rows = (row for subject in found for row in subject.rows)
    same = (question.layer.slug, question.measure.slug)
    return next((row for row in rows if (row.layer.slug, row.measure.slug) == same), None)


def _row(subject: Subject, asked: Measured | None) -> PanelRow:
    """A subject by the measure on the map, if that is one of its own, else by the first known."""
    if not subject.rows:
        return PanelRow(subject.theme.label, "", (), Change())
    if asked in subject.rows and asked:
        return _line(asked, subject.theme.label, now=True)
    head = subject.headline
    if head and not head.row:
        years = len(subject.rows[0].shown)
        return PanelRow(subject.theme.label, head.title, ((unsaid(), years),), Change())
    return _line(told(subject), subject.theme.label)


def told(subject: Subject) -> Measured:
    """The headline of the subject, with or without a number; the first row where none is declared."""
    head = subject.headline.row if subject.headline else None
    return head or subject.rows[0]


def _line(row: Measured, theme: Term, *, now: bool = False) -> PanelRow:
    return PanelRow(theme, measured(row.measure), spanned(row.shown), row.change, now)


def spanned(cells: Sequence[Shown]) -> tuple[tuple[Shown, int], ...]:
    """The same gap in years side by side is one cell."""
    runs: list[tuple[Shown, int]] = []
    for cell in cells:
        if runs and cell.tone and cell == runs[-1][0]:
            runs[-1] = (cell, runs[-1][1] + 1)
        else:
            runs.append((cell, 1))
    return tuple(runs)


def _cells(found: list[Subject], asked: Measured | None) -> Iterator[Cell]:
    """What stands in the panel."""
    rows = [told(subject) for subject in found if subject.number and subject.rows]
    for row in [*rows, *filter(None, [asked])]:
        yield from row.cells.values()
