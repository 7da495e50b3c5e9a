"""Money of other countries and our own, by ISO 4217."""

from ekokarta.terms.codes import Codes
from ekokarta.terms.term import Term


class Currency(Codes):
    """Amounts in different currencies are never added without a dated rate."""

    KGS = "KGS", Term(ru="сом", ky="сом", en="som")
    USD = "USD", Term(ru="доллар США", ky="АКШ доллары", en="US dollar")
    CNY = "CNY", Term(ru="юань", ky="юань", en="yuan")
    EUR = "EUR", Term(ru="евро", ky="евро", en="euro")
    RUB = "RUB", Term(ru="рубль", ky="рубль", en="rouble")
