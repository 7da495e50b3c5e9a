"""How sure we are of a dated norm: no row of law is ever invented."""

from ekokarta.terms import Codes, Term


class Confidence(Codes):
    """How sure we are that the row says what the act says."""

    STATED = "stated", Term(ru="сказано в источнике", ky="булакта айтылган", en="stated")
    INFERRED = "inferred", Term(ru="выведено", ky="чыгарылган", en="inferred")
    UNVERIFIED = "unverified", Term(ru="не проверено", ky="текшерилген эмес", en="unverified")
