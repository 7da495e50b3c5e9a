"""Inspections (проверки): whom, about what, what was found."""

from ekokarta.domains.control.supervision import Occasion, Supervision
from ekokarta.layers import Code, Count, Event, Layer, Name, Publish, Quantity, Reference, Total
from ekokarta.terms import PIECES, Term, Theme


class Inspection(Event):
    """An inspection of an enterprise, concluded by an act on a day."""

    enterprise = Reference(Term(ru="Предприятие", ky="Ишкана", en="Enterprise"), "subjects.Body",
                           null=True, blank=True, related_name="+")  # fmt: skip
    supervision = Code(Term(ru="Надзор", ky="Көзөмөл", en="Supervision"), Supervision, blank=False)
    occasion = Code(Term(ru="Основание", ky="Негизи", en="Occasion"), Occasion)
    number = Name(Term(ru="Акт проверки №", ky="Текшерүү актысы №", en="Act of inspection"))
    found = Quantity(Term(ru="Выявлено нарушений", ky="Аныкталганы", en="Breaches found"), PIECES, 0)  # fmt: skip
    law = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act", null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="inspections",
        title=Term(ru="Проверки", ky="Текшерүүлөр", en="Inspections"),
        about=Term(
            ru="Сколько проверок предприятий проведено, по какому надзору и что выявлено; без названий.",
            ky="Ишканаларда канча текшерүү болгон, кайсы көзөмөл боюнча, эмне аныкталган; аталышысыз.",
            en="How many inspections of enterprises there were, about what, and what they found; unnamed.",
        ),
        theme=Theme.VIOLATION, publish=Publish.AGGREGATE,
        compare=[
            Count(called=Term(ru="Проверок", ky="Текшерүүлөр баары", en="Inspections in all")),
            Count(only={occasion: Occasion.PLAN}, called=Term(ru="Плановых", ky="Пландуулары", en="Planned")),
            Count(only={occasion: Occasion.RECHECK},
                  called=Term(ru="Перепроверок", ky="Кайра текшерүүлөр", en="Re-checks")),
            Count(only={supervision: Supervision.INDUSTRY},
                  called=Term(ru="Промышленная безопасность", ky="Өнөр жай коопсуздугу", en="Industrial safety")),
            Count(only={supervision: Supervision.RADIATION},
                  called=Term(ru="Радиационная безопасность", ky="Радиациялык коопсуздук", en="Radiation safety")),
            Total(found),
        ],
        natural_key=[number, Event.where, Event.happened_on],
    )  # fmt: skip
