"""`/{lang}/districts/{soate}/`: the passport of a unit of any level."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from ekokarta.portal.bounds import united
from ekokarta.portal.captions import low
from ekokarta.portal.cells import Shown
from ekokarta.portal.dated import dated
from ekokarta.portal.gaps import gaps_in_brief
from ekokarta.portal.links import linked
from ekokarta.portal.page import page, show
from ekokarta.portal.places import drawn_below, lineage, parts
from ekokarta.portal.remarks import remarks
from ekokarta.portal.spans import asked, spans
from ekokarta.portal.subjects import Subject, subjects
from ekokarta.portal.svg_labels import labels
from ekokarta.portal.svg_map import lake_label, outline_of, part_map
from ekokarta.portal.words import districts as district_words
from ekokarta.portal.words import passport as words
from ekokarta.portal.words.frame import TYPES
from ekokarta.reading import Release
from ekokarta.release import (
    COUNTRY,
    NOT_DISTRIBUTED,
    UNIT_LEVEL,
    NameFacts,
    UnitFacts,
    said_of_borders,
)
from ekokarta.terms import Term, Theme, in_each, said_date, said_number

MARGIN, ASPECT, LEAST = 0.7, 1.75, 90.0
"Of the small map: share of the unit's size around it, width to height, least width in pixels."


@dataclass(frozen=True)
class Glance:
    """A key figure: the headline of a subject in the newest year."""

    theme: Theme
    layer: str
    measure: str
    title: Term | str
    shown: Shown | None


@page
def passport(request: HttpRequest, release: Release, key: str) -> HttpResponse:
    """All that the release knows of one unit."""
    if key == NOT_DISTRIBUTED:
        raise Http404  # a row of the table, not a place
    unit = release.unit(key)
    years = [str(year) for year in release.manifest.years]
    comparison = asked(release, request.GET.dict())
    found = subjects(release, unit, comparison)
    span = f"{years[0]}–{years[-1]}"
    return show(
        request, release, "passport", words,
        unit=unit,
        title=words.TITLE.filled(unit=unit.title),
        about=words.ABOUT.filled(unit=unit.title, years=span),
        passport=words.PASSPORT.filled(years=span),
        above=lineage(release, unit),
        parts=parts(release, unit),
        code=_grouped(unit.key),
        facts=_facts(release, unit),
        map=_map(release, unit),
        years=years,
        spans=spans(release, comparison, lambda said: f"?{urlencode(said)}#twelve"),
        between=f"{comparison.base}–{comparison.end}",
        beside=beside(unit, str(comparison.end)),
        compare=f"{reverse('compare')}?{urlencode({'unit': pair(unit)})}",
        changes=f"unit={unit.key}&base={comparison.base}&end={comparison.end}&against={COUNTRY}",
        glance_title=words.GLANCE.filled(year=years[-1]),
        glance=[_glance(subject) for subject in found if subject.number],
        headed=next((subject for subject in found if subject.rows), None),
        twelve=[subject for subject in found if subject.number],
        besides=[subject for subject in found if not subject.number],
        uncollected=[subject.theme.label for subject in found if not subject.rows],
        gaps=gaps_in_brief(found),
        dated=dated(release, unit),
        d=district_words,
        **remarks(cell for s in found for row in s.leading for cell in row.cells.values()),
    )  # fmt: skip


def beside(unit: UnitFacts, year: str) -> Term | str:
    """What the last column says: the place of a district, the share of an oblast in the country."""
    if unit.level == UNIT_LEVEL:
        return words.PLACE.filled(year=year)
    return "" if unit.key == COUNTRY else words.OF_COUNTRY.filled(year=year)


def pair(unit: UnitFacts) -> str:
    """Whom the reader begins to compare: the country and the unit."""
    return unit.key if unit.key == COUNTRY else f"{COUNTRY},{unit.key}"


def _grouped(key: str) -> str:
    """«41702 225 000 000»."""
    return " ".join((key[:5], key[5:8], key[8:11], key[11:])) if len(key) == 14 else key


def _facts(release: Release, unit: UnitFacts) -> dict[str, Any]:
    """What is official about the unit, with source and year; what is not known says so."""
    return {
        "type": TYPES.get(unit.type, ""),
        "area": said_number(unit.area) if unit.area is not None else "",
        "area_source": linked(unit.area_source),
        "population_source": linked(unit.population_source),
        "population": said_number(unit.population) if unit.population is not None else "",
        "population_year": str(unit.population_year or ""),
        "names": [_name(name) for name in unit.names],
        "boundary": _boundary(release, unit),
    }


def _name(name: NameFacts) -> str:
    since = words.SINCE.filled(day=said_date(name.valid_from)) if name.valid_from else ""
    until = words.UNTIL.filled(day=said_date(name.valid_to)) if name.valid_to else ""
    time = ", ".join(str(part) for part in (since, until) if part)
    return f"{name.title} ({time})" if time else str(name.title)


def _boundary(release: Release, unit: UnitFacts) -> Term:
    sketch = release.sketch
    drawn = any(key in sketch.units for key in drawn_below(release, unit))
    return said_of_borders(sketch) if drawn else words.NO_POLYGON


def _map(release: Release, unit: UnitFacts) -> str:
    """The unit among its neighbours; the country as a whole."""
    keys = drawn_below(release, unit)
    title = str(words.WHERE.filled(unit=unit.title))
    boxes = [box for key in keys if (box := outline_of(release, key))]
    if unit.key == COUNTRY or not boxes:
        return part_map(release, title=title, inside=lake_label(release.sketch))
    box = united(boxes).grown(MARGIN, LEAST, ASPECT)
    box = box.moved_into(release.sketch.width, release.sketch.height)
    return part_map(release, title=title, box=box, chosen=keys, inside=labels(release, [unit], box))


def _glance(subject: Subject) -> Glance:
    """The headline that the subject declares; where it has no value, that is what is said."""
    head = subject.headline
    if head is None:
        return Glance(subject.theme, "", "", "", None)
    title = head.row.title if head.row else head.title
    label = subject.theme.label
    told = in_each(lambda t: low(_without(title.spoken_in(t), label.spoken_in(t))))
    return Glance(subject.theme, head.layer, head.measure, told, head.shown)


def _without(caption: str, label: str) -> str:
    """What is left of «Населённые пункты: количество» under the heading «Населённые пункты»."""
    first, _, rest = caption.partition(": ")
    return rest if rest and first.lower() == label.lower() else caption
