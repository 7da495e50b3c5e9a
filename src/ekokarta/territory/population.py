"""Population (численность населения) of the units, year by year."""

from ekokarta.layers import Code, Figure, Layer, Total
from ekokarta.terms import PERSON, Codes, Term, Theme


class People(Codes):
    """Who is counted."""

    ALL = "all", Term(ru="всё население", ky="бардык калк", en="everybody")
    URBAN = "urban", Term(ru="городское", ky="шаардык", en="urban")
    RURAL = "rural", Term(ru="сельское", ky="айылдык", en="rural")


class Population(Figure):
    """How many people lived in a unit, as an office of statistics said for a year."""

    is_state = True
    people = Code(Term(ru="Кто посчитан", ky="Кимдер эсептелген", en="People"), People, blank=False)
    series, counted_in = (people,), PERSON

    layer = Layer(
        slug="population",
        title=Term(ru="Численность населения", ky="Калктын саны", en="Population"),
        about=Term(
            ru="Сколько людей жило в районе или городе в названном году.",
            ky="Аталган жылы районда же шаарда канча адам жашаган.",
            en="How many people lived in a district or a city in the year that is named.",
        ),
        theme=Theme.SETTLEMENT,
        open_data=[*Figure.essentials, people],
        compare=[
            Total(Figure.number, PERSON, only={people: People.ALL},
                  called=Term(ru="Население", ky="Калктын саны", en="Population")),
        ],
        natural_key=[people, Figure.where, Figure.period],
    )  # fmt: skip
