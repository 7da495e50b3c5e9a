"""Django's PostgreSQL with text in the order of its code points and case of all letters."""

from typing import Any

from django.db.backends.postgresql import base, operations

UNICODE = 'COLLATE "und-x-icu"'
"Knows the case of every letter; a cluster made with the locale C knows Latin letters only."


class DatabaseOperations(operations.DatabaseOperations):
    """Folds case by ICU, on both sides of a comparison."""

    compiler_module = "ekokarta.site.postgresql.compiler"

    def lookup_cast(self, lookup_type: str, internal_type: Any = None) -> str:
        lookup: str = super().lookup_cast(lookup_type, internal_type)
        return lookup.replace("UPPER(%s::text)", f"UPPER(%s::text {UNICODE})")


class DatabaseWrapper(base.DatabaseWrapper):
    """Two clusters may sort the same names differently; a release must be the same bytes on both."""

    ops_class = DatabaseOperations
    data_types = {
        **base.DatabaseWrapper.data_types,
        "CharField": 'varchar(%(max_length)s) COLLATE "C"',
        "SlugField": 'varchar(%(max_length)s) COLLATE "C"',
        "TextField": 'text COLLATE "C"',
    }
    operators = {
        name: sql.replace("UPPER(%s)", f"UPPER(%s {UNICODE})")
        for name, sql in base.DatabaseWrapper.operators.items()
    }
    pattern_ops = {
        name: sql.replace("UPPER({})", f"UPPER({{}} {UNICODE})")
        for name, sql in base.DatabaseWrapper.pattern_ops.items()
    }
