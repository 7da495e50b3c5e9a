"""Flows of electronic waste (электронные отходы) by category, as reported."""

from ekokarta.domains.waste.ewaste import Device, Flow
from ekokarta.layers import Code, Figure, Layer, Name, Total
from ekokarta.terms import TONNE, Term, Theme


class EwasteFlow(Figure):
    """How many tonnes of one category were sold, became waste, were collected or treated."""

    device = Code(Term(ru="Категория", ky="Категориясы", en="Category"), Device, blank=False)
    flow = Code(Term(ru="Поток", ky="Агым", en="Flow"), Flow, blank=False)
    method = Name(Term(ru="Метод", ky="Ыкмасы", en="Method"))
    series, adds_up = (device, flow), True

    layer = Layer(
        slug="e-waste",
        title=Term(ru="Электронные отходы", ky="Электрондук калдыктар", en="Electronic waste"),
        about=Term(
            ru="Сколько техники выпущено на рынок, стало отходами, собрано и переработано, по категориям.",
            ky="Канча техника рынокко чыгарылды, калдык болду, жыйналды, кайра иштетилди, категория боюнча.",
            en="How much equipment was sold, became waste, was collected and treated, by category.",
        ),
        theme=Theme.WASTE,
        open_data=[*Figure.essentials, device, flow, method],
        compare=[
            Total(Figure.number, TONNE, only={flow: Flow.GENERATED}, better="fewer",
                  called=Term(ru="Электронных отходов", ky="Электрондук калдыктар", en="Generated")),
            Total(Figure.number, TONNE, only={flow: Flow.COLLECTED}, better="more",
                  called=Term(ru="Собрано электронных отходов", ky="Жыйналган электрондук калдыктар", en="Collected")),
        ],
        natural_key=[device, flow, Figure.where, Figure.period],
    )  # fmt: skip
