"""Who puts how much into a thing that shall stand, in the currency in which it was said."""

from typing import Any, ClassVar

from ekokarta.layers import Code, Name, Place, Qualified
from ekokarta.terms import Codes, Term


class Currency(Codes):
    """ISO 4217. Amounts in different currencies are never added, so no measure adds them."""

    KGS = "KGS", Term(ru="сом", ky="сом", en="som")
    USD = "USD", Term(ru="доллар США", ky="АКШ доллары", en="US dollar")
    CNY = "CNY", Term(ru="юань", ky="юань", en="yuan")
    EUR = "EUR", Term(ru="евро", ky="евро", en="euro")
    RUB = "RUB", Term(ru="рубль", ky="рубль", en="rouble")


class Invested(Place):
    """A place with its investor and the millions that he brings."""

    investor = Name(Term(ru="Инвестор", ky="Инвестор", en="Investor"))
    invested = Qualified(
        Term(ru="Инвестиции, млн", ky="Инвестиция, млн", en="Investment, mln"), minimum=0
    )
    currency = Code(Term(ru="Валюта", ky="Валюта", en="Currency"), Currency)

    essentials: ClassVar[tuple[Any, ...]] = (*Place.essentials, investor, invested, currency)

    class Meta:
        abstract = True
