"""`/{lang}/about/`: how to read the numbers."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ekokarta.portal.cells import TONES
from ekokarta.portal.page import page, show
from ekokarta.portal.words import about as words
from ekokarta.portal.words import about_changes as change_words
from ekokarta.portal.words import about_keys as key_words
from ekokarta.reading import Release
from ekokarta.release import LETTERS, Caveat, Status
from ekokarta.release.public_key import PublicKey, public_keys

EXAMPLES = {Status.MEASURED: "12", Status.ZERO: "0", Status.NON_DETECT: "< 0,5"}


@page
def about(request: HttpRequest, release: Release) -> HttpResponse:
    """The methods in plain words."""
    return show(
        request, release, "about", words,
        statuses=[_status(status) for status in Status],
        caveats=[_caveat(caveat) for caveat in Caveat],
        ch=change_words,
        ks=key_words,
        keys=[(key_words.KEY_OF[k.role], k) for k in _keys()],
        notices=release.manifest.notices,
    )  # fmt: skip


def _keys() -> tuple[PublicKey, ...]:
    return public_keys(settings.DATA, settings.MINISTRY_KEY)


def _status(status: Status) -> dict[str, Any]:
    return {
        "tone": TONES.get(status, ""),
        "look": EXAMPLES.get(status, ""),
        "word": status.label,
        "meaning": words.STATUSES[status.value],
    }


def _caveat(caveat: Caveat) -> dict[str, Any]:
    return {
        "letter": LETTERS.get(caveat, ""),
        "word": caveat.label,
        "meaning": words.CAVEATS[caveat.value],
    }
