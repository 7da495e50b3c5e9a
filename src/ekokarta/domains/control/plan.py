"""Strategies, programmes and plans (стратегии, программы, планы), each with the act that adopted it."""

from ekokarta.domains.control.plan_kind import PlanKind, PlanStage
from ekokarta.layers import Code, Entry, Layer, Reference, Text, refusal
from ekokarta.terms import Term, Theme

CIRCLE = Term(
    ru="План не может быть частью самого себя.",
    ky="План өзүнүн бөлүгү боло албайт.",
    en="A plan cannot be a part of itself.",
)


class Plan(Entry):
    """A strategy, a programme, a plan of measures: from when to when, within what, by which act."""

    type = Code(Term(ru="Вид документа", ky="Документтин түрү", en="Type"), PlanKind, blank=False)
    within = Reference(Term(ru="Во исполнение", ky="Эмнени аткаруу үчүн", en="In execution of"), "control.Plan",
                       to_field="key", null=True, blank=True, related_name="parts")  # fmt: skip
    stage = Code(Term(ru="Стадия", ky="Баскычы", en="Stage"), PlanStage)
    goal = Text(Term(ru="Цель", ky="Максаты", en="Goal"))
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="plans",
        title=Term(ru="Стратегии и планы", ky="Стратегиялар жана пландар", en="Strategies and plans"),
        about=Term(
            ru="Какие стратегии, программы и планы приняты, на какие годы, во исполнение чего и каким актом.",
            ky="Кайсы стратегиялар, программалар, пландар, кайсы жылдарга, эмнени аткаруу үчүн, кайсы акт менен.",
            en="Which strategies, programmes and plans there are, for which years, within what, by which act.",
        ),
        theme=Theme.REPORT,
        open_data=[*Entry.essentials, type, within, stage, goal, act, remark],
        natural_key=[Entry.name],
    )  # fmt: skip

    def clean(self) -> None:
        super().clean()
        if self.within_id and self.within_id == self.key:
            raise refusal("within", CIRCLE)
