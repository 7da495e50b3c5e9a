"""Statistics of the units (статистика районов) which explain their environment."""

from ekokarta.layers import Code, Figure, Layer, Text
from ekokarta.terms import Term, Theme
from ekokarta.territory.statistic import Measured, Statistic


class UnitStatistic(Figure):
    """A number that another office published of a unit, for whatever period; never compared here."""

    what = Code(Term(ru="Что посчитано", ky="Эмне эсептелген", en="What"), Statistic, blank=False)
    measured_in = Code(Term(ru="Единица", ky="Бирдик", en="Unit"), Measured)
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))
    series = (what,)

    layer = Layer(
        slug="district-statistics",
        title=Term(ru="Статистика районов", ky="Райондордун статистикасы", en="District statistics"),
        about=Term(
            ru="Паводки и сели, бедность, урожай и скот по районам: за какие годы, столько и есть.",
            ky="Райондор боюнча суу ташкыны, кедейлик, түшүм жана мал: кайсы жылдар болсо, ошолор.",
            en="Floods, poverty, harvests and herds by district, for the years that there are.",
        ),
        theme=Theme.REFERENCE,
        open_data=[*Figure.essentials, what, measured_in, remark],
        natural_key=[what, Figure.where, Figure.period],
    )  # fmt: skip

    @property
    def is_count(self) -> bool:
        """Heads and cases are whole, hectares and shares are not."""
        return self.measured_in in (Measured.CASES, Measured.HEADS)
