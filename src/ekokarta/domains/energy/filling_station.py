"""Filling stations (автозаправочные и газовые заправки), a layer of the ministry's old map."""

from ekokarta.domains.energy.fuel import Filling
from ekokarta.layers import Code, Count, Layer, Place, Reference, Text
from ekokarta.terms import Term, Theme


class FillingStation(Place):
    """A station where cars are filled with petrol, diesel or gas."""

    sells = Code(Term(ru="Что отпускает", ky="Эмне сатат", en="Sells"), Filling)
    operator = Reference(
        Term(ru="Оператор", ky="Оператор", en="Operator"), "subjects.Body",
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="filling-stations",
        title=Term(ru="Заправки", ky="Май куюучу жайлар", en="Filling stations"),
        about=Term(
            ru="Газовые и автозаправки: что отпускают и чьи, как на прежней интерактивной карте.",
            ky="Газ жана май куюучу жайлар: эмне сатат, кимдики — мурунку интерактивдүү картадагыдай.",
            en="Gas and petrol stations: what they sell and whose they are, as on the former map.",
        ),
        theme=Theme.INDUSTRY,
        open_data=[*Place.essentials, Place.external, sells, operator, remark],
        compare=[
            Count(called=Term(ru="Всего", ky="Баары", en="All stations")),
            Count(only={sells: Filling.GAS},
                  called=Term(ru="Только газ", ky="Газ гана", en="Gas only")),
        ],
        colour_by=sells,
        natural_key=[Place.name, Place.where],
    )  # fmt: skip
