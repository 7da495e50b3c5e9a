"""Emission sources (источники выбросов): stacks and other places from which a facility pollutes."""

from ekokarta.layers import Count, Flag, Layer, Name, Place, Quantity, Reference
from ekokarta.terms import CELSIUS, METRE, METRE_A_SECOND, PERCENT, UNITY, Term, Theme


class EmissionSource(Place):
    """A stack, or a yard, a heap or a door where there is no stack; each has its number."""

    facility = Reference(
        Term(ru="Объект", ky="Объект", en="Facility"), "industry.ProductionFacility",
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    number = Name(Term(ru="Номер источника", ky="Булактын номери", en="Number of the source"))
    organised = Flag(Term(ru="Организованный", ky="Уюшулган", en="Organised"))
    height = Quantity(Term(ru="Высота H", ky="Бийиктиги H", en="Height H"), METRE, 0)
    diameter = Quantity(Term(ru="Диаметр D", ky="Диаметри D", en="Diameter D"), METRE, 0)
    speed = Quantity(Term(ru="Скорость w0", ky="Ылдамдыгы w0", en="Speed w0"), METRE_A_SECOND, 0)
    temperature = Quantity(
        Term(ru="Температура газа T", ky="Газдын температурасы T", en="Temperature T"), CELSIUS
    )
    cleaned = Quantity(Term(ru="Степень очистки", ky="Тазалоо даражасы", en="Cleaned"), PERCENT, 0, 100)  # fmt: skip
    relief = Quantity(
        Term(ru="Поправка на рельеф η", ky="Рельеф үчүн η", en="Relief η"), UNITY, minimum=1
    )

    layer = Layer(
        slug="emission-sources",
        title=Term(ru="Источники выбросов", ky="Булгоочу булактар", en="Emission sources"),
        about=Term(
            ru="Трубы и другие источники выбросов: высота, диаметр, скорость и температура газа.",
            ky="Морлор жана башка булгоочу булактар: бийиктиги, диаметри, газдын ылдамдыгы.",
            en="Stacks and other sources of emissions: height, diameter, speed, temperature.",
        ),
        theme=Theme.INDUSTRY,
        open_data=[*Place.essentials, facility, number, organised, height, diameter, speed,
                   temperature, cleaned, relief],
        compare=[
            Count(called=Term(ru="Всего", ky="Баары", en="All sources")),
            Count(only={organised: True},
                  called=Term(ru="Организованные", ky="Уюшулган", en="Organised")),
        ],
        colour_by=organised,
        natural_key=[facility, number],
    )  # fmt: skip
