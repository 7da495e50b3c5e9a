"""Samples of water and what was found in them (пробы воды)."""

from ekokarta.domains.water.comparison import (
    ABOVE,
    BELOW,
    DETERMINATIONS,
    OVER_LIMIT,
    SHARE_ABOVE,
    compared,
    of_limit,
)
from ekokarta.domains.water.substance import Substance
from ekokarta.law.dated import water_limit_on
from ekokarta.law.water_limit import WaterPurpose
from ekokarta.layers import (
    Code,
    Count,
    Event,
    Flag,
    Layer,
    Qualified,
    Quantity,
    Reference,
    Severity,
    Share,
    Warn,
    dated,
)
from ekokarta.terms import MILLIGRAM_A_LITRE, Term, Theme


class WaterSample(Event):
    """One substance in one sample of water: its concentration, or that it lies below what is detected."""

    water_body = Reference(Term(ru="Водный объект", ky="Суу объектиси", en="Water body"), "water.WaterBody",
                           null=True, blank=True, related_name="+")  # fmt: skip
    purpose = Code(Term(ru="Водопользование", ky="Суу пайдалануу", en="Use of water"), WaterPurpose)
    substance = Code(Term(ru="Вещество", ky="Зат", en="Substance"), Substance, blank=False)
    found = Qualified(Term(ru="Концентрация", ky="Концентрация", en="Concentration"), MILLIGRAM_A_LITRE, 0)  # fmt: skip
    detects_from = Quantity(Term(ru="Предел обнаружения", ky="Аныктоо чеги", en="Detection limit"),
                            MILLIGRAM_A_LITRE, 0)  # fmt: skip
    detected = Flag(Term(ru="Обнаружено", ky="Аныкталды", en="Detected"), editable=False)
    times = Quantity(Term(ru="Раз ПДК", ky="ЧДКдан канча эсе", en="Times the limit"), editable=False)  # fmt: skip
    exceeds = Flag(Term(ru="Выше ПДК", ky="ЧДКдан жогору", en="Above the limit"), editable=False)
    depends = (dated("law.WaterLimit", of_limit),)
    warns = (Warn("over-the-limit", found, OVER_LIMIT, lambda s: s.exceeds, Severity.FINDING),)

    layer = Layer(
        slug="water-samples",
        title=Term(ru="Пробы воды", ky="Суунун үлгүлөрү", en="Water samples"),
        about=Term(ru="Что найдено в воде и во сколько раз выше ПДК; не обнаружено — это не ноль.",
                   ky="Суудан эмне табылган, ЧДКдан канча эсе жогору; аныкталбаганы — нөл эмес.",
                   en="What was found in the water and how many times the limit; not detected is not zero."),
        theme=Theme.WATER,
        open_data=[*Event.essentials, Event.external, water_body, substance, purpose, found, detects_from, detected,
                   times, exceeds],
        compare=[Count(called=DETERMINATIONS), Count(only={exceeds: True}, better="fewer", called=ABOVE),
                 Share(only={exceeds: True}, better="fewer", called=SHARE_ABOVE),
                 Count(only={detected: False}, called=BELOW)],
        colour_by=exceeds, natural_key=[Event.external, substance, Event.where, Event.happened_on],
    )  # fmt: skip

    def clean(self) -> None:
        """The limit is that of the day of the sample."""
        super().clean()
        limit = water_limit_on(self.substance, self.purpose, self.happened_on)
        self.detected, self.times, self.exceeds = compared(self.found, self.detects_from, limit)
