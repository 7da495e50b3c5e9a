"""Replacement of heating (замена отопления): from which fuel to which, and with which subsidy."""

from ekokarta.domains.energy.fuel import Heating
from ekokarta.layers import Amount, Code, Figure, Layer, Name, Total
from ekokarta.terms import HOUSEHOLD, Term, Theme


class HeatingReplacement(Figure):
    """How many households changed from one fuel to another in a period, by which programme."""

    before = Code(
        Term(ru="Было топливо", ky="Мурунку отун", en="Fuel before"), Heating, blank=False
    )
    after = Code(Term(ru="Стало топливо", ky="Жаңы отун", en="Fuel after"), Heating, blank=False)
    programme = Name(Term(ru="Программа", ky="Программа", en="Programme"))
    subsidy = Amount(Term(ru="Субсидия", ky="Субсидия", en="Subsidy"))
    series = (before, after, programme)
    adds_up, counted_in = True, HOUSEHOLD

    layer = Layer(
        slug="heating-replacements",
        title=Term(ru="Замена отопления", ky="Жылытууну алмаштыруу", en="Heating replaced"),
        about=Term(
            ru="Сколько домохозяйств сменило топливо, с какого на какое, с какой субсидией.",
            ky="Канча үй чарба отунун алмаштырган, кайсыдан кайсыга, кандай субсидия менен.",
            en="How many households changed their fuel, from which to which, with which subsidy.",
        ),
        theme=Theme.SETTLEMENT,
        open_data=[*Figure.essentials, before, after, programme, subsidy],
        compare=[
            Total(Figure.number, HOUSEHOLD, better="more",
                  called=Term(ru="Сменили топливо", ky="Отунун алмаштырган", en="Changed fuel")),
            Total(Figure.number, HOUSEHOLD, better="more", only={before: Heating.COAL},
                  called=Term(ru="Отказались от угля", ky="Көмүрдөн баш тарткан", en="Gave up coal")),
            Total(subsidy),
        ],
        natural_key=[before, after, programme, Figure.where, Figure.period],
    )  # fmt: skip
