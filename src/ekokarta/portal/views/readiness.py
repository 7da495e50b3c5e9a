"""`/{lang}/map/readiness/`: the twelve subjects by year, and who owes what is missing."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.agreements import Agreement, grouped
from ekokarta.portal.page import page, show
from ekokarta.portal.readiness import Square, square
from ekokarta.portal.words import readiness as words
from ekokarta.reading import Release
from ekokarta.reading.readiness import Known, Subject
from ekokarta.reading.readiness import readiness as derived
from ekokarta.release import SystemFacts
from ekokarta.terms import DEADLINE, Term, said_date


@dataclass(frozen=True)
class Line:
    """A row of the table."""

    subject: Subject
    cells: list[Square]
    owes: list[tuple[SystemFacts | None, Term | str]]
    "The system, and who is to deliver from it."
    agreements: list[Agreement]
    delivered: str


@page
def readiness(request: HttpRequest, release: Release) -> HttpResponse:
    """All of it derived; the quotes of the report stand beside it."""
    years = release.manifest.years
    found = derived(release)
    states = Counter(ready.state for subject in found for ready in subject.years)
    return show(
        request, release, "readiness", words,
        title=words.TITLE.filled(years=f"{years[0]}–{years[-1]}"),
        years=[str(year) for year in years],
        totals=[(state.label, states[state]) for state in Known],
        of=words.OF.filled(n=len(found) * len(years)),
        lines=[_line(release, subject) for subject in found],
        deadline=DEADLINE,
        finding=words.FINDING_MORE.filled(line=DEADLINE.line),
        promises=[(s.promise.quote, words.LINE.filled(line=s.promise.line)) for s in found],
        rule=words.RULE.filled(units=found[0].years[0].total),
    )  # fmt: skip


def _line(release: Release, subject: Subject) -> Line:
    return Line(
        subject=subject,
        cells=[square(ready) for ready in subject.years],
        owes=_owes(subject),
        agreements=grouped(release, subject.agreements, brief=True),
        delivered=said_date(subject.delivered) if subject.delivered else "",
    )


def _owes(subject: Subject) -> list[tuple[SystemFacts | None, Term | str]]:
    """The owner of each system that has to deliver; if no system is known, the page says so."""
    if subject.complete:
        return [(None, words.NOTHING_OWED)]
    named = [(system, system.owner or words.OWNERLESS) for system in subject.owed_by]
    return [*named] or [(None, words.NOBODY.filled(line=subject.promise.line))]
