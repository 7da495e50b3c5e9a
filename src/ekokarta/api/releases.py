"""`/releases/…`: the files themselves, whole or in part, so that a browser reads tiles from them."""

import json
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from ekokarta.api.document import JSON
from ekokarta.api.door import answering
from ekokarta.api.freshness import FOR_EVER, FOR_SECONDS, is_known, quoted, stamped, unchanged
from ekokarta.api.problem import OutsideFile, problem
from ekokarta.api.ranges import Beyond, Span, span
from ekokarta.api.shelf import taken
from ekokarta.reading import kept
from ekokarta.release import CHANGES, CURRENT, MANIFEST, FileFacts
from ekokarta.terms import Term

BLOCK = 256 * 1024
MUTABLE = (MANIFEST, CHANGES)
"A release may yet be approved: what speaks of the other files is asked for again."


@answering
def listing(request: HttpRequest) -> HttpResponseBase:
    """The ids of the releases that are kept, the newest last."""
    body = {"current": taken().id, "releases": kept(Path(settings.RELEASES))}
    response = HttpResponse(json.dumps(body), content_type=JSON)
    response["Cache-Control"] = FOR_SECONDS
    return response


@answering
def file(request: HttpRequest, release: str, path: str) -> HttpResponseBase:
    """A file which the manifest names, and no other; parts of it by Range (RFC 9110)."""
    opened = taken(release)
    facts = opened.file(path)
    tag = quoted(facts.sha256)
    good = FOR_SECONDS if release == CURRENT or path in MUTABLE else FOR_EVER
    if is_known(request, tag):
        return stamped(unchanged(tag, good), tag, good)
    try:
        part = _part(request, facts, tag)
    except Beyond:
        return problem(
            request, OutsideFile(NO_SUCH_PART), {"Content-Range": f"bytes */{facts.bytes}"}
        )
    return stamped(_sent(request, opened.folder / path, facts, part), tag, good)


def _part(request: HttpRequest, facts: FileFacts, tag: str) -> Span | None:
    """The range asked for; None for the whole file, also where If-Range names another file."""
    only_if = request.headers.get("If-Range")
    if only_if is not None and only_if.strip() != tag:
        return None
    return span(request.headers.get("Range", ""), facts.bytes)


def _sent(
    request: HttpRequest, file: Path, facts: FileFacts, part: Span | None
) -> HttpResponseBase:
    """The bytes in blocks: a large file never stands in memory."""
    whole = part or Span(0, facts.bytes)
    blocks = iter(()) if request.method == "HEAD" else _blocks(file, whole)
    response = StreamingHttpResponse(
        blocks, status=206 if part else 200, content_type=facts.media_type
    )
    response["Accept-Ranges"] = "bytes"
    response["Content-Length"] = str(len(whole))
    if part:
        response["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{facts.bytes}"
    return response


def _blocks(file: Path, part: Span) -> Iterator[bytes]:
    with file.open("rb") as content:
        content.seek(part.start)
        left = len(part)
        while left and (block := content.read(min(BLOCK, left))):
            left -= len(block)
            yield block


NO_SUCH_PART = Term(
    ru="Такой части файла нет.", ky="Файлдын мындай бөлүгү жок.", en="The file has no such part."
)
