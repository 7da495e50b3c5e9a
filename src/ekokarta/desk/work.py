"""Long work of the desk: done beside the page, which tells how far it is."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread
from typing import Any

from django.db import connections

from ekokarta.intake.planning import Progress
from ekokarta.terms import speaking, spoken

MOST = 6
"Plans that are kept in memory; an older one is made again when somebody asks for it."
LARGE = 400_000
"Bytes from which on the page does not wait."


@dataclass
class Work:
    """What is being done, how far it is, and what came of it."""

    done: int = 0
    total: int = 0
    result: Any = None
    error: Exception | None = None
    thread: Thread | None = field(default=None, repr=False)

    @property
    def running(self) -> bool:
        """Whether somebody still has to wait."""
        return self.thread is not None and self.thread.is_alive()

    def tell(self, done: int, total: int) -> None:
        """So many rows are done, of so many."""
        self.done, self.total = done, total

    def settled(self) -> Any:
        """What came of it; raises what went wrong."""
        if self.error is not None:
            raise self.error
        return self.result


_works: OrderedDict[str, Work] = OrderedDict()
_lock = Lock()


def work(key: str, act: Callable[[Progress], Any], *, large: bool) -> Work:
    """The work under this key, begun if nobody has; a small one is done when this returns."""
    with _lock:
        known = _works.get(key)
        if known is not None:
            _works.move_to_end(key)
            return known
        begun = _works[key] = Work()
        for old in [k for k, w in _works.items() if not w.running][: max(0, len(_works) - MOST)]:
            if old != key:
                del _works[old]
        if large:
            begun.thread = Thread(target=_apart, args=(begun, act, spoken()), daemon=True)
            begun.thread.start()
    if not large:
        _do(begun, act)
    return begun


def known(key: str) -> Work | None:
    """What was begun under this key; None if nothing was, or long ago."""
    with _lock:
        return _works.get(key)


def forget(key: str) -> None:
    """It has to be done anew."""
    with _lock:
        _works.pop(key, None)


def _apart(begun: Work, act: Callable[[Progress], Any], language: str) -> None:
    try:
        with speaking(language):
            _do(begun, act)
    finally:
        connections.close_all()


def _do(begun: Work, act: Callable[[Progress], Any]) -> None:
    try:
        begun.result = act(begun.tell)
    except Exception as error:  # told to whoever waits; a thread has nobody else to tell
        begun.error = error
