"""An answer made of a release: with a tag, and compressed where the asker can read that."""

import gzip
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers

from ekokarta.api.freshness import FOR_SECONDS, is_known, quoted, stamped, unchanged

JSON = "application/json"
SMALL = 1400
"Bytes which fit into one packet: compressing them saves nothing."


def document(
    request: HttpRequest, edition: str, media_type: str, write: Callable[[], bytes]
) -> HttpResponseBase:
    """What `write` makes, unless the asker has it; another content must be another `edition`.

    Compressed bytes are other bytes, so they have a strong tag of their own.
    """
    packed = _reads_gzip(request.headers.get("Accept-Encoding", ""))
    tag = quoted(f"{edition}-gzip" if packed else edition)
    if is_known(request, tag):
        response: HttpResponseBase = unchanged(tag, FOR_SECONDS)
    else:
        response = stamped(_written(write(), media_type, packed), tag, FOR_SECONDS)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _written(content: bytes, media_type: str, packed: bool) -> HttpResponse:
    if not packed or len(content) <= SMALL:
        return HttpResponse(content, content_type=media_type)
    small = gzip.compress(content, compresslevel=5, mtime=0)
    return HttpResponse(small, content_type=media_type, headers={"Content-Encoding": "gzip"})


def _reads_gzip(header: str) -> bool:
    for item in header.replace(" ", "").lower().split(","):
        coding, _, weight = item.partition(";q=")
        if coding == "gzip":
            return not weight or weight.strip("0.") != ""
    return False
