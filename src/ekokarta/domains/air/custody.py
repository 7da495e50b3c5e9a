"""The chain of custody of a sample (движение пробы): who had it, from the source to the result."""

from ekokarta.layers import read_course
from ekokarta.terms import Codes, Term


class Custody(Codes):
    """Each step has its day; a broken seal ends the chain."""

    TAKEN = "taken", Term(ru="отобрана", ky="алынды", en="taken")
    SEALED = "sealed", Term(ru="опломбирована", ky="пломбаланды", en="sealed")
    HANDED = "handed", Term(ru="передана", ky="өткөрүлдү", en="handed over")
    RECEIVED = "received", Term(ru="принята лабораторией", ky="лаборатория кабыл алды", en="received")  # fmt: skip
    ANALYSED = "analysed", Term(ru="исследована", ky="изилденди", en="analysed")
    BROKEN = "broken", Term(ru="цепочка нарушена", ky="чынжыр бузулган", en="chain broken")


def holds(course: str) -> bool:
    """Whether the chain of a sample leads to a result: received, then analysed, and never broken.

    Raises ValueError for what is no course.
    """
    said = [step.state for step in read_course(course)]
    if Custody.BROKEN in said or not {Custody.RECEIVED, Custody.ANALYSED} <= set(said):
        return False
    return said.index(Custody.RECEIVED) < said.index(Custody.ANALYSED)
