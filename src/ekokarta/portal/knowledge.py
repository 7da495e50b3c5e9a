"""What is known, by subject, unit and year: derived from the cube, never typed."""

from dataclasses import dataclass
from functools import lru_cache

from ekokarta.portal.places import reporting
from ekokarta.reading import Query, Release
from ekokarta.release import Caveat, Cell, Status
from ekokarta.terms import PROMISED

FOUND = {Status.MEASURED, Status.ZERO, Status.NON_DETECT}
"A signed-off zero is knowledge too."
SHOWN_YEAR = 2023
"The year of the first report; the newest one where it is not published."

Spot = tuple[str, str, int]
"Theme, key of a unit, year."


@dataclass(frozen=True, slots=True)
class Readiness:
    """Of a subject and a year: its state, and in how many reporting units it is really known."""

    state: str
    "real, part, simulated or none."
    units: int


def known_subjects(release: Release, unit: str, year: int) -> int:
    """In how many of the twelve subjects the unit has a real number in the year."""
    real, _ = _found(release)
    return sum((str(theme), unit, year) in real for theme in PROMISED)


def shown_year(release: Release) -> int:
    """The year of the map on the first page."""
    years = release.manifest.years
    return SHOWN_YEAR if SHOWN_YEAR in years else years[-1]


@lru_cache(maxsize=4)
def matrix(release: Release) -> dict[str, tuple[Readiness, ...]]:
    """For each of the twelve subjects what there is in each year."""
    years = release.manifest.years
    return {str(t): tuple(_readiness(release, str(t), year) for year in years) for t in PROMISED}


def _readiness(release: Release, theme: str, year: int) -> Readiness:
    real, simulated = _found(release)
    units = reporting(release)
    known = sum((theme, unit.key, year) in real for unit in units)
    if known == len(units):
        return Readiness("real", known)
    if any((theme, key, year) in real for key in release.units):
        return Readiness("part", known)
    if any((theme, key, year) in simulated for key in release.units):
        return Readiness("simulated", 0)
    return Readiness("none", 0)


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
