"""Deposits and other objects of the subsoil (объекты недропользования)."""

from ekokarta.domains.subsoil.mineral import Resource
from ekokarta.layers import Code, Count, Layer, Name, Place, Quantity, Text
from ekokarta.terms import UNITY, Term, Theme


class Deposit(Place):
    """A deposit, an occurrence or another object of the subsoil, whether or not it is licensed."""

    ageless = True
    resource = Code(Term(ru="Вид сырья", ky="Чийки заттын түрү", en="Resource"), Resource)
    mineral = Name(Term(ru="Полезное ископаемое", ky="Пайдалуу кен", en="Mineral"))
    reserves = Quantity(Term(ru="Запасы", ky="Кору", en="Reserves"), UNITY, minimum=0)
    reserves_unit = Name(Term(ru="Единица запасов", ky="Кордун бирдиги", en="Unit of the reserves"))
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="deposits",
        title=Term(ru="Месторождения", ky="Кен чыккан жерлер", en="Deposits"),
        about=Term(
            ru="Объекты недропользования: какое ископаемое, какие запасы, где.",
            ky="Жер казынасын пайдалануу объекттери: кайсы кен, кору канча, кайда.",
            en="Objects of the subsoil: which mineral, which reserves, where.",
        ),
        theme=Theme.SUBSOIL,
        open_data=[*Place.essentials, Place.external, resource, mineral, reserves, reserves_unit, remark],
        compare=[
            Count(called=Term(ru="Всего", ky="Баары", en="All deposits")),
            Count(only={resource: Resource.COAL}, called=Term(ru="Уголь", ky="Көмүр", en="Coal")),
            Count(only={resource: Resource.METAL}, called=Term(ru="Металлы", ky="Металлдар", en="Metals")),
        ],
        colour_by=resource,
        natural_key=[Place.name, Place.where],
    )  # fmt: skip
