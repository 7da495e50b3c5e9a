"""Measures against those who have no treatment of their waste water (меры принуждения)."""

from ekokarta.domains.water.cure import Cure, Measure
from ekokarta.layers import Code, Count, Course, Day, InOrder, Layer, Place, Reference
from ekokarta.terms import Term, Theme


class EnforcementMeasure(Place):
    """That a subject was stopped or warned, since when, and how it cures what was wrong."""

    opened_on = Day(Term(ru="Принята", ky="Көрүлгөн күнү", en="Taken on"))
    subject = Reference(Term(ru="Субъект", ky="Субъект", en="Subject"), "subjects.Body",
                        null=True, blank=True, related_name="+")  # fmt: skip
    recreation = Reference(Term(ru="Объект рекреации", ky="Рекреация объектиси", en="Place of recreation"),
                           "water.RecreationObject", null=True, blank=True, related_name="+")  # fmt: skip
    measure = Code(Term(ru="Мера", ky="Чара", en="Measure"), Measure, blank=False)
    cure = Course(Term(ru="Устранение по времени", ky="Жоюу убакыт боюнча", en="Cure over time"), Cure)  # fmt: skip
    in_order = (InOrder(opened_on, cure),)
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="enforcement-measures",
        title=Term(ru="Меры к нарушителям очистки", ky="Тазалоо жок субъекттерге чаралар", en="Enforcement measures"),
        about=Term(
            ru="Кому приостановили деятельность, кто строит и кто построил очистные сооружения.",
            ky="Кимдин ишмердүүлүгү токтотулган, ким тазалоочу курулма куруп жатат, ким курган.",
            en="Whose activity was stopped, who builds a treatment plant and who has built one.",
        ),
        theme=Theme.TREATMENT,
        open_data=[*Place.essentials, subject, recreation, measure, cure, act],
        compare=[
            Count(only={measure: Measure.STOP}, called=Term(ru="Приостановленных", ky="Токтотулган", en="Stopped")),
            Count(only={cure: Cure.BUILDING}, better="more",
                  called=Term(ru="Строят очистные", ky="Курууда", en="Building")),
            Count(happened={cure: Cure.BUILT}, better="more",
                  called=Term(ru="Построили очистные", ky="Курушту", en="Have built")),
            Count(only={cure: Cure.NONE}, better="fewer",
                  called=Term(ru="Не устраняют", ky="Жоюшпайт", en="Cure nothing")),
        ],
        colour_by=measure, natural_key=[subject, measure, Place.opened_on],
    )  # fmt: skip
