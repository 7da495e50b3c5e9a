"""Sheets out: the empty one, and the register as it is, so that both come back unchanged."""

from ekokarta.intake.headings import asked, heading
from ekokarta.intake.table import Row
from ekokarta.intake.written import written
from ekokarta.layers import Layer, Record, State
from ekokarta.terms import Term

WORDS = Term(ru="Слова", ky="Сөздөр", en="Words")
"The sheet of a template which explains, and holds no rows."


def blank_sheet(layer: Layer, *, persons: bool = True) -> Row:
    """The headings in the language spoken now; without `persons` no personal column."""
    return [str(heading(column)) for column in asked(layer, persons=persons)]


def sheet_of(layer: Layer, *, persons: bool = True) -> list[Row]:
    """The head and every record that was not withdrawn, by its id."""
    records = layer.model._default_manager.exclude(state=State.WITHDRAWN).order_by("pk")
    head = blank_sheet(layer, persons=persons)
    return [head, *(row_of(record, layer, persons=persons) for record in records)]


def row_of(record: Record, layer: Layer, *, persons: bool = True) -> Row:
    """The record as a row of the sheet; an empty cell is what is not known."""
    columns = asked(layer, persons=persons)
    values = [(column, getattr(record, column.name)) for column in columns]
    return [
        "" if value is None or value == "" else written(column, value) for column, value in values
    ]
