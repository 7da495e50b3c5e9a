"""`/{lang}/data/`: everything that can be downloaded."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ekokarta.portal.catalogue import address, cited, entry
from ekokarta.portal.page import page, show
from ekokarta.portal.question import THEMES
from ekokarta.portal.words import data as words
from ekokarta.reading import Release, kept
from ekokarta.release import CATALOGUE, FRONT, MANIFEST, MAP, STATISTICS
from ekokarta.release.index import Entry, index
from ekokarta.terms import Term, Theme, said_date, said_number

WHOLE = (STATISTICS, MAP, CATALOGUE)
"Files which belong to no single layer."
RELEASES = 20
"So many of the newest releases are listed."


@page
def data(request: HttpRequest, release: Release) -> HttpResponse:
    """The catalogue of the current release."""
    return show(
        request, release, "data", words,
        themes=_themes(release),
        count=words.COUNT.filled(n=len(release.manifest.layers)),
        manifest=address(release, MANIFEST),
        citation=words.CITATION.filled(
            what=words.NAME_OF_SET,
            release=release.id,
            address=cited(request, release, "data/"),
        ),
        notices=release.manifest.notices,
        files=[_file(release, f) for f in release.manifest.files if _is_whole(f.path)],
        releases=_releases(release),
    )  # fmt: skip


def _themes(release: Release) -> list[dict[str, Any]]:
    """The datasets of each theme."""
    found: dict[str, list[dict[str, Any]]] = {}
    for layer in sorted(release.manifest.layers, key=lambda layer: THEMES.index(layer.theme)):
        found.setdefault(layer.theme, []).append(entry(release, layer))
    return [{"theme": Theme(theme), "entries": entries} for theme, entries in found.items()]


def _is_whole(path: str) -> bool:
    """A file of no single layer: those stand with their layer. What draws a copied release is no data."""
    return not path.startswith((f"{FRONT}/", "layers/"))


def _file(release: Release, file: Any) -> dict[str, str]:
    return {
        "path": file.path,
        "link": address(release, file.path),
        "bytes": said_number(file.bytes),
        "sha256": file.sha256,
    }


def _releases(now: Release) -> list[dict[str, Any]]:
    """The current one and those which are kept, the newest first; none of them is opened for it."""
    known = index(settings.RELEASES)
    ids = [id for id in reversed(kept(settings.RELEASES)) if id != now.id][:RELEASES]
    approval = now.manifest.approval
    shown = Entry(id=now.id, as_of=now.manifest.stands_on, name=approval.name if approval else "")
    return [_release(shown, words.CURRENT), *(_release(known.get(id, Entry(id=id))) for id in ids)]


def _release(entry: Entry, state: Term = words.KEPT) -> dict[str, Any]:
    """One of which nothing is remembered says its day by its id."""
    return {
        "id": entry.id,
        "day": said_date(entry.as_of or entry.id[:10]),
        "state": words.APPROVED.filled(name=entry.name) if entry.name else state,
        "manifest": f"/releases/{entry.id}/{MANIFEST}",
    }
