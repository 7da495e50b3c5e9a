"""Prescriptions and their re-checks (предписания и перепроверки)."""

from ekokarta.domains.control.fulfilment import Outcome, Standing, standing_of
from ekokarta.domains.control.fulfilment_words import DONE, LATE, OVERDUE, SHARE_DONE, WITHIN
from ekokarta.domains.control.supervision import Supervision
from ekokarta.layers import (
    Code,
    Count,
    Course,
    Day,
    InOrder,
    Layer,
    Name,
    Place,
    Publish,
    Reference,
    Severity,
    Share,
    Warn,
    refers,
    state_on,
)  # fmt: skip
from ekokarta.terms import Term, Theme, today


class Prescription(Place):
    """What an enterprise must put right by a day; it is fulfilled when a re-check says so, not before."""

    opened_on = Day(Term(ru="Выдано", ky="Берилген күнү", en="Issued on"))
    number = Name(Term(ru="Номер документа", ky="Документтин номери", en="Document number"))
    inspection = Reference(Term(ru="По проверке", ky="Текшерүү боюнча", en="By the inspection"), "control.Inspection",
                           null=True, blank=True, related_name="+")  # fmt: skip
    enterprise = Reference(Term(ru="Предприятие", ky="Ишкана", en="Enterprise"), "subjects.Body",
                           null=True, blank=True, related_name="+")  # fmt: skip
    supervision = Code(Term(ru="Надзор", ky="Көзөмөл", en="Supervision"), Supervision)
    requires = Name(Term(ru="Что предписано", ky="Эмне буюрулган", en="What is required"))
    due = Day(Term(ru="Срок исполнения", ky="Аткаруу мөөнөтү", en="Due"))
    rechecked_on = Day(Term(ru="Перепроверено", ky="Кайра текшерилген", en="Re-checked on"))
    outcome = Code(Term(ru="Итог", ky="Жыйынтыгы", en="Outcome"), Outcome)
    in_order = (InOrder(opened_on, due), InOrder(opened_on, rechecked_on),
                InOrder("happened_on", opened_on, of=inspection))  # fmt: skip
    depends = (refers(inspection, "happened_on", binds=True),)
    standing = Course(Term(ru="Ход исполнения", ky="Аткарылышы", en="Standing"), Standing,
                      late=[Standing.OVERDUE], editable=False)  # fmt: skip
    warns = (Warn("overdue", due, OVERDUE,
                  lambda p: state_on(p.standing, today()) == Standing.OVERDUE, Severity.FINDING),)  # fmt: skip

    layer = Layer(
        slug="prescriptions",
        title=Term(ru="Предписания", ky="Жазма буйруктар", en="Prescriptions"),
        about=Term(ru="Сколько предписаний в сроке, просрочено и исполнено по перепроверке; без названий предприятий.",
                   ky="Канча жазма буйрук мөөнөтүндө, мөөнөтү өткөн, кайра текшерүүдө аткарылган; ишканалар аталбайт.",
                   en="How many prescriptions are within their term, overdue, fulfilled by a re-check; unnamed."),
        theme=Theme.VIOLATION, publish=Publish.AGGREGATE,
        compare=[Count(only={standing: Standing.OPEN}, called=WITHIN),
                 Count(only={standing: Standing.OVERDUE}, better="fewer", called=LATE),
                 Count(happened={standing: Standing.FULFILLED}, better="more", called=DONE),
                 Share(only={standing: Standing.FULFILLED}, better="more", called=SHARE_DONE)],
        natural_key=[number, Place.where],
    )  # fmt: skip

    def clean(self) -> None:
        super().clean()
        self.standing = standing_of(self.opened_on, self.due, self.rechecked_on, self.outcome)
