"""Samples at stacks (пробы на источниках выбросов), also of greenhouse gases."""

from ekokarta.domains.air.over import OVER_LIMIT, exceeds
from ekokarta.domains.air.sample import Sample
from ekokarta.layers import Count, Flag, Layer, Qualified, Quantity, Reference, Severity, Warn
from ekokarta.terms import GRAM_A_SECOND, Term, Theme


class StackSample(Sample):
    """What left a source at the moment of sampling: concentration, and grams a second beside the limit."""

    stack = Reference(Term(ru="Источник выбросов", ky="Булгоочу булак", en="Emission source"), "air.EmissionSource",
                      null=True, blank=True, related_name="+")  # fmt: skip
    rate = Qualified(Term(ru="Выброс M", ky="Чыгаруу M", en="Rate M"), GRAM_A_SECOND, 0)
    limit = Quantity(Term(ru="Норматив", ky="Ченеми", en="Limit"), GRAM_A_SECOND, 0)
    exceeded = Flag(Term(ru="Выше норматива", ky="Ченемден жогору", en="Over the limit"), editable=False)  # fmt: skip
    warns = (
        *Sample.warns,
        Warn("over-the-limit", rate, OVER_LIMIT, lambda s: s.exceeded, Severity.FINDING),
    )

    layer = Layer(
        slug="stack-samples",
        title=Term(ru="Пробы на источниках", ky="Булактардан алынган үлгүлөр", en="Stack samples"),
        about=Term(
            ru="Пробы выбросов на трубах, и парниковых газов: что найдено и не выше ли норматива.",
            ky="Морлордогу чыгаруулардын үлгүлөрү, парник газдары да: эмне табылды, ченемден ашканбы.",
            en="Samples at stacks, also of greenhouse gases: what was found, and whether over the limit.",
        ),
        theme=Theme.INDUSTRY,
        open_data=[*Sample.essentials, stack, rate, limit, exceeded],
        compare=[
            Count(called=Term(ru="Результатов проб", ky="Үлгүлөрдүн жыйынтыктары", en="Results")),
            Count(only={exceeded: True}, better="fewer",
                  called=Term(ru="Выше норматива", ky="Ченемден жогору", en="Over the limit")),
        ],
        colour_by=exceeded,
        natural_key=[Sample.number, Sample.substance, Sample.happened_on],
    )  # fmt: skip

    @property
    def result(self) -> bool:
        return bool(self.found or self.rate)

    def clean(self) -> None:
        """Beside the limit of the source."""
        super().clean()
        self.exceeded = exceeds(self.rate, self.limit)
