"""Places of rest by the water (объекты рекреации)."""

from ekokarta.domains.water.sewage import Recreation, Sewage
from ekokarta.layers import Code, Count, Layer, Place, Quantity, Reference, Share, Total
from ekokarta.terms import PERSON, Term, Theme


class RecreationObject(Place):
    """A boarding house, a camp or a beach beside a lake, and where its waste water goes."""

    type = Code(Term(ru="Вид объекта", ky="Объекттин түрү", en="Type"), Recreation)
    capacity = Quantity(Term(ru="Вместимость", ky="Сыйымдуулугу", en="Capacity"), PERSON, minimum=0)
    sewage = Code(Term(ru="Сточные воды", ky="Саркынды суулар", en="Waste water"), Sewage)
    plant = Reference(Term(ru="Очистное сооружение", ky="Тазалоочу курулма", en="Treatment plant"),
                      "water.TreatmentPlant", null=True, blank=True, related_name="+")  # fmt: skip
    water_body = Reference(Term(ru="Водный объект", ky="Суу объектиси", en="Water body"), "water.WaterBody",
                           null=True, blank=True, related_name="+")  # fmt: skip
    operator = Reference(Term(ru="Кто содержит", ky="Ким тейлейт", en="Kept by"), "subjects.Body",
                         null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="recreation-objects",
        title=Term(ru="Объекты рекреации", ky="Рекреация объекттери", en="Places of recreation"),
        about=Term(
            ru="Пансионаты, лагеря и пляжи: вместимость и куда уходят сточные воды.",
            ky="Пансионаттар, лагерлер, жээктер: сыйымдуулугу, саркынды суусу кайда кетет.",
            en="Boarding houses, camps and beaches: how many they hold, where their waste water goes.",
        ),
        theme=Theme.TREATMENT,
        open_data=[*Place.essentials, type, capacity, sewage, plant, water_body, operator],
        compare=[
            Count(),
            Count(only={sewage: Sewage.NONE}, better="fewer",
                  called=Term(ru="Без очистки стоков", ky="Тазалоосуз", en="Without treatment")),
            Share(only={sewage: Sewage.NONE}, better="fewer",
                  called=Term(ru="Доля без очистки", ky="Тазалоосуздардын үлүшү", en="Share without treatment")),
            Total(capacity),
        ],
        colour_by=sewage, natural_key=[Place.external, Place.name, Place.where],
    )  # fmt: skip

    @property
    def lacks_treatment(self) -> bool:
        """Whether it is known that its waste water is not treated."""
        return bool(self.sewage == Sewage.NONE)
