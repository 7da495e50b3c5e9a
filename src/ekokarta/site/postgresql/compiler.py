"""Many rows at once: Django unnests arrays of a column's type, and a type has no collation."""

from typing import Any

from django.db.backends.postgresql import compiler
from django.db.backends.postgresql.compiler import (
    InsertUnnest,
    SQLAggregateCompiler,
    SQLCompiler,
    SQLDeleteCompiler,
    SQLUpdateCompiler,
)

__all__ = [
    "SQLAggregateCompiler",
    "SQLCompiler",
    "SQLDeleteCompiler",
    "SQLInsertCompiler",
    "SQLUpdateCompiler",
]


class SQLInsertCompiler(compiler.SQLInsertCompiler):
    """Without it the second row of text would be a syntax error."""

    def assemble_as_sql(self, fields: Any, value_rows: Any) -> Any:
        placeholders, parameters = super().assemble_as_sql(fields, value_rows)
        if isinstance(placeholders, InsertUnnest):
            placeholders = InsertUnnest(p.replace(' COLLATE "C"', "") for p in placeholders)
        return placeholders, parameters
