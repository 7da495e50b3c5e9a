"""`/releases/`: the files of every release that is kept, and nothing else of the disk."""

import json
from hashlib import sha256

from django.http import HttpRequest, HttpResponseBase
from django.utils.encoding import iri_to_uri

from ekokarta.api.document import JSON, document
from ekokarta.api.door import INSTEAD_OF, answering
from ekokarta.api.freshness import FOR_EVER, FOR_SECONDS
from ekokarta.api.problem import elsewhere
from ekokarta.api.sending import sent
from ekokarta.api.shelf import root, taken
from ekokarta.errors import Gone, NotFound
from ekokarta.reading import Release, kept
from ekokarta.release import CURRENT, START_PAGE


@answering
def listing(request: HttpRequest) -> HttpResponseBase:
    """The id of the release to show (null before the first one) and of all that are kept."""
    current = _current()
    body = {"current": current and current.id, "releases": list(kept(root()))}
    if current and current.instead_of:
        body["instead_of"] = current.instead_of
    content = json.dumps(body).encode()
    return document(request, sha256(content).hexdigest(), JSON, lambda: content)


@answering
def file(request: HttpRequest, release: str, path: str) -> HttpResponseBase:
    """A file which the manifest names; for a folder, its start page, as any web server does.

    Of a release that was cleared away: 303 to the same file of one with the same cells, or 410 and why.
    """
    try:
        asked = taken(release)
    except Gone as gone:
        if not gone.same:
            raise
        answer = elsewhere(request, gone, f"/releases/{gone.instead}/{iri_to_uri(path)}")
        answer[INSTEAD_OF] = release
        return answer
    facts = asked.file(path or START_PAGE)
    fixed = release != CURRENT and asked.fixes(facts.path)
    return sent(request, asked.sure(facts.path), facts, FOR_EVER if fixed else FOR_SECONDS)


def _current() -> Release | None:
    try:
        return taken()
    except NotFound:
        return None
