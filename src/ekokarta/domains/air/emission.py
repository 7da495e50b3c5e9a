"""Emissions (выбросы): what one source puts into the air in a year, and how much it may."""

from ekokarta.domains.air.over import OVER_LIMIT
from ekokarta.domains.air.pollutant import Pollutant
from ekokarta.layers import Code, Figure, Flag, Layer, Quantity, Reference, Severity, Total, Warn
from ekokarta.terms import GRAM_A_SECOND, TONNE, Term, Theme


class Emission(Figure):
    """Tonnes of one substance from one source in a year; with the highest rate, and the limit."""

    stack = Reference(Term(ru="Источник выбросов", ky="Булгоочу булак", en="Emission source"),
                      "air.EmissionSource", related_name="+")  # fmt: skip
    substance = Code(Term(ru="Вещество", ky="Зат", en="Substance"), Pollutant, blank=False)
    rate = Quantity(Term(ru="Мощность выброса M", ky="Чыгаруу күчү M", en="Rate M"), GRAM_A_SECOND, 0)  # fmt: skip
    limit = Quantity(Term(ru="Норматив (ПДВ) на год", ky="Жылдык ченем", en="Yearly limit"), TONNE, 0)  # fmt: skip
    exceeded = Flag(Term(ru="Выше норматива", ky="Ченемден жогору", en="Over the limit"), editable=False)  # fmt: skip
    series = (stack, substance)
    warns = (
        Warn("over-the-limit", Figure.said, OVER_LIMIT, lambda e: e.exceeded, Severity.FINDING),
    )

    layer = Layer(
        slug="emissions",
        title=Term(ru="Выбросы в атмосферу", ky="Атмосферага чыгаруулар", en="Emissions to air"),
        about=Term(
            ru="Сколько тонн какого вещества выбросил источник за год и сколько разрешено.",
            ky="Булак бир жылда кайсы заттан канча тонна чыгарган жана канчасына уруксат.",
            en="How many tonnes of which substance a source emitted in a year, and how many it may.",
        ),
        theme=Theme.INDUSTRY,
        open_data=[*Figure.essentials, stack, substance, rate, limit, exceeded],
        compare=[
            Total(Figure.number, TONNE, better="fewer",
                  called=Term(ru="Выбросы всех веществ", ky="Бардык чыгаруулар", en="All emissions")),
            Total(Figure.number, TONNE, better="fewer", only={substance: Pollutant.SO2},
                  called=Term(ru="Выбросы диоксида серы", ky="Күкүрттүн диоксиди", en="Sulphur dioxide")),
            Total(Figure.number, TONNE, better="fewer", only={substance: Pollutant.NO2},
                  called=Term(ru="Выбросы диоксида азота", ky="Азоттун диоксиди", en="Nitrogen dioxide")),
            Total(Figure.number, TONNE, better="fewer", only={substance: Pollutant.DUST},
                  called=Term(ru="Выбросы пыли", ky="Чаң", en="Dust")),
        ],
        natural_key=[stack, substance, Figure.where, Figure.period],
    )  # fmt: skip

    def clean(self) -> None:
        """The tonnes of the year beside the limit of the source."""
        super().clean()
        known = None not in (self.number, self.limit)
        self.exceeded = bool(self.number > self.limit) if known else None
