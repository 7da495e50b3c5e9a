"""The column of a figure which says of which time it speaks."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from ekokarta.layers.columns import Meaning
from ekokarta.layers.period import read_period
from ekokarta.terms import Term


def _a_period(text: str) -> None:
    try:
        read_period(text)
    except ValueError as error:
        raise ValidationError("%(value)s", code="period", params={"value": text}) from error


class Period(Meaning, models.CharField[str, str]):
    """The time of which a figure speaks: a year, a month, a day, a quarter, planned, unknown."""

    def __init__(self, label: Term, **storage: Any) -> None:
        super().__init__(label, validators=[_a_period], **{"max_length": 40, **storage})
