"""What is the same around every page: sections, languages, the release and its licence."""

from functools import cache, partial
from typing import Any

from django.contrib.staticfiles.finders import find
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_script_prefix, reverse

from ekokarta.portal.places import passport_of
from ekokarta.portal.stand_in import WHICH, stands_in_for
from ekokarta.portal.words import frame as words
from ekokarta.reading import Release
from ekokarta.release import said_of_borders
from ekokarta.terms import LANGUAGES, said_date, spoken

TONGUES = {
    "ky": ("КЫР", "Кыргызча", "ky_KG"),
    "ru": ("РУС", "Русский", "ru_RU"),
    "en": ("ENG", "English", "en_GB"),
}
"Of each language its short name, its name and its locale for OpenGraph."
DESK = "/desk/"
"The address of the staff's door, of which this room knows nothing else."


def frame(request: HttpRequest, release: Release | None) -> dict[str, Any]:
    """What the base template needs beside the page itself."""
    language = spoken()
    return {
        "frame": words,
        "language": language,
        "locale": TONGUES[language][2],
        "languages": [_tongue(request, tag, language) for tag in LANGUAGES],
        "address": request.build_absolute_uri(),
        "sections": _sections(request),
        "desk": DESK,
        "release": release,
        "instead": _instead(request, release),
        "script": has_script(),
        "past": _past(request, release),
        **(_of_release(release) if release else {}),
    }


def _instead(request: HttpRequest, release: Release | None) -> str:
    """That another release was asked for than the one which is shown; empty where it is the one."""
    if release is None:
        return ""
    if cleared := stands_in_for(request):
        return str(words.STANDS_IN.filled(asked=cleared, shown=release.id))
    day = said_date(release.manifest.newest_change)
    asked = release.instead_of
    return str(words.INSTEAD.filled(day=day, id=asked)) if asked else ""


def _past(request: HttpRequest, release: Release | None) -> str:
    """That this is a release of before, by its name; empty on the pages of the current one."""
    if release is None or not getattr(request, WHICH, None):
        return ""
    approval = release.manifest.approval
    day = said_date(release.manifest.newest_change)
    return str(words.PAST.filled(name=approval.name if approval else release.id, day=day))


def _of_release(release: Release) -> dict[str, Any]:
    manifest = release.manifest
    return {
        "as_of": str(words.AS_OF.filled(day=said_date(manifest.stands_on))),
        "may_use": str(words.MAY_USE.filled(licence=manifest.licence)),
        "borders": said_of_borders(release.sketch),
        "places": partial(_places, release),
    }


def _places(release: Release) -> list[dict[str, Any]]:
    """What the search field suggests; only pages that have one ask for it."""
    return [{"title": unit.title, "link": passport_of(unit)} for unit in release.manifest.units]


@cache
def has_script() -> bool:
    """Whether the web bundle was built. Pages are whole without it, so none asks for it in vain."""
    return find("web/main.js") is not None


def _tongue(request: HttpRequest, tag: str, now: str) -> dict[str, Any]:
    """The same page in another language: path and query stay."""
    short, name, _ = TONGUES[tag]
    path, root = request.get_full_path(), get_script_prefix()
    for known in LANGUAGES:
        if path.startswith(f"{root}{known}/"):
            path = f"{root}{tag}/{path[len(root) + len(known) + 1 :]}"
            break
    else:
        path = f"{root}{tag}/"
    absolute = request.build_absolute_uri(path)
    return {
        "tag": tag, "short": short, "name": name, "path": path, "absolute": absolute,
        "now": tag == now,
    }  # fmt: skip


def _sections(request: HttpRequest) -> list[dict[str, Any]]:
    """The links at the top; the one that leads here is marked."""
    found = (
        (words.MAP, "map"),
        (words.DISTRICTS, "districts"),
        (words.DATA, "data"),
        (words.READINESS, "readiness"),
        (words.ABOUT, "about"),
    )
    try:
        links = {reverse(name): word for word, name in found}
    except NoReverseMatch:  # an error page of a site that has no public face
        return []
    inside = [path for path in links if request.path.startswith(path)]
    here = reverse("data") if _of_data(request) else max(inside, key=len, default="")
    return [{"word": word, "link": path, "now": path == here} for path, word in links.items()]


def _of_data(request: HttpRequest) -> bool:
    return any(f"/{part}/" in request.path for part in ("layers", "objects"))
