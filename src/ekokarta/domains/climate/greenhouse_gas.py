"""Greenhouse gases (выбросы и поглощение парниковых газов) by category, gas and year."""

from ekokarta.domains.climate.category import Category, Gas
from ekokarta.domains.climate.inventory import Inventory
from ekokarta.layers import Layer, Reported
from ekokarta.terms import GIGAGRAM_CO2, Term, Theme


class GreenhouseGas(Inventory):
    """What one category emitted (or, below zero, took up) of one gas; or a key that says why not."""

    layer = Layer(
        slug="greenhouse-gases",
        title=Term(ru="Парниковые газы", ky="Парник газдары", en="Greenhouse gases"),
        about=Term(
            ru="Кадастр парниковых газов: по категориям МГЭИК, газам и годам; NE, NO, IE, C, NA — не ноль.",
            ky="Парник газдарынын кадастры: категория, газ жана жыл боюнча; NE, NO, IE, C, NA — нөл эмес.",
            en="The inventory of greenhouse gases by IPCC category, gas and year; NE, NO, IE, C, NA are no zero.",
        ),
        theme=Theme.CLIMATE,
        open_data=[*Inventory.essentials],
        compare=[
            Reported(Inventory.number, GIGAGRAM_CO2, better="fewer", called=Category.TOTAL.label,
                     only={Inventory.category: Category.TOTAL, Inventory.gas: Gas.CO2E}),
            Reported(Inventory.number, GIGAGRAM_CO2, better="fewer", called=Category.ENERGY.label,
                     only={Inventory.category: Category.ENERGY, Inventory.gas: Gas.CO2E}),
            Reported(Inventory.number, GIGAGRAM_CO2, better="fewer", called=Category.AGRICULTURE.label,
                     only={Inventory.category: Category.AGRICULTURE, Inventory.gas: Gas.CO2E}),
            Reported(Inventory.number, GIGAGRAM_CO2, better="fewer", called=Category.WASTE.label,
                     only={Inventory.category: Category.WASTE, Inventory.gas: Gas.CO2E}),
        ],
        natural_key=[Inventory.category, Inventory.gas, Inventory.where, Inventory.period],
    )  # fmt: skip
