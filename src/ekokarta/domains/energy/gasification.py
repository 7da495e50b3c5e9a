"""Gasification (газификация): settlements and subscribers, by month or year, plan and fact."""

from typing import Any

from ekokarta.domains.energy.gas_indicator import GasIndicator, Stage
from ekokarta.layers import Code, Figure, Layer, Reference, Text, Total
from ekokarta.terms import PIECES, Term, Theme


class Gasification(Figure):
    """How many settlements or subscribers were newly supplied with gas in a period, or should be."""

    indicator = Code(Term(ru="Показатель", ky="Көрсөткүч", en="Indicator"), GasIndicator, blank=False)  # fmt: skip
    stage = Code(Term(ru="План или факт", ky="План же факт", en="Plan or fact"), Stage, blank=False)
    settlement = Reference(Term(ru="Населённый пункт", ky="Калктуу конуш", en="Settlement"),
                           "territory.Settlement", null=True, blank=True, related_name="+")  # fmt: skip
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))
    series, adds_up = (indicator, stage, settlement), True
    counted_in = PIECES

    layer = Layer(
        slug="gasification",
        title=Term(ru="Газификация", ky="Газдаштыруу", en="Gasification"),
        about=Term(
            ru="Сколько населённых пунктов и абонентов подключено к газу: план и факт, по месяцам или за год.",
            ky="Канча калктуу конуш жана абонент газга туташтырылган: план жана факт, ай сайын же жылына.",
            en="How many settlements and subscribers got gas: plan and fact, by month or by year.",
        ),
        theme=Theme.SETTLEMENT,
        open_data=[*Figure.essentials, indicator, stage, settlement, remark],
        compare=[
            Total(Figure.number, better="more", only={indicator: GasIndicator.SUBSCRIBERS, stage: Stage.FACT},
                  called=Term(ru="Подключено абонентов", ky="Туташтырылган абоненттер", en="Subscribers connected")),
            Total(Figure.number, only={indicator: GasIndicator.SUBSCRIBERS, stage: Stage.PLAN},
                  called=Term(ru="Подключить по плану", ky="План боюнча туташтыруу", en="Subscribers planned")),
            Total(Figure.number, better="more", only={indicator: GasIndicator.SETTLEMENTS, stage: Stage.FACT},
                  called=Term(ru="Газифицировано посёлков", ky="Газдаштырылган конуштар", en="Settlements connected")),
        ],
        natural_key=[indicator, stage, settlement, Figure.where, Figure.period],
    )  # fmt: skip

    def says_the_same(self, other: Any) -> bool:
        """A figure of the whole district counts its settlements already."""
        whole = None in (self.settlement_id, other.settlement_id)
        alike = (self.indicator, self.stage) == (other.indicator, other.stage)
        return alike and (whole or super().says_the_same(other))
