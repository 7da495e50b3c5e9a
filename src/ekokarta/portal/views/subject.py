"""`/{lang}/districts/{soate}/{subject}/`: all that is known of one subject in a unit."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ekokarta.portal.gaps import gaps
from ekokarta.portal.page import page, show
from ekokarta.portal.remarks import remarks
from ekokarta.portal.several import THEMES
from ekokarta.portal.spans import asked, spans
from ekokarta.portal.subjects import Measured, Subject, subject_of
from ekokarta.portal.views.passport import beside, pair
from ekokarta.portal.words import districts as district_words
from ekokarta.portal.words import passport as words
from ekokarta.reading import Release
from ekokarta.release import COUNTRY, NOT_DISTRIBUTED, LayerFacts, measured
from ekokarta.terms import Theme


@dataclass(frozen=True)
class Numbers:
    """A register of the subject with all its measures."""

    layer: LayerFacts
    rows: tuple[Measured, ...]


@page
def subject(request: HttpRequest, release: Release, key: str, theme: str) -> HttpResponse:
    """Every measure by register, the records, and what is missing."""
    unit = release.unit(key)
    if key == NOT_DISTRIBUTED or theme not in THEMES:
        raise Http404
    comparison = asked(release, request.GET.dict())
    found = subject_of(release, unit, THEMES[theme], comparison)
    if not found.rows:
        raise Http404  # the passport says that there is no register
    years = [str(year) for year in release.manifest.years]
    span = f"{years[0]}–{years[-1]}"
    return show(
        request, release, "subject", words,
        unit=unit,
        subject=found,
        measured=_by_register(found),
        title=words.SUBJECT_TITLE.filled(subject=found.theme.label, unit=unit.title),
        about=words.ABOUT.filled(unit=unit.title, years=span),
        passport=words.PASSPORT.filled(years=span),
        years=years,
        spans=spans(release, comparison, lambda said: f"?{urlencode(said)}"),
        between=f"{comparison.base}–{comparison.end}",
        beside=beside(unit, str(comparison.end)),
        compare=f"{reverse('compare')}?{urlencode({'unit': pair(unit), 'theme': theme})}",
        changes=_download(found, key, comparison.base, comparison.end),
        gaps=gaps(found),
        others=_others(release, found.theme),
        d=district_words,
        **remarks(cell for row in found.rows for cell in row.cells.values()),
    )  # fmt: skip


def _by_register(found: Subject) -> list[Numbers]:
    by_layer: dict[str, list[Measured]] = {}
    for row in found.rows:
        named = replace(row, title=measured(row.measure))  # the register stands above
        by_layer.setdefault(row.layer.slug, []).append(named)
    return [Numbers(rows[0].layer, tuple(rows)) for rows in by_layer.values()]


def _download(found: Subject, key: str, base: int, end: int) -> str:
    layers = ",".join(dict.fromkeys(row.layer.slug for row in found.rows))
    said = {"unit": key, "base": base, "end": end, "against": COUNTRY, "layer": layers}
    return urlencode(said, safe=",")


def _others(release: Release, now: Theme) -> list[Theme]:
    counted = {layer.theme for layer in release.manifest.layers if layer.measures}
    return [theme for theme in Theme if theme in counted and theme != now]
