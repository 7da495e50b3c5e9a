"""Categories of danger (категории опасности), by law 151 of 2009, the general technical regulation."""

from ekokarta.terms import Codes, Term


class Danger(Codes):
    """The ranked judgement of how much an activity harms the environment."""

    I = "1", Term(ru="I категория", ky="I категория", en="category I")  # noqa: E741
    II = "2", Term(ru="II категория", ky="II категория", en="category II")
    III = "3", Term(ru="III категория", ky="III категория", en="category III")
