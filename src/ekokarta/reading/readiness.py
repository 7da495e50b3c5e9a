"""How far the twelve subjects of the map are ready: derived from a release, never typed."""

from dataclasses import dataclass
from functools import lru_cache

from ekokarta.reading.query import Query
from ekokarta.reading.release import Release
from ekokarta.release import (
    UNIT_LEVEL,
    AgreementFacts,
    Caveat,
    Cell,
    Ground,
    LayerFacts,
    Status,
    SystemFacts,
)
from ekokarta.terms import PROMISED, Codes, Promise, Term, Theme, promise_of

FOUND = {Status.MEASURED, Status.ZERO, Status.NON_DETECT}
"A signed-off zero is knowledge too."
OWED = {Ground.ACT, Ground.PROTOCOL}
"Grounds on which the owner himself has to deliver: who gave an open licence owes nothing."

Spot = tuple[str, str, int]
"Theme, key of a unit, year."


class Known(Codes):
    """What there is of a subject in a year."""

    REAL = "real", Term(ru="есть", ky="бар", en="complete")
    PARTIAL = "partial", Term(ru="частично", ky="жарым-жартылай", en="partly")
    SIMULATED = "simulated", Term(ru="условные данные", ky="шарттуу маалымат", en="simulated")
    MISSING = "missing", Term(ru="нет", ky="жок", en="missing")


@dataclass(frozen=True, slots=True)
class Readiness:
    """Of a subject and a year: its state, and in how many reporting units there is a number."""

    year: int
    state: Known
    units: int
    "With a real number, or a signed-off zero."
    simulated: int
    "With simulated numbers only."
    total: int


@dataclass(frozen=True)
class Subject:
    """One of the twelve: what is known, whose systems it comes from, and who still owes it."""

    theme: Theme
    number: int
    promise: Promise
    years: tuple[Readiness, ...]
    layers: tuple[LayerFacts, ...]
    "Those which are shown."
    agreements: tuple[AgreementFacts, ...]
    "Of all its registers, also of those which are not shown."
    delivered: str
    "The day of the last import of real rows that count; empty where there was none."
    owed_by: tuple[SystemFacts, ...]
    "The systems whose owners have to agree or to deliver; empty where none is known."

    @property
    def complete(self) -> bool:
        """Whether nothing is missing in any year."""
        return all(ready.state is Known.REAL for ready in self.years)


def known_subjects(release: Release, unit: str, year: int) -> int:
    """In how many of the twelve subjects the unit has a real number in the year."""
    real, _ = _found(release)
    return sum((str(theme), unit, year) in real for theme in PROMISED)


@lru_cache(maxsize=4)
def readiness(release: Release) -> tuple[Subject, ...]:
    """The twelve in the order of the minutes."""
    return tuple(_subject(release, theme, n) for n, theme in enumerate(PROMISED, 1))


def _subject(release: Release, theme: Theme, number: int) -> Subject:
    manifest = release.manifest
    layers = tuple(layer for layer in manifest.layers if layer.theme == theme)
    agreements = tuple(a for a in manifest.agreements if a.theme == theme)
    asked = {a.system for a in agreements if a.ground in OWED}
    return Subject(
        theme=theme,
        number=number,
        promise=promise_of(theme),
        years=tuple(_ready(release, str(theme), year) for year in manifest.years),
        layers=layers,
        agreements=agreements,
        delivered=max((layer.delivered for layer in layers if layer.measures), default=""),
        owed_by=tuple(system for system in manifest.systems if system.key in asked),
    )


def _ready(release: Release, theme: str, year: int) -> Readiness:
    real, simulated = _found(release)
    units = [unit.key for unit in release.manifest.units if unit.level == UNIT_LEVEL]
    known = {key for key in units if (theme, key, year) in real}
    shown = {key for key in units if (theme, key, year) in simulated} - known
    return Readiness(
        year=year,
        state=_state(release, theme, year, complete=len(known) == len(units)),
        units=len(known),
        simulated=len(shown),
        total=len(units),
    )


def _state(release: Release, theme: str, year: int, *, complete: bool) -> Known:
    """Complete: in each reporting unit. Partly: in some unit of any level, or for the country only."""
    if complete:
        return Known.REAL
    for state, spots in zip((Known.PARTIAL, Known.SIMULATED), _found(release), strict=True):
        if any((theme, key, year) in spots for key in release.units):
            return state
    return Known.MISSING


@lru_cache(maxsize=4)
def _found(release: Release) -> tuple[frozenset[Spot], frozenset[Spot]]:
    """Where there is a real number, and where there is a simulated one."""
    themes = {layer.slug: layer.theme for layer in release.manifest.layers}
    found: dict[bool, set[Spot]] = {False: set(), True: set()}
    for answer in release.statistics(Query()):
        if _is_found(answer.cell):
            simulated = Caveat.SIMULATED in answer.cell.flags
            found[simulated].add((themes[answer.layer], answer.unit, answer.year))
    return frozenset(found[False]), frozenset(found[True])


def _is_found(cell: Cell) -> bool:
    return cell.status in FOUND
