"""By what the households keep warm (отопление домохозяйств), by district and year."""

from ekokarta.domains.energy.fuel import Heating
from ekokarta.layers import Code, Figure, Layer, Text, Total
from ekokarta.terms import HOUSEHOLD, Term, Theme


class HouseholdHeating(Figure):
    """How many households of a district burn one fuel; over all fuels they are its households."""

    is_state = True
    fuel = Code(Term(ru="Топливо", ky="Отун", en="Fuel"), Heating, blank=False)
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))
    series, counted_in = (fuel,), HOUSEHOLD

    layer = Layer(
        slug="household-heating",
        title=Term(ru="Отопление домохозяйств", ky="Үй чарбаларды жылытуу", en="Household heating"),
        about=Term(
            ru="Чем отапливаются домохозяйства: сколько углём, газом, электричеством, иначе.",
            ky="Үй чарбалар эмне менен жылынат: канчасы көмүр, газ, электр энергиясы менен.",
            en="By what households keep warm: how many by coal, gas, electricity or otherwise.",
        ),
        theme=Theme.SETTLEMENT,
        open_data=[*Figure.essentials, fuel, remark],
        compare=[
            Total(Figure.number, HOUSEHOLD,
                  called=Term(ru="Домохозяйств всего", ky="Бардык үй чарбалар", en="All households")),
            Total(Figure.number, HOUSEHOLD, better="fewer", only={fuel: Heating.COAL},
                  called=Term(ru="Топят углём", ky="Көмүр жагат", en="Burn coal")),
            Total(Figure.number, HOUSEHOLD, only={fuel: Heating.GAS},
                  called=Term(ru="Топят газом", ky="Газ менен жылынат", en="Burn gas")),
            Total(Figure.number, HOUSEHOLD, only={fuel: Heating.ELECTRICITY},
                  called=Term(ru="Греются электричеством", ky="Электр менен жылынат", en="Use electricity")),
        ],
        natural_key=[fuel, Figure.where, Figure.period],
    )  # fmt: skip
