"""Violations of environmental law (правонарушения)."""

from ekokarta.layers import (
    Amount,
    Count,
    Event,
    Flag,
    Layer,
    Name,
    PersonalName,
    PersonalText,
    Publish,
    Reference,
    Total,
)
from ekokarta.terms import Term, Theme


class Violation(Event):
    """An established violation: which article, what fine. Never who, never where exactly."""

    article = Name(Term(ru="Статья", ky="Берене", en="Article"))
    enterprise = Reference(
        Term(ru="Предприятие", ky="Ишкана", en="Enterprise"), "subjects.Body",
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    offender = PersonalName(Term(ru="Нарушитель", ky="Укук бузуучу", en="Offender"))
    contact = PersonalText(Term(ru="Контакт", ky="Байланыш", en="Contact"))
    pollution = Flag(Term(ru="Связано с загрязнением", ky="Булгоого байланыштуу", en="Pollution"))
    fine = Amount(Term(ru="Штраф", ky="Айып", en="Fine"))

    layer = Layer(
        slug="violations",
        title=Term(ru="Правонарушения", ky="Укук бузуулар", en="Violations"),
        about=Term(
            ru="Установленные нарушения, связанные с загрязнением: число и штрафы, без имён и мест.",
            ky="Булгоого байланыштуу аныкталган укук бузуулар: саны жана айыптар, ысымсыз, жери көрсөтүлбөйт.",
            en="Established violations linked to pollution: number and fines, no names, no places.",
        ),
        theme=Theme.VIOLATION,
        only={pollution: True},
        publish=Publish.AGGREGATE,
        concerns_persons=True,
        compare=[Count(better="fewer"), Total(fine)],
    )
