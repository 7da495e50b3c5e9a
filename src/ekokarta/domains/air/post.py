"""Posts of the air-monitoring network (посты наблюдения за загрязнением воздуха)."""

from ekokarta.domains.air.programme import PostType, Programme
from ekokarta.layers import Code, Layer, Name, Place, Quantity, Reference, Text, Total
from ekokarta.terms import Term, Theme

OPTIONAL = {"null": True, "blank": True, "related_name": "+"}


class Post(Place):
    """A post, or a group of posts which the source counts but does not place one by one."""

    type = Code(Term(ru="Вид", ky="Түрү", en="Type"), PostType)
    number = Quantity(Term(ru="Постов", ky="Посттордун саны", en="Posts"), minimum=0, default=1)
    provider = Reference(Term(ru="Чей", ky="Кимдики", en="Provider"), "air.Provider", **OPTIONAL)
    settlement = Reference(
        Term(ru="Населённый пункт", ky="Калктуу конуш", en="Settlement"), "territory.Settlement", **OPTIONAL
    )  # fmt: skip
    programme = Code(Term(ru="Программа", ky="Программасы", en="Programme"), Programme)
    hours = Name(Term(ru="Сроки наблюдений", ky="Байкоо сааттары", en="Hours of observation"))
    instruments = Text(Term(ru="Приборы", ky="Приборлор", en="Instruments"))
    measures = Text(Term(ru="Что измеряет", ky="Эмнени өлчөйт", en="What it measures"))

    layer = Layer(
        slug="air-posts",
        title=Term(ru="Сеть наблюдений за воздухом", ky="Абаны байкоо тармагы", en="Air-monitoring network"),
        about=Term(
            ru="Посты, станции и датчики; где источник называет только число, так и записано.",
            ky="Посттор, станциялар жана датчиктер; булак санын гана айтса, ошондой жазылган.",
            en="Posts, stations and sensors; where the source gives only a number, so do we.",
        ),
        theme=Theme.AIR,
        open_data=[*Place.essentials, type, number, provider, settlement, programme, hours, instruments, measures],
        compare=[
            Total(number, better="more", called=Term(ru="Всего", ky="Баары", en="All")),
            Total(number, only={type: PostType.MANUAL}, called=PostType.MANUAL.label),
            Total(number, only={type: PostType.AUTOMATIC}, called=PostType.AUTOMATIC.label),
            Total(number, only={type: PostType.SENSOR}, called=PostType.SENSOR.label),
        ],
        colour_by=type,
        natural_key=[settlement, Place.name],
    )  # fmt: skip
