"""The registry as it was at one moment, for those who only read."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction

T = TypeVar("T")
_answers: ContextVar[dict[Hashable, Any] | None] = ContextVar("answers", default=None)


@contextmanager
def one_moment() -> Iterator[None]:
    """Whatever is read inside was true at the same moment; nobody who writes waits for it.

    Inside another transaction it is that transaction's moment. Whoever writes inside must not
    ask `once` again for what he wrote.
    """
    before = _answers.set({})
    try:
        with _reading():
            yield
    finally:
        _answers.reset(before)


def once(question: Hashable, ask: Callable[[], T]) -> T:
    """The answer of `ask`; inside of one moment it is asked once, for nothing changes there."""
    answers = _answers.get()
    if answers is None:
        return ask()
    if question not in answers:
        answers[question] = ask()
    answer: T = answers[question]
    return answer


@contextmanager
def _reading() -> Iterator[None]:
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        with _without_write_lock(), transaction.atomic():
            yield


@contextmanager
def _without_write_lock() -> Iterator[None]:
    """Our transactions take SQLite's write lock when they begin; one that only reads must not, nor write.

    `connections["default"]` is the connection itself; `connection` only passes on what is asked.
    """
    own: Any = connections[DEFAULT_DB_ALIAS]
    own.ensure_connection()
    mode, own.transaction_mode = own.transaction_mode, "DEFERRED"
    try:
        with own.cursor() as cursor:
            cursor.execute("PRAGMA query_only = ON")
        yield
    finally:
        own.transaction_mode = mode
        with own.cursor() as cursor:
            cursor.execute("PRAGMA query_only = OFF")
