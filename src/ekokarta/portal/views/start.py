"""`/{lang}/`: the country at once, where to begin, and what there is."""

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.classes import Ink, LegendRow
from ekokarta.portal.knowledge import Readiness, known_subjects, matrix, shown_year
from ekokarta.portal.page import page, show
from ekokarta.portal.places import parts, passport_of, reporting
from ekokarta.portal.svg_map import Painted, country_map
from ekokarta.portal.words import start as words
from ekokarta.reading import Release
from ekokarta.release import COUNTRY
from ekokarta.terms import PROMISED, Term, said_number

MANY = 4
"From so many known subjects on a unit has the darkest colour."
TONES = {"real": "r-real", "part": "r-part", "simulated": "r-sim", "none": "v-none"}


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
        matrix=_matrix(release),
        matrix_title=words.MATRIX.filled(n=len(years)),
        matrix_more=words.MATRIX_MORE.filled(units=len(counts)),
        counts=_counts(release),
        oblasts=parts(release, release.unit(COUNTRY)),
        missing=[
            theme.label
            for theme, states in zip(PROMISED, matrix(release).values(), strict=True)
            if all(ready.state == "none" for ready in states)
        ],
    )  # fmt: skip


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


def _matrix(release: Release) -> list[dict[str, Any]]:
    """The rows of the table of subjects and years."""
    total = len(reporting(release))
    return [
        {
            "subject": theme.label,
            "cells": [
                {
                    "css": TONES[ready.state],
                    "word": words.STATES[ready.state],
                    "share": _share(ready, total),
                }
                for ready in matrix(release)[str(theme)]
            ],
        }
        for theme in PROMISED
    ]


def _share(ready: Readiness, total: int) -> Term | str:
    """Of how many units it is known, or that only of the country."""
    if ready.state != "part":
        return ""
    return f"{ready.units} / {total}" if ready.units else words.COUNTRY_ONLY


def _counts(release: Release) -> Term:
    layers = release.manifest.layers
    return words.COUNTS.filled(
        layers=len(layers),
        rows=said_number(sum(layer.rows for layer in layers)),
        simulated=said_number(sum(layer.simulated_rows for layer in layers)),
    )
