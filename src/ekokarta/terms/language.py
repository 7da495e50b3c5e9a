"""The language of the reader: whoever serves a reader binds it, nobody else decides."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

LANGUAGES = ("ky", "ru", "en")
"The state language, the official language, and English: in the order of the language switch."
DEFAULT = "ky"

_bound: ContextVar[str | None] = ContextVar("spoken", default=None)
_followed: list[Callable[[], str | None]] = []


def spoken() -> str:
    """The language in which a Term reads now: what `speaking` binds, else what is followed, else ky."""
    return _bound.get() or (_known(_followed[-1]()) if _followed else DEFAULT)


def follow(source: Callable[[], str | None]) -> None:
    """Let `source` say the language wherever nothing is bound; a web framework knows it already.

    `source` returns a language tag ("ru", "ky-kg") or None.
    """
    _followed[:] = [source]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let every Term inside the block read in `language` ("ru", "ky-kg", ...); unknown means ky."""
    before = _bound.set(_known(language))
    try:
        yield
    finally:
        _bound.reset(before)


def _known(tag: str | None) -> str:
    return tag[:2] if tag and tag[:2] in LANGUAGES else DEFAULT
