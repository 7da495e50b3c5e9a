"""Samples of the air near a source (пробы воздуха в районе объекта)."""

from ekokarta.domains.air.over import OVER_THE_LAW, exceeds, limit_on, times_over
from ekokarta.domains.air.sample import Sample
from ekokarta.layers import Count, Flag, Layer, Name, Quantity, Reference, Severity, Warn, dated
from ekokarta.terms import METRE, MILLIGRAM_A_CUBIC_METRE, Term, Theme


class AmbientSample(Sample):
    """What is in the air around a facility, which is not what its stack puts out."""

    facility = Reference(Term(ru="Возле объекта", ky="Объекттин жанында", en="Near"), "industry.ProductionFacility",
                         null=True, blank=True, related_name="+")  # fmt: skip
    quarter = Reference(Term(ru="По плану квартала", ky="Чейректин планы", en="Quarter"), "air.SamplingQuarter",
                        null=True, blank=True, related_name="+")  # fmt: skip
    distance = Quantity(Term(ru="На расстоянии", ky="Аралыгы", en="Distance"), METRE, 0)
    wind = Name(Term(ru="Ветер", ky="Шамал", en="Wind"))
    limit = Quantity(Term(ru="ПДК м.р.", ky="ЧДК", en="Limit"), MILLIGRAM_A_CUBIC_METRE, editable=False)  # fmt: skip
    times = Quantity(Term(ru="В долях ПДК", ky="ЧДК үлүшү", en="Times limit"), editable=False)
    exceeded = Flag(Term(ru="Выше ПДК", ky="ЧДКдан жогору", en="Over the limit"), editable=False)
    depends = (dated("law.AirLimit", lambda row: {"substance": row.substance}),)
    warns = (
        *Sample.warns,
        Warn("over-the-limit", Sample.found, OVER_THE_LAW, lambda s: s.exceeded, Severity.FINDING),
    )

    layer = Layer(
        slug="ambient-samples", theme=Theme.AIR,
        title=Term(ru="Пробы воздуха у объектов", ky="Объекттердин жанындагы аба үлгүлөрү", en="Ambient samples"),
        about=Term(
            ru="Пробы воздуха возле ТЭЦ и других объектов: что найдено и во сколько раз от ПДК того дня.",
            ky="ЖЭБ жана башка объекттердин жанындагы аба үлгүлөрү: эмне табылды, ЧДКдан канча эсе.",
            en="Samples of the air near plants: what was found, and how many times the limit of the day.",
        ),
        open_data=[*Sample.essentials, facility, quarter, distance, wind, limit, times, exceeded],
        compare=[
            Count(called=Term(ru="Результатов проб", ky="Үлгүлөрдүн жыйынтыктары", en="Results")),
            Count(only={exceeded: True}, better="fewer", called=Term(ru="Выше ПДК", ky="ЧДКдан жогору", en="Over")),
        ],
        colour_by=exceeded, natural_key=[Sample.number, Sample.substance, Sample.happened_on],
    )  # fmt: skip

    def clean(self) -> None:
        """Beside the limit of the law on that day."""
        super().clean()
        self.limit = limit_on(self.substance, self.happened_on)
        self.times, self.exceeded = (
            times_over(self.found, self.limit),
            exceeds(self.found, self.limit),
        )
