"""Where the data of a record come from: facts that somebody stands for, or rows made for a demonstration."""

from typing import Any

from ekokarta.layers.columns import Flag
from ekokarta.terms import Codes, Term


class Origin(Codes):
    """What a mark of origin says; a later origin joins here, with a mark of its own."""

    FACT = "fact", Term(ru="фактические данные", ky="фактылык маалымат", en="actual data")
    SIMULATED = (
        "simulated",
        Term(
            ru="условные (демонстрационные) данные",
            ky="көрсөтмө (шарттуу) маалымат",
            en="simulated (demonstration) data",
        ),
    )


class Mark(Flag):
    """Whether a record was made for a demonstration, said in words in every sheet.

    Stored as yes or no, never unknown. No sheet and no form changes the mark of a record that is
    there: only `ekokarta.journal.vouching` does, with a reason.
    """

    def __init__(self, label: Term, **storage: Any) -> None:
        told = {"null": False, "default": False, "editable": False}
        super().__init__(
            label, choices=[(s, self.said(s)) for s in (False, True)], **told, **storage
        )

    @staticmethod
    def said(simulated: bool) -> Term:
        """What the mark is called."""
        return (Origin.SIMULATED if simulated else Origin.FACT).label


ORIGIN = Term(ru="Происхождение данных", ky="Маалыматтын келип чыгышы", en="Origin of the data")
