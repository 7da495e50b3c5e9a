"""`/api/`: where to begin, and what is nowhere."""

import json
from hashlib import sha256
from pathlib import Path

from django.http import HttpRequest, HttpResponseBase

from ekokarta.api.document import JSON, document
from ekokarta.api.door import answering
from ekokarta.api.shelf import taken
from ekokarta.errors import NotFound
from ekokarta.terms import Term

DESCRIPTION = Path(__file__).with_name("openapi.json")


@answering
def index(request: HttpRequest) -> HttpResponseBase:
    """The release to show, its licence, and the addresses of this door."""
    manifest = taken().manifest
    body = {
        "release": manifest.release,
        "licence": manifest.licence,
        "years": list(manifest.years),
        "links": LINKS,
    }
    return document(request, manifest.release, JSON, lambda: json.dumps(body).encode())


@answering
def description(request: HttpRequest) -> HttpResponseBase:
    """This door in OpenAPI 3.1."""
    content = DESCRIPTION.read_bytes()
    return document(request, sha256(content).hexdigest(), JSON, lambda: content)


@answering
def nowhere(request: HttpRequest, path: str) -> HttpResponseBase:
    """Also a wrong address gets an answer which a machine can read."""
    raise NotFound(NOWHERE.filled(path=path[:200]))


LINKS = {
    "layers": "/api/layers",
    "statistics": "/api/statistics",
    "statistics_csv": "/api/statistics.csv",
    "comparison": "/api/comparison",
    "comparison_csv": "/api/comparison.csv",
    "readiness": "/api/readiness",
    "readiness_csv": "/api/readiness.csv",
    "openapi": "/api/openapi.json",
    "releases": "/releases/",
    "manifest": "/releases/current/manifest.json",
}
NOWHERE = Term(
    ru="Адреса /api/{path} нет; с чего начать, говорит /api/.",
    ky="/api/{path} дареги жок; эмнеден баштоону /api/ айтат.",
    en="There is no /api/{path}; /api/ says where to begin.",
)
