"""`/{lang}/data/sources/`: whose systems the layers come from, and what is agreed of each."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.agreements import Agreement, grouped, web
from ekokarta.portal.catalogue import address
from ekokarta.portal.page import page, show
from ekokarta.portal.words import sources as words
from ekokarta.reading import Release
from ekokarta.release import SystemFacts, rows_of
from ekokarta.terms import Term, said_date

TABLES = ("source-systems", "display-agreements")
"The layers of which this page is made; their files are linked."


@dataclass(frozen=True)
class System:
    """A source system and the layers that come from it, or should."""

    facts: SystemFacts
    part_of: Term | str
    link: str
    delivered: str
    agreements: list[Agreement]


@page
def sources(request: HttpRequest, release: Release) -> HttpResponse:
    """Every system and every agreement, in force or not."""
    slugs = {layer.slug for layer in release.manifest.layers}
    return show(
        request, release, "sources", words,
        systems=[_system(release, facts) for facts in _kin(release)],
        without=_of(release, ""),
        tables=[(slug, address(release, rows_of(slug, "csv"))) for slug in TABLES if slug in slugs],
    )  # fmt: skip


def _of(release: Release, system: str) -> list[Agreement]:
    return grouped(release, (a for a in release.manifest.agreements if a.system == system))


def _system(release: Release, facts: SystemFacts) -> System:
    titles = {system.key: system.title for system in release.manifest.systems}
    return System(
        facts=facts,
        part_of=words.PART_OF.filled(system=titles[facts.part_of])
        if facts.part_of in titles
        else "",
        link=web(facts.link),
        delivered=said_date(facts.delivered) if facts.delivered else "",
        agreements=_of(release, facts.key),
    )


def _kin(release: Release) -> list[SystemFacts]:
    """First those of which nothing is shown yet; each part right below its whole."""
    systems = release.manifest.systems
    shown = {a.system for a in release.manifest.agreements if a.in_force}
    wholes = [s for s in systems if not any(s.part_of == other.key for other in systems)]
    wholes.sort(key=lambda system: system.key in shown)
    parts = {whole.key: [s for s in systems if s.part_of == whole.key] for whole in wholes}
    return [kin for whole in wholes for kin in (whole, *parts[whole.key])]
