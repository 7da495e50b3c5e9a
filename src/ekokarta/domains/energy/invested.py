"""Who puts how much into a thing that shall stand, in the currency in which it was said."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from ekokarta.layers import Code, Name, Place, Qualified
from ekokarta.terms import UNITY, Currency, Term


class Invested(Place):
    """A place with its investor and the millions that he brings."""

    investor = Name(Term(ru="Инвестор", ky="Инвестор", en="Investor"))
    currency = Code(Term(ru="Валюта", ky="Валюта", en="Currency"), Currency)
    invested = Qualified(
        Term(ru="Инвестиции, млн", ky="Инвестиция, млн", en="Investment, mln"), UNITY, minimum=0,
        currency=currency,
    )  # fmt: skip

    money: ClassVar[tuple[Any, ...]] = (investor, invested, currency)

    class Meta:
        abstract = True

    def clean(self) -> None:
        """A sum without its currency is no sum."""
        super().clean()
        if self.invested and not self.currency:
            raise ValidationError({"currency": ValidationError("", code="blank")})
