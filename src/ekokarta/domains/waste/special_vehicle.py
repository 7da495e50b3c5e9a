"""Special vehicles that take waste away (специальный автотранспорт)."""

from ekokarta.domains.waste.generator_kind import WasteKind
from ekokarta.layers import Code, Count, Layer, Name, Place, Quantity, Reference
from ekokarta.terms import TONNE, Term, Theme


class SpecialVehicle(Place):
    """One vehicle, in the district which it serves: also one of the districts of a city."""

    model = Name(Term(ru="Модель", ky="Модели", en="Model"))
    plate = Name(Term(ru="Госномер", ky="Мамлекеттик номери", en="Number plate"))
    waste = Code(Term(ru="Что вывозит", ky="Эмне ташыйт", en="What it takes"), WasteKind)
    capacity = Quantity(Term(ru="Грузоподъёмность", ky="Жүк көтөрүмдүүлүгү", en="Load"), TONNE, 0)
    operator = Reference(Term(ru="Чей", ky="Кимдики", en="Operator"), "subjects.Body",
                         null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="special-vehicles",
        title=Term(ru="Спецтранспорт для отходов", ky="Калдык ташуучу атайын унаалар", en="Waste vehicles"),
        about=Term(
            ru="Машины, которые вывозят отходы: какой район обслуживают, что и сколько берут.",
            ky="Калдык ташыган унаалар: кайсы районду тейлейт, эмнени жана канча көтөрөт.",
            en="Vehicles that take waste away: which district they serve, what and how much they carry.",
        ),
        theme=Theme.WASTE,
        open_data=[*Place.essentials, model, waste, capacity, operator],
        compare=[
            Count(better="more", called=Term(ru="Спецмашин", ky="Атайын унаалар", en="Vehicles")),
            Count(only={waste: WasteKind.TEXTILE}, better="more",
                  called=Term(ru="Для текстильных отходов", ky="Текстиль калдыктары үчүн", en="For textile")),
        ],
        colour_by=waste,
        natural_key=[plate],
    )  # fmt: skip
