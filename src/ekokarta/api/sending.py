"""A file over HTTP: whole or in part, never read into memory whole."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from ekokarta.api.freshness import is_known, quoted, stamped, unchanged
from ekokarta.api.problem import OutsideFile, problem
from ekokarta.api.ranges import Beyond, Span, span
from ekokarta.errors import NotFound
from ekokarta.release import FileFacts
from ekokarta.terms import Term

CHUNK = 256 * 1024


class Slice:
    """A part of an open file, chunk by chunk; the server closes it."""

    def __init__(self, file: BinaryIO, part: Span) -> None:
        self._file = file
        self._left = part.length
        file.seek(part.start)

    def __iter__(self) -> Iterator[bytes]:
        while chunk := self._file.read(min(CHUNK, self._left)):
            self._left -= len(chunk)
            yield chunk

    def close(self) -> None:
        self._file.close()


def sent(request: HttpRequest, file: Path, facts: FileFacts, good: str) -> HttpResponseBase:
    """The file, or the part that Range asks for; `good` says how long it may be kept.

    Its bytes are known to be those of the manifest, or the tag would stand for others.
    """
    tag = quoted(facts.sha256)
    if is_known(request, tag):
        return unchanged(tag, good)
    try:
        part = _asked(request, tag, facts.bytes)
    except Beyond:
        outside = OutsideFile(OUTSIDE.filled(bytes=facts.bytes))
        return problem(request, outside, {"Content-Range": f"bytes */{facts.bytes}"})
    response = _response(request, file, facts, part)
    response["Accept-Ranges"] = "bytes"
    return stamped(response, tag, good)


def _asked(request: HttpRequest, tag: str, size: int) -> Span | None:
    """A range counts in GET only, and with If-Range only while the file is the one meant."""
    meant = request.headers.get("If-Range", tag).strip() == tag
    range_wanted = request.method == "GET" and meant
    return span(request.headers.get("Range", ""), size) if range_wanted else None


def _response(
    request: HttpRequest, path: Path, facts: FileFacts, part: Span | None
) -> HttpResponseBase:
    shown = part or Span(0, facts.bytes)
    headers = {"Content-Length": str(shown.length)}
    if part:
        headers["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{facts.bytes}"
    kind = {"content_type": facts.media_type, "status": 206 if part else 200, "headers": headers}
    file = _opened(path, facts)
    if request.method == "HEAD":
        file.close()
        return HttpResponse(**kind)
    return StreamingHttpResponse(Slice(file, shown), **kind)


def _opened(path: Path, facts: FileFacts) -> BinaryIO:
    """Old releases are cleared away while somebody reads; a file of another size is not the file."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise NotFound(GONE.filled(path=facts.path)) from error
    if file.seek(0, 2) != facts.bytes:
        file.close()
        raise NotFound(DAMAGED.filled(path=facts.path))
    return file


OUTSIDE = Term(
    ru="В файле {bytes} байт, запрошенной части в нём нет.",
    ky="Файлда {bytes} байт бар, суралган бөлүк анда жок.",
    en="The file has {bytes} bytes; the part asked for is not in it.",
)
GONE = Term(
    ru="Файла «{path}» больше нет.", ky="«{path}» файлы мындан ары жок.", en="“{path}” is gone."
)
DAMAGED = Term(
    ru="Файл «{path}» повреждён.", ky="«{path}» файлы бузулган.", en="“{path}” is damaged."
)
