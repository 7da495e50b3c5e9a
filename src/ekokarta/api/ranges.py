"""Which bytes of a file are asked for (RFC 9110, section 14)."""

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
    unit, _, asked = header.partition("=")
    ends = [part.strip() for part in asked.partition("-")]
    digits = ends[0] + ends[2]
    if unit.strip() != "bytes" or not ends[1] or not (digits.isascii() and digits.isdigit()):
        return None
    first, last = _number(ends[0]), _number(ends[2])
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
