"""The form of a register, derived from the kinds of its columns."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ekokarta.desk import words
from ekokarta.desk.fields import HELP, CellField, WhereField
from ekokarta.errors import EkokartaError
from ekokarta.intake.sentences import BY_CODE
from ekokarta.intake.sentences import reason as said
from ekokarta.journal.asking import refuse_breaking
from ekokarta.journal.locking import refuse_locked
from ekokarta.layers import (
    CANNOT_FOLLOW,
    Amount,
    Column,
    Course,
    Day,
    Geometry,
    Qualified,
    Quantity,
    State,
    Where,
    label,
)


class RecordForm(forms.ModelForm[Any]):
    """Asks for the reason too, and refuses what a sheet would refuse, in the same words."""

    why = forms.CharField(required=False, max_length=500)
    accept = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["why"].label = str(words.WHY)
        self.fields["why"].help_text = str(words.WHY_HELP)
        if accept := self.fields.get("accept"):
            accept.label = str(words.ACCEPT_NOW)
            accept.initial = getattr(self.instance, "state", "") == State.ACCEPTED

    def _post_clean(self) -> None:
        """Django's rules, in our words; then what others say, and the lock of what is signed off."""
        try:
            super()._post_clean()  # type: ignore[misc]
        except CANNOT_FOLLOW:
            self._say_why()
        for name, errors in list(self.errors.as_data().items()):
            ours = [ValidationError(str(said(e))) if e.code in BY_CODE else e for e in errors]
            self.errors[name] = self.error_class(ours)
        if not self.errors:
            self._refuse_locked()

    def _say_why(self) -> None:
        """Nothing follows from what the columns refuse: then they say so; else it is a fault of ours."""
        try:
            self.instance.clean_fields(exclude=self._get_validation_exclusions())  # type: ignore[attr-defined]
        except ValidationError as problem:
            self._update_errors(problem)  # type: ignore[attr-defined]
        if not self.errors:
            raise

    def _refuse_locked(self) -> None:
        model = type(self.instance)
        before = model._default_manager.filter(pk=self.instance.pk).first()
        try:
            refuse_locked(before, self.instance)
            refuse_breaking(self.instance)
        except EkokartaError as error:
            self.add_error(None, str(error))


def form_field(column: Column) -> forms.Field | None:
    """The field of a column whose text needs understanding; None where Django's own serves."""
    about: dict[str, Any] = {"label": str(label(column)), "required": not column.blank}
    if isinstance(column, Where):
        return WhereField(column, help_text=str(HELP["where"]), **about)
    if isinstance(column, Geometry):
        area = forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"})
        return CellField(column, widget=area, help_text=str(HELP["geometry"]), **about)
    if isinstance(column, Course):
        return CellField(column, help_text=str(HELP["course"]), **about)
    if isinstance(column, Day):
        return CellField(column, help_text=str(HELP["day"]), **about)
    if isinstance(column, Quantity | Qualified | Amount):
        unit = column.unit.symbol if column.unit and column.unit.code != "1" else ""
        return CellField(column, help_text=str(unit), **about)
    return None
