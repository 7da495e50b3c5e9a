"""Whether there is gas in a settlement."""

from ekokarta.terms import Codes, Term


class GasSupply(Codes):
    """Since when: the course of a settlement says."""

    NONE = "none", Term(ru="газа нет", ky="газ жок", en="no gas")
    CONNECTED = "connected", Term(ru="газ подведён", ky="газ киргизилген", en="supplied with gas")
