"""Charging points for electric vehicles (зарядные устройства)."""

from ekokarta.layers import Layer, Name, Place, Quantity, Reference, Total
from ekokarta.terms import KILOWATT, Term, Theme


class ChargingPoint(Place):
    """A place where electric vehicles are charged, or devices which the source only counts."""

    number = Quantity(Term(ru="Устройств", ky="Түзүлүштөр", en="Devices"), minimum=0, default=1)
    power = Quantity(Term(ru="Мощность", ky="Кубаттуулугу", en="Power"), KILOWATT, 0)
    connectors = Name(Term(ru="Разъёмы", ky="Туташтыргычтар", en="Connectors"))
    operator = Reference(Term(ru="Оператор", ky="Оператор", en="Operator"), "subjects.Body",
                         null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="charging-points",
        title=Term(ru="Зарядные устройства", ky="Кубаттоо түзүлүштөрү", en="Charging points"),
        about=Term(
            ru="Где заряжают электромобили: сколько устройств и какой мощности.",
            ky="Электромобилдер кайда кубатталат: канча түзүлүш, кубаттуулугу кандай.",
            en="Where electric vehicles are charged: how many devices, and of which power.",
        ),
        theme=Theme.AIR,
        open_data=[*Place.essentials, number, power, connectors, operator],
        compare=[Total(number, better="more", called=Term(ru="Устройств", ky="Түзүлүштөр", en="Devices"))],
        natural_key=[Place.name, Place.where],
    )  # fmt: skip
