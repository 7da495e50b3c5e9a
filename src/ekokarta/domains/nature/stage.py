"""Whether a number was planned or done."""

from ekokarta.terms import Codes, Term


class Stage(Codes):
    """What is planned has not happened."""

    PLAN = "plan", Term(ru="план", ky="план", en="plan")
    FACT = "fact", Term(ru="факт", ky="факт", en="fact")
