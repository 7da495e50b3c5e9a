"""Treatment plants (очистные сооружения)."""

from ekokarta.domains.water.plant_state import Cleaning, PlantState
from ekokarta.layers import Code, Count, Course, Layer, Name, Place, Quantity, Reference, Total
from ekokarta.terms import CUBIC_METRE_A_DAY, Term, Theme


class TreatmentPlant(Place):
    """A plant that cleans waste water before it goes back into a river, a lake or the ground."""

    status = Course(
        Term(ru="Состояние по времени", ky="Абалы убакыт боюнча", en="Course of states"), PlantState
    )
    cleaning = Code(Term(ru="Очистка", ky="Тазалоо ыкмасы", en="Cleaning"), Cleaning)
    capacity = Quantity(Term(ru="Мощность", ky="Кубаттуулугу", en="Capacity"), CUBIC_METRE_A_DAY, 0)
    served = Name(Term(ru="Обслуживает", ky="Кимди тейлейт", en="Serves"))
    outlet = Name(Term(ru="Куда сбрасывает", ky="Кайда агызат", en="Discharges into"))
    operator = Reference(Term(ru="Оператор", ky="Оператор", en="Operator"), "subjects.Body",
                         null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="treatment-plants",
        title=Term(ru="Очистные сооружения", ky="Тазалоочу курулмалар", en="Treatment plants"),
        about=Term(
            ru="Очистные сооружения сточных вод: история состояний, мощность, куда сбрасывают.",
            ky="Агынды суунун тазалоочу курулмалары: абалынын тарыхы, кубаттуулугу, кайда агызат.",
            en="Plants that clean waste water: their states over time, capacity, where it goes.",
        ),
        theme=Theme.TREATMENT, leads=True,
        open_data=[*Place.essentials, status, cleaning, capacity, served, outlet, operator],
        compare=[
            Count(called=Term(ru="Работающих", ky="Иштегендери", en="Working"), only={status: PlantState.WORKS},
                  better="more", headline=True),
            Count(called=Term(ru="Всего сооружений", ky="Курулмалар баары", en="Plants in all")),
            Count(called=Term(ru="Строящихся", ky="Курулуп жаткандары", en="Under construction"),
                  only={status: PlantState.BUILDING}),
            Total(capacity, called=Term(ru="Мощность работающих", ky="Иштегендердин кубаттуулугу",
                  en="Capacity of those that work"), only={status: PlantState.WORKS}),
        ],
        colour_by=status,
        natural_key=[Place.name, Place.where],
    )  # fmt: skip
