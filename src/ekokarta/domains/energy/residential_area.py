"""Residential areas of a town (жилмассивы), the list behind «31 из 47»."""

from ekokarta.layers import Count, Course, Layer, Place, Quantity, Reference, Share
from ekokarta.terms import HOUSEHOLD, PIECES, Term, Theme
from ekokarta.territory.gas_supply import GasSupply


class ResidentialArea(Place):
    """A named part of a town where people live, and since when there is gas."""

    gas = Course(Term(ru="Газоснабжение", ky="Газ менен камсыздоо", en="Gas supply"), GasSupply)
    areas = Quantity(Term(ru="Жилмассивов в записи", ky="Жазуудагы конуштар", en="Areas in the record"),
                     PIECES, 0)  # fmt: skip
    households = Quantity(Term(ru="Домохозяйств", ky="Үй чарбалар", en="Households"), HOUSEHOLD, 0)
    settlement = Reference(Term(ru="Город", ky="Шаар", en="Town"), "territory.Settlement",
                           null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="residential-areas",
        title=Term(ru="Жилмассивы", ky="Жаңы конуштар", en="Residential areas"),
        about=Term(
            ru="Жилые массивы города: какие подключены к газу и с какого дня; доля считается по строкам.",
            ky="Шаардын жаңы конуштары: кайсылары газга туташкан, кайсы күндөн; үлүшү саптардан эсептелет.",
            en="The residential areas of a town: which have gas, since when; the share comes from the rows.",
        ),
        theme=Theme.SETTLEMENT,
        open_data=[*Place.essentials, areas, gas, households, settlement],
        compare=[
            Share(only={gas: GasSupply.CONNECTED}, counting=areas, better="more",
                  called=Term(ru="Доля жилмассивов с газом", ky="Газы бар конуштардын үлүшү", en="Share with gas")),
            Count(only={gas: GasSupply.CONNECTED}, counting=areas, better="more",
                  called=Term(ru="Жилмассивов с газом", ky="Газы бар конуштар", en="Areas with gas")),
        ],
        colour_by=gas,
        natural_key=[Place.name, Place.where],
    )  # fmt: skip
