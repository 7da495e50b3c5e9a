"""Django's SQLite with Unicode LIKE, LOWER and UPPER, the collation `ky`, and writers in line."""

from typing import Any

from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.backends.sqlite3 import base, operations

from ekokarta.site.sqlite import turns
from ekokarta.terms import alphabetical


class DatabaseOperations(operations.DatabaseOperations):
    """Whole numbers have the same bounds as elsewhere: what one database takes the other takes."""

    def integer_field_range(self, internal_type: str) -> tuple[int, int]:
        return BaseDatabaseOperations.integer_field_range(self, internal_type)


class DatabaseWrapper(turns.DatabaseWrapper):
    """SQLite's own LIKE and LOWER know Latin letters only."""

    ops_class = DatabaseOperations
    operators = {
        name: sql if name.startswith("i") else sql.replace(r"LIKE %s ESCAPE '\'", "GLOB %s")
        for name, sql in base.DatabaseWrapper.operators.items()
    }
    pattern_ops = {
        name: sql
        if name.startswith("i")
        else sql.replace("LIKE", "GLOB").replace(r" ESCAPE '\'", "")
        for name, sql in base.DatabaseWrapper.pattern_ops.items()
    }

    def get_new_connection(self, conn_params: Any) -> Any:
        connection = super().get_new_connection(conn_params)
        connection.create_function("LOWER", 1, _lower, deterministic=True)
        connection.create_function("UPPER", 1, _upper, deterministic=True)
        connection.create_function("LIKE", 2, _like, deterministic=True)
        connection.create_function("LIKE", 3, _like, deterministic=True)
        connection.create_function("GLOB", 2, _like_exactly, deterministic=True)
        connection.create_collation("ky", collate)
        return connection


def collate(left: str, right: str) -> int:
    a, b = alphabetical(left), alphabetical(right)
    return (a > b) - (a < b)


def _lower(text: Any) -> Any:
    return text.lower() if isinstance(text, str) else text


def _upper(text: Any) -> Any:
    return text.upper() if isinstance(text, str) else text


def _like(pattern: Any, text: Any, escape: str = "") -> bool | None:
    """SQL's LIKE without regard to case: % any text, _ any letter. Linear, so no pattern hangs it."""
    if pattern is None or text is None:
        return None
    return _matches(_tokens(str(pattern).lower(), escape.lower()), str(text).lower())


def _like_exactly(pattern: Any, text: Any) -> bool | None:
    """What LIKE with a backslash is in PostgreSQL, where case counts; nothing here asks for globs."""
    if pattern is None or text is None:
        return None
    return _matches(_tokens(str(pattern), "\\"), str(text))


def _tokens(pattern: str, escape: str) -> list[str | None]:
    """The letters of the pattern; None is any text, "" is any letter."""
    found: list[str | None] = []
    letters = iter(pattern)
    for letter in letters:
        if escape and letter == escape:
            found.append(next(letters, escape))
        else:
            found.append(None if letter == "%" else "" if letter == "_" else letter)
    return found


def _matches(tokens: list[str | None], text: str) -> bool:
    place = at = 0
    star, resume = -1, 0
    while at < len(text):
        if place < len(tokens) and tokens[place] is None:
            star, resume, place = place, at, place + 1
        elif place < len(tokens) and tokens[place] in ("", text[at]):
            place, at = place + 1, at + 1
        elif star >= 0:
            resume += 1
            place, at = star + 1, resume
        else:
            return False
    return all(token is None for token in tokens[place:])
