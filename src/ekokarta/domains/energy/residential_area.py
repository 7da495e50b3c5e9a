"""Residential areas of a town (жилмассивы), the list behind «31 из 47»."""

from ekokarta.layers import Count, Course, Layer, Place, Quantity, Reference, Share
from ekokarta.terms import HOUSEHOLD, Term, Theme
from ekokarta.territory.gas_supply import GasSupply


class ResidentialArea(Place):
    """A named part of a town where people live, and since when there is gas."""

    gas = Course(Term(ru="Газоснабжение", ky="Газ менен камсыздоо", en="Gas supply"), GasSupply)
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
        open_data=[*Place.essentials, gas, households, settlement],
        compare=[
            Share(only={gas: GasSupply.CONNECTED}, better="more",
                  called=Term(ru="Доля жилмассивов с газом", ky="Газы бар конуштардын үлүшү", en="Share with gas")),
            Count(only={gas: GasSupply.CONNECTED}, better="more",
                  called=Term(ru="Жилмассивов с газом", ky="Газы бар конуштар", en="Areas with gas")),
        ],
        colour_by=gas,
        natural_key=[Place.name, Place.where],
    )  # fmt: skip
