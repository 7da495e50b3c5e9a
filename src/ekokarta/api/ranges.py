"""Which bytes of a file are asked for (RFC 9110, section 14)."""

from re import ASCII, fullmatch
from typing import NamedTuple


class Span(NamedTuple):
    """The bytes from `start` to before `stop`."""

    start: int
    stop: int

    @property
    def length(self) -> int:
        return self.stop - self.start


class Beyond(Exception):
    """The bytes asked for are none of the file."""


def span(header: str, size: int) -> Span | None:
    """The part of a file of `size` bytes which Range asks for; None means the whole file.

    What is not a range of bytes is ignored, as the standard wants, and so are several ranges: the
    whole file holds them all. Raises Beyond where nothing of the range is in the file.
    """
    found = fullmatch(r"bytes\s*=\s*([0-9]*)\s*-\s*([0-9]*)\s*", header, ASCII)
    if not found or found[1] == found[2] == "":
        return None
    first, last = map(_number, found.groups())
    if first is None:
        start, stop = size - min(last or 0, size), size
    else:
        if last is not None and last < first:
            return None
        start, stop = first, size if last is None else min(last + 1, size)
    if start >= stop:
        raise Beyond
    return Span(start, stop)


def _number(digits: str) -> int | None:
    """Longer numbers than any file are cut, not read: reading them would cost time."""
    return int(digits.lstrip("0")[:19] or "0") if digits else None
