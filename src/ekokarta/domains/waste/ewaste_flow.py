"""Flows of electronic waste (электронные отходы) by category, as reported."""

from ekokarta.domains.waste.ewaste import PAIR, Device, Flow, is_more_collected
from ekokarta.layers import Code, Figure, Flag, Layer, Name, Severity, Total, Warn, alike
from ekokarta.terms import TONNE, Term, Theme

MORE = Term(
    ru="Собрано больше, чем образовалось: проверьте и то и другое.",
    ky="Пайда болгондон көп жыйналган: экөөнү тең текшериңиз.",
    en="More was collected than generated: check both.",
)
MORE_SHORT = Term(
    ru="Собрано больше, чем образовалось",
    ky="Пайда болгондон көп жыйналган",
    en="More collected than generated",
)


class EwasteFlow(Figure):
    """How many tonnes of one category were sold, became waste, were collected or treated."""

    device = Code(Term(ru="Категория", ky="Категориясы", en="Category"), Device, blank=False)
    flow = Code(Term(ru="Поток", ky="Агым", en="Flow"), Flow, blank=False)
    method = Name(Term(ru="Метод", ky="Ыкмасы", en="Method"))
    contradicts = Flag(MORE_SHORT, editable=False)
    depends = (alike(Figure.where, Figure.period, device),)
    warns = (
        Warn(
            "more-than-generated",
            Figure.said,
            MORE,
            lambda e: e.contradicts,
            Severity.CONTRADICTION,
        ),
    )
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
        open_data=[*Figure.essentials, device, flow, method, contradicts],
        compare=[
            Total(Figure.number, TONNE, only={flow: Flow.GENERATED}, better="fewer",
                  called=Term(ru="Электронных отходов", ky="Электрондук калдыктар", en="Generated")),
            Total(Figure.number, TONNE, only={flow: Flow.COLLECTED}, better="more",
                  called=Term(ru="Собрано электронных отходов", ky="Жыйналган электрондук калдыктар", en="Collected")),
        ],
        natural_key=[device, flow, Figure.where, Figure.period],
    )  # fmt: skip

    def clean(self) -> None:
        """Of one category, place and period no more can be collected than became waste; both are told."""
        super().clean()
        same = {"where": self.where_id, "period": self.period, "device": self.device}
        told = {str(e.flow): e.number for e in (*self.beside(**same), self)}
        self.contradicts = self.flow in PAIR and is_more_collected(told)
