"""Form fields for the columns which Django's own would not understand."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ekokarta.desk import words
from ekokarta.errors import EkokartaError
from ekokarta.intake.text import understood
from ekokarta.intake.written import written
from ekokarta.layers import Column, Course, Qualified


class CellField(forms.CharField):
    """A column as one cell of a sheet: the desk and the sheet understand the same."""

    def __init__(self, column: Column, **given: Any) -> None:
        self.column = column
        super().__init__(**given)

    def prepare_value(self, value: Any) -> Any:
        stored = isinstance(self.column, Course | Qualified)  # text that people do not write so
        if value in (None, "") or (isinstance(value, str) and not stored):
            return value
        try:
            return written(self.column, value)
        except ValueError:  # typed and refused: it is shown as it was typed
            return value

    def to_python(self, value: Any) -> Any:
        text = (super().to_python(value) or "").strip()
        if not text:
            return None if self.column.null else ""
        try:
            return understood(self.column, text)
        except EkokartaError as error:
            raise ValidationError(str(error)) from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(self.prepare_value(initial) or "") != str(data or "")


class WhereField(CellField):
    """Where: any words which a sheet may say; shown as the codes that they mean."""

    def prepare_value(self, value: Any) -> Any:
        return getattr(value, "pk", value)

    def to_python(self, value: Any) -> Any:
        found = super().to_python(value)
        return found or None


HELP = {
    "course": words.COURSE_HELP,
    "where": words.WHERE_HELP,
    "geometry": words.PLACE_HELP,
    "day": words.DAY_HELP,
}
