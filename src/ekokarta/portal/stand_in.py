"""A release that answers for one which is no longer kept, because it shows the same cells."""

from django.conf import settings
from django.http import HttpRequest

from ekokarta.errors import Gone, NotFound
from ekokarta.reading import opened
from ekokarta.release import ID

WHICH = "release"
"The attribute of a request that asks for a release which is kept."
INSTEAD_OF = "instead_of"
"The part of an address that names the release which was asked for, where another one answers."


def stands_in_for(request: HttpRequest) -> str:
    """The id of the release that was asked for, where that of this page answers for it; else empty."""
    asked = request.GET.get(INSTEAD_OF, "")
    return asked if ID.fullmatch(asked) and _is_same(asked, getattr(request, WHICH, "")) else ""


def _is_same(asked: str, shown: str) -> bool:
    """An address may be made by anybody, so what it says is asked again."""
    try:
        opened(settings.RELEASES, asked)
    except Gone as gone:
        return gone.same and gone.instead == shown
    except NotFound:
        pass
    return False
