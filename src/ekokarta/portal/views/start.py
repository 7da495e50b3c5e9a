"""`/{lang}/`: the country at once, where to begin, and what there is."""

from collections import Counter

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.classes import Ink, LegendRow
from ekokarta.portal.page import page, show
from ekokarta.portal.places import parts, passport_of, reporting
from ekokarta.portal.readiness import square
from ekokarta.portal.svg_map import Painted, country_map
from ekokarta.portal.words import start as words
from ekokarta.reading import Release
from ekokarta.reading.readiness import Known, known_subjects, readiness
from ekokarta.release import COUNTRY
from ekokarta.terms import Term, said_number

MANY = 4
"From so many known subjects on a unit has the darkest colour."
SHOWN_YEAR = 2023
"The year of the first report; the newest one where it is not published."


@page
def start(request: HttpRequest, release: Release) -> HttpResponse:
    """The first page."""
    year = shown_year(release)
    years = [str(y) for y in release.manifest.years]
    counts = {u.key: known_subjects(release, u.key, year) for u in reporting(release)}
    return show(
        request, release, "start", words,
        lead=words.LEAD.filled(years=listed(years)),
        map=_map(release, counts, year),
        known_more=words.KNOWN_MORE.filled(year=year),
        legend=_legend(counts),
        years=years,
        compare_more=words.COMPARE_MORE.filled(years=", ".join(years)),
        country=COUNTRY,
        matrix=[(s.theme.label, map(square, s.years)) for s in readiness(release)],
        matrix_title=words.MATRIX.filled(n=len(years)),
        matrix_more=words.MATRIX_MORE.filled(units=len(counts)),
        counts=_counts(release),
        oblasts=parts(release, release.unit(COUNTRY)),
        missing=[
            subject.theme.label
            for subject in readiness(release)
            if all(ready.state is Known.MISSING for ready in subject.years)
        ],
    )  # fmt: skip


def shown_year(release: Release) -> int:
    """The year of the map on the first page."""
    years = release.manifest.years
    return SHOWN_YEAR if SHOWN_YEAR in years else years[-1]


def listed(years: list[str]) -> Term:
    """«2022, 2023 и 2024»."""
    if len(years) < 2:
        return Term(ru="".join(years), ky="".join(years), en="".join(years))
    start, last = ", ".join(years[:-1]), years[-1]
    return Term(ru=f"{start} и {last}", ky=f"{start} жана {last}", en=f"{start} and {last}")


def _map(release: Release, counts: dict[str, int], year: int) -> str:
    painted = {
        unit.key: Painted(
            Ink(f"q{min(n, MANY)}") if (n := counts[unit.key]) else Ink(pattern="h"),
            f"{unit.title}: {words.OF_TWELVE.filled(n=n)}",
            passport_of(unit),
        )
        for unit in reporting(release)
    }
    title = str(words.HERO.filled(year=year))
    return country_map(release, painted, title=title, about=str(words.HERO_MORE))


def _legend(counts: dict[str, int]) -> list[LegendRow]:
    classes = Counter(min(n, MANY) for n in counts.values())
    rows = [
        LegendRow(f"q{n}", str(words.OF_TWELVE.filled(n=n)), str(classes[n]))
        for n in range(1, MANY)
    ]
    most = LegendRow(f"q{MANY}", str(words.OR_MORE.filled(n=MANY)), str(classes[MANY]))
    return [*rows, most, LegendRow("v-none", str(words.NOTHING), str(classes[0]))]


def _counts(release: Release) -> Term:
    layers = release.manifest.layers
    return words.COUNTS.filled(
        layers=len(layers),
        rows=said_number(sum(layer.rows for layer in layers)),
        simulated=said_number(sum(layer.simulated_rows for layer in layers)),
    )
