"""Measures against those who have no treatment of their waste water (меры принуждения)."""

from typing import Any

from ekokarta.domains.water.cure import Cure, Measure
from ekokarta.layers import Code, Count, Course, Day, InOrder, Layer, Place, Reference, Warn, alike
from ekokarta.terms import Term, Theme

TWICE = Term(
    ru="У этого субъекта уже действует такая мера: он будет сосчитан дважды.",
    ky="Бул субъектиде мындай чара күчүндө: ал эки жолу саналат.",
    en="Such a measure is in force already for this subject: it will be counted twice.",
)


def _is_taken_twice(one: Any) -> bool:
    """Two measures of one kind that stand at the same time."""
    if not one.subject_id:
        return False
    others = one.beside(subject=one.subject_id, measure=one.measure)
    return any(_begins_before(one, o) and _begins_before(o, one) for o in others)


def _begins_before(one: Any, other: Any) -> bool:
    """Whether `one` is not over before `other` begins; a day that nobody knows may be any."""
    return not (one.closed_on and other.opened_on and one.closed_on <= other.opened_on)


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
    depends = (alike(subject, measure),)
    warns = (Warn("taken-twice", subject, TWICE, _is_taken_twice),)
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
