"""Units as the pages need them: in the order of the alphabet, with their oblast and their kin."""

from functools import lru_cache

from django.urls import reverse

from ekokarta.portal.alphabet import by_name
from ekokarta.portal.words.frame import TYPES
from ekokarta.reading import Release
from ekokarta.release import COUNTRY, OBLAST_LEVEL, UNIT_LEVEL, UnitFacts
from ekokarta.terms import Term


@lru_cache(maxsize=4)
def reporting(release: Release) -> tuple[UnitFacts, ...]:
    """The units of the table: 55 districts and cities."""
    return tuple(unit for unit in release.manifest.units if unit.level == UNIT_LEVEL)


def oblast_of(release: Release, unit: UnitFacts) -> UnitFacts | None:
    """The oblast above a unit; None for Bishkek, Osh and for what is no part of an oblast."""
    parent = release.units.get(unit.parent or "")
    while parent and parent.level != OBLAST_LEVEL:
        parent = release.units.get(parent.parent or "")
    return parent


def lineage(release: Release, unit: UnitFacts) -> list[UnitFacts]:
    """The units above this one but the country, the widest first."""
    above: list[UnitFacts] = []
    parent = release.units.get(unit.parent or "")
    while parent and parent.key != COUNTRY:
        above.insert(0, parent)
        parent = release.units.get(parent.parent or "")
    return above


def parts(release: Release, unit: UnitFacts) -> list[UnitFacts]:
    """The units right below this one, in alphabetical order."""
    below = [u for u in release.manifest.units if u.parent == unit.key and u.key != unit.key]
    return sorted(below, key=lambda u: (u.level != OBLAST_LEVEL, by_name(u)))


def drawn_below(release: Release, unit: UnitFacts) -> list[str]:
    """The keys of the reporting units which a unit consists of; above a city district, its city."""
    if unit.level == UNIT_LEVEL:
        return [unit.key]
    if unit.key == COUNTRY:
        return [u.key for u in reporting(release)]
    inside = [u.key for u in reporting(release) if unit.key in _keys_above(release, u)]
    return inside or [u.key for u in lineage(release, unit) if u.level == UNIT_LEVEL]


def _keys_above(release: Release, unit: UnitFacts) -> list[str]:
    return [u.key for u in lineage(release, unit)]


def short_name(unit: UnitFacts) -> Term:
    """What fits into the head of a column: «страна», «Тонский»."""
    return TYPES["country"] if unit.key == COUNTRY else unit.short or unit.title


def passport_of(unit: UnitFacts) -> str:
    """The address of the passport of a unit, in the language of the reader."""
    return reverse("passport", args=[unit.key])
