"""Violations of environmental law (правонарушения)."""

from ekokarta.domains.control.article import OUTSIDE, is_outside, refuse_unknown
from ekokarta.domains.control.committed import Committed
from ekokarta.domains.control.owed import OVERPAID, owed
from ekokarta.layers import Amount, Count, Flag, Layer, Name, Publish, Total, Warn
from ekokarta.terms import Term, Theme


class Violation(Committed):
    """An established violation: which article, what fine. Never who, never where exactly."""

    article = Name(Term(ru="Статья", ky="Берене", en="Article"))
    pollution = Flag(Term(ru="Связано с загрязнением", ky="Булгоого байланыштуу", en="Pollution"))
    fine = Amount(Term(ru="Штраф", ky="Айып", en="Fine"))
    paid = Amount(Term(ru="Из него уплачено", ky="Анын төлөнгөнү", en="Paid of it"))
    arrears = Amount(
        Term(ru="Штрафы к уплате", ky="Төлөнө элек айып", en="Fines owed"), editable=False
    )
    warns = (
        Warn("overpaid", paid, OVERPAID, lambda v: (v.arrears or 0) < 0),
        Warn("outside-the-article", fine, OUTSIDE, is_outside),
    )

    layer = Layer(
        slug="violations",
        title=Term(ru="Правонарушения", ky="Укук бузуулар", en="Violations"),
        about=Term(ru="Установленные нарушения, связанные с загрязнением: число и штрафы, без имён и мест.",
                   ky="Булгоого байланыштуу аныкталган укук бузуулар: саны жана айыптар, ысымсыз, жери көрсөтүлбөйт.",
                   en="Established violations linked to pollution: number and fines, no names, no places."),
        theme=Theme.VIOLATION, leads=True,
        only={pollution: True}, publish=Publish.AGGREGATE, concerns_persons=True,
        compare=[Count(better="fewer", headline=True), Total(fine), Total(paid), Total(arrears, better="fewer")],
    )  # fmt: skip

    def clean(self) -> None:
        """The article is one of its day; what is owed follows from the fine and what was paid of it."""
        super().clean()
        refuse_unknown(self)
        self.arrears = owed(self.fine, self.paid)
