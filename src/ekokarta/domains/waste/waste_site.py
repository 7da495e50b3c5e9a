"""Landfills and dumps (места размещения твёрдых бытовых отходов)."""

from ekokarta.layers import Count, Flag, Layer, Place, Quantity, Share, Text, Total
from ekokarta.terms import HECTARE, Term, Theme


class WasteSite(Place):
    """A site where solid household waste lies, whether anyone allowed it or not."""

    authorised = Flag(Term(ru="Санкционирована", ky="Уруксат берилген", en="Authorised"))
    area = Quantity(Term(ru="Площадь", ky="Аянты", en="Area"), HECTARE, minimum=0)
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="waste-sites",
        title=Term(ru="Полигоны и свалки", ky="Таштанды жайлары", en="Landfills and dumps"),
        about=Term(
            ru="Места, где лежат твёрдые бытовые отходы, санкционированные и нет.",
            ky="Катуу тиричилик калдыктары жаткан жерлер, уруксат берилген жана берилбеген.",
            en="The sites where solid household waste lies, authorised and not.",
        ),
        theme=Theme.WASTE,
        open_data=[*Place.essentials, authorised, area, remark],
        compare=[
            Count(),
            Count(only={authorised: False}, better="fewer"),
            Share(only={authorised: False}, better="fewer"),
            Total(area),
        ],
        colour_by=authorised,
        natural_key=[Place.name, Place.where],
    )
