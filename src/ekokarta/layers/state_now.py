"""The state of a course on a day, asked of the database, the same in SQLite and in PostgreSQL."""

from typing import Any

from django.db.models import CharField, F, Func, Value


class StateOn(Func):
    """What `state_on` says of the text in a column; empty where it is not known."""

    output_field = CharField()

    def __init__(self, column: str, day: str) -> None:
        super().__init__(F(column), Value(day))

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self._asked(compiler, SQLITE)

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self._asked(compiler, POSTGRESQL)

    def _asked(self, compiler: Any, template: str) -> Any:
        column, day = self.get_source_expressions()
        text, known = compiler.compile(column)
        mark, said = compiler.compile(day)
        return template.format(text=text, day=mark), [*known, *said]


SQLITE = """coalesce((
    select substr(value, instr(value, ' ') + 1)
    from json_each('["' || replace({text}, '; ', '","') || '"]')
    where substr(value, 1, max(instr(value, ' ') - 1, 0)) <= {day}
    order by key desc limit 1), '')"""
"A step is «day state», the first one perhaps a state alone: then its day is empty text, before all."
POSTGRESQL = """coalesce((
    select substr(step, position(' ' in step) + 1)
    from unnest(string_to_array({text}, '; ')) with ordinality as steps(step, place)
    where substr(step, 1, greatest(position(' ' in step) - 1, 0)) collate "C" <= {day}
    order by place desc limit 1), '')"""
