"""Planned facilities (планируемые объекты): coal-washing plants and others that do not stand yet."""

from ekokarta.domains.energy.invested import Invested
from ekokarta.domains.energy.planned_kind import PlannedKind, PlanStage
from ekokarta.layers import Code, Count, Course, Layer, Period, Qualified, Reference, Text, Total
from ekokarta.terms import TONNE, Term, Theme


class PlannedFacility(Invested):
    """What shall be built: its stage by time, its capacity, and what the sources contradict in."""

    type = Code(Term(ru="Что планируется", ky="Эмне пландалууда", en="Planned"), PlannedKind)
    stage = Course(Term(ru="Стадия", ky="Баскычы", en="Stage"), PlanStage)
    capacity = Qualified(Term(ru="Мощность в год", ky="Жылдык кубаттуулугу", en="Capacity a year"),
                         TONNE, 0)  # fmt: skip
    body = Reference(Term(ru="Кто ведёт", ky="Ким жүргүзөт", en="Led by"), "subjects.Body",
                     null=True, blank=True, related_name="+")  # fmt: skip
    due = Period(Term(ru="Срок завершения", ky="Бүтүрүү мөөнөтү", en="Due"), blank=True, default="")
    conflict = Text(Term(ru="Противоречие в источнике", ky="Булактагы карама-каршылык",
                         en="Contradiction"))  # fmt: skip

    layer = Layer(
        slug="planned-facilities",
        title=Term(ru="Планируемые объекты", ky="Пландалган объекттер", en="Planned facilities"),
        about=Term(
            ru="Обогатительные фабрики и другое, чего ещё нет: стадия, мощность, инвестор, сумма в своей валюте.",
            ky="Көмүр байытуучу фабрикалар жана башка али жок объекттер: баскычы, кубаттуулугу, инвестору.",
            en="Coal-washing plants and others that do not stand yet: stage, capacity, investor, amount.",
        ),
        theme=Theme.INDUSTRY,
        open_data=[*Invested.essentials, type, stage, capacity, due, body, *Invested.money, conflict],
        compare=[
            Count(called=Term(ru="Планируемых объектов", ky="Пландалган объекттер", en="Facilities planned")),
            Total(capacity, only={type: PlannedKind.COAL_WASHING},
                  called=Term(ru="Мощность обогащения угля", ky="Көмүр байытуу кубаттуулугу", en="Coal washing")),
        ],
        colour_by=stage,
        natural_key=[Invested.name],
    )  # fmt: skip
