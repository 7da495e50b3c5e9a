"""Gasification (газификация): settlements and subscribers, by month or year, plan and fact."""

from ekokarta.domains.energy.gas_indicator import GasIndicator, Stage
from ekokarta.layers import Code, Figure, Layer, Text, Total
from ekokarta.terms import Term, Theme


class Gasification(Figure):
    """How many settlements or subscribers were newly supplied with gas in a period, or should be."""

    indicator = Code(
        Term(ru="Показатель", ky="Көрсөткүч", en="Indicator"), GasIndicator, blank=False
    )
    stage = Code(Term(ru="План или факт", ky="План же факт", en="Plan or fact"), Stage, blank=False)
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))
    series = (indicator, stage)

    layer = Layer(
        slug="gasification",
        title=Term(ru="Газификация", ky="Газдаштыруу", en="Gasification"),
        about=Term(
            ru="Сколько населённых пунктов и абонентов подключено к газу: план и факт.",
            ky="Канча калктуу конуш жана абонент газга туташтырылган: план жана факт.",
            en="How many settlements and subscribers got gas: plan and fact.",
        ),
        theme=Theme.SETTLEMENT,
        open_data=[*Figure.essentials, indicator, stage, remark],
        compare=[
            Total(Figure.number, better="more",
                  only={indicator: GasIndicator.SUBSCRIBERS, stage: Stage.FACT},
                  called=Term(ru="Подключено абонентов", ky="Туташтырылган абоненттер", en="Subscribers connected")),
            Total(Figure.number, only={indicator: GasIndicator.SUBSCRIBERS, stage: Stage.PLAN},
                  called=Term(ru="Подключить по плану", ky="План боюнча туташтыруу", en="Subscribers planned")),
            Total(Figure.number, better="more",
                  only={indicator: GasIndicator.SETTLEMENTS, stage: Stage.FACT},
                  called=Term(ru="Газифицировано посёлков", ky="Газдаштырылган конуштар", en="Settlements connected")),
        ],
        natural_key=[indicator, stage, Figure.where, Figure.period],
    )  # fmt: skip
