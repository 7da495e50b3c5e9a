"""Posts of the air-monitoring network (посты наблюдения за загрязнением воздуха)."""

from ekokarta.layers import Code, Layer, Place, Quantity, Reference, Text, Total
from ekokarta.terms import Codes, Term, Theme


class PostType(Codes):
    """How a post measures."""

    MANUAL = "manual", Term(ru="Ручной пост", ky="Кол менен иштеген пост", en="Manual post")
    AUTOMATIC = (
        "automatic",
        Term(ru="Автоматическая станция", ky="Автоматтык станция", en="Automatic station"),
    )
    SENSOR = "sensor", Term(ru="Датчик", ky="Датчик", en="Sensor")


class Post(Place):
    """A post, or a group of posts which the source counts but does not place one by one."""

    type = Code(Term(ru="Вид", ky="Түрү", en="Type"), PostType)
    number = Quantity(Term(ru="Постов", ky="Посттордун саны", en="Posts"), minimum=0, default=1)
    provider = Reference(
        Term(ru="Чей", ky="Кимдики", en="Provider"), "air.Provider",
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    measures = Text(Term(ru="Что измеряет", ky="Эмнени өлчөйт", en="What it measures"))

    layer = Layer(
        slug="air-posts",
        title=Term(
            ru="Сеть наблюдений за воздухом", ky="Абаны байкоо тармагы", en="Air-monitoring network"
        ),
        about=Term(
            ru="Посты, станции и датчики; где источник называет только число, так и записано.",
            ky="Посттор, станциялар жана датчиктер; булак санын гана айтса, ошондой жазылган.",
            en="Posts, stations and sensors; where the source gives only a number, so do we.",
        ),
        theme=Theme.AIR,
        open_data=[*Place.essentials, type, number, provider, measures],
        compare=[Total(number, better="more"), Total(number, only={type: PostType.SENSOR})],
        colour_by=type,
    )
