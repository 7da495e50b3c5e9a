"""Counts of wild animals (государственный учёт диких животных)."""

from ekokarta.domains.nature.census_due import INTERVAL, due
from ekokarta.domains.nature.game import ARGALI, IBEX, ROE_DEER, SNOW_LEOPARD
from ekokarta.law.dated import norm_on
from ekokarta.layers import Day, Figure, Layer, Name, Quantity, Reference, Total, norm
from ekokarta.terms import HECTARE, PIECES, Term, Theme


class Census(Figure):
    """How many animals of a species were counted in a unit, when, how, and when the next is due."""

    is_state = True
    species = Reference(Term(ru="Биологический вид", ky="Биологиялык түр", en="Species"), "nature.Species",
                        to_field="key", related_name="+")  # fmt: skip
    method = Name(Term(ru="Метод учёта", ky="Эсепке алуу ыкмасы", en="Method"))
    area = Quantity(Term(ru="Учётная площадь", ky="Эсепке алынган аянт", en="Area counted"), HECTARE, 0)  # fmt: skip
    due = Day(Term(ru="Следующий учёт до", ky="Кийинки эсеп (чейин)", en="Next count by"), editable=False)  # fmt: skip
    series, counted_in = (species,), PIECES
    depends = (norm(INTERVAL),)

    layer = Layer(
        slug="wildlife-census",
        title=Term(ru="Учёт диких животных", ky="Жапайы жаныбарларды эсепке алуу", en="Wildlife census"),
        about=Term(
            ru="Сколько животных насчитано, каким методом и когда учёт нужен снова: не реже раза в пять лет.",
            ky="Канча жаныбар саналган, кандай ыкма менен, кайра качан керек: беш жылда кеминде бир жолу.",
            en="How many animals were counted, how, and when again: at least once in five years.",
        ),
        theme=Theme.SPECIES, leads=True,
        open_data=[*Figure.essentials, species, method, area, due],
        compare=[
            Total(Figure.number, only={species: "argali"}, better="more", headline=True, called=ARGALI),
            Total(Figure.number, only={species: "ibex"}, better="more", called=IBEX),
            Total(Figure.number, only={species: "roe-deer"}, better="more", called=ROE_DEER),
            Total(Figure.number, only={species: "snow-leopard"}, better="more", called=SNOW_LEOPARD),
        ],
        natural_key=[species, Figure.where, Figure.period],
    )  # fmt: skip

    def clean(self) -> None:
        """The next count follows from the year of this one and from the norm of that time."""
        super().clean()
        self.due = due(self.year, norm_on(INTERVAL, f"{self.year}-12-31")) if self.year else ""
