"""Boiler houses and other heat sources (котлы, источники тепла), with what they burnt when."""

from ekokarta.domains.energy.heat_fuel import Conversion, HeatFuel, conversion_of
from ekokarta.layers import Course, Layer, Place, Qualified, Quantity, Reference, Total
from ekokarta.terms import MEGAWATT, TONNE, Term, Theme


class HeatSource(Place):
    """Boilers of one house, or those which the source only counts, with the history of their fuel."""

    boilers = Quantity(Term(ru="Котлов", ky="Казандар", en="Boilers"), minimum=0, default=1)
    fuel = Course(Term(ru="Топливо по времени", ky="Отуну убакыт боюнча", en="Fuel"), HeatFuel)
    conversion = Course(Term(ru="Перевод с угля", ky="Көмүрдөн которуу", en="Conversion"), Conversion,
                        editable=False)  # fmt: skip
    power = Quantity(Term(ru="Мощность", ky="Кубаттуулугу", en="Power"), MEGAWATT, 0)
    saved = Qualified(Term(ru="Угля меньше на", ky="Көмүр азайды", en="Less coal by"), TONNE, 0)
    operator = Reference(Term(ru="Чей", ky="Кимдики", en="Operator"), "subjects.Body",
                         null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="heat-sources",
        title=Term(ru="Котлы и источники тепла", ky="Казандар жана жылуулук булактары", en="Heat sources"),
        about=Term(
            ru="Котлы и котельные: мощность, чем топят сейчас и чем топили раньше, переведены ли с угля.",
            ky="Казандар: кубаттуулугу, азыр эмне жагат, мурда эмне жаккан, көмүрдөн которулганбы.",
            en="Boilers and boiler houses: power, what they burn and burnt, whether converted from coal.",
        ),
        theme=Theme.AIR,
        open_data=[*Place.essentials, boilers, fuel, conversion, power, saved, operator],
        compare=[
            Total(boilers, happened={conversion: Conversion.CONVERTED}, better="more",
                  called=Term(ru="Котлов переведено с угля", ky="Көмүрдөн которулган казандар", en="Converted")),
            Total(boilers, only={conversion: Conversion.COAL}, better="fewer",
                  called=Term(ru="Котлов на угле", ky="Көмүр жаккан казандар", en="Boilers on coal")),
        ],
        colour_by=conversion, natural_key=[Place.name, Place.where],
    )  # fmt: skip

    def clean(self) -> None:
        """From what it burnt follows whether it left coal."""
        super().clean()
        self.conversion = conversion_of(self.fuel)
