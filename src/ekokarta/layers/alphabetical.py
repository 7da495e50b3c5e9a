"""Rows of a register in the order of the alphabet, the same in SQLite and in PostgreSQL."""

from typing import Any

from django.db.models import CharField, Func

from ekokarta.terms.alphabet import ORDER, PLACES


class Alphabetical(Func):
    """A key to order by, as `terms.alphabetical` is one in Python: н ң, о ө, у ү, е ё."""

    output_field = CharField()

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self.as_sql(compiler, connection, template="(%(expressions)s COLLATE ky)", **more)

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        """Each letter becomes its place; ICU folds the case whatever the cluster's locale is."""
        lower = 'lower((%(expressions)s)::text COLLATE "und-x-icu")'
        template = f"""(translate({lower}, '{ORDER}', '{PLACES}') COLLATE "C")"""
        return self.as_sql(compiler, connection, template=template, **more)
