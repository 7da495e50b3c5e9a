"""What no register of this country says: numbers and days so large that digits must have run together."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models

from ekokarta.terms import first_day

CANNOT_FOLLOW = (ArithmeticError, ObjectDoesNotExist, ValueError, TypeError, LookupError)
"What goes wrong where something is worked out from values which their own columns refuse."
MOST = 10**15
"A thousand times the money of the country in som, a million times its water in m³."
LATEST = 2199
"The last year of any term: a paper without an end says none."


def refuse_large(value: Any) -> None:
    """Raises ValidationError for a number beyond `MOST` on either side."""
    if value is not None and not abs(value) <= MOST:
        about = {"value": value, "most": f"{MOST:,}".replace(",", "\u00a0")}
        raise ValidationError("", code="too_large", params=about)


def refuse_far(year: int, text: str) -> None:
    """Raises ValidationError for a year after `LATEST`, in which `text` lies."""
    if year > LATEST:
        raise ValidationError("", code="too_far", params={"value": text, "most": LATEST})


def refuse_no_day(text: str) -> None:
    """Raises ValidationError for what is no day (ISO text, perhaps partial), or one that is too far."""
    try:
        day = first_day(text)
    except ValueError as error:
        raise ValidationError("%(value)s", code="day", params={"value": text}) from error
    refuse_far(day.year, text)


def refuse_fraction(number: Any) -> None:
    """Things that are counted have no halves: 1.5 argali were never seen. Raises ValidationError."""
    if number != int(number):
        raise ValidationError("%(value)s", code="whole", params={"value": number})


class Reasonable(models.Model):
    """A record whose numbers and days are such that what follows from them can be worked out."""

    class Meta:
        abstract = True

    def work_out(self) -> None:
        """`clean`: what follows, and what the rules say; raises ValidationError alone for numbers and days."""
        try:
            self.clean()
        except ArithmeticError as error:
            raise ValidationError("", code="beyond") from error

    def full_clean(self, *args: Any, **given: Any) -> None:
        """As Django does; numbers with which nothing can be worked out are a sentence."""
        try:
            super().full_clean(*args, **given)
        except ArithmeticError as error:
            raise ValidationError("", code="beyond") from error
