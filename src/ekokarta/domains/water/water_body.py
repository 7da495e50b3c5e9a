"""Water bodies (водные объекты)."""

from ekokarta.domains.water.water_type import WaterType
from ekokarta.layers import Code, Count, Flag, Layer, Place, Quantity, Text, Total
from ekokarta.terms import KILOMETRE, SQUARE_KILOMETRE, Term, Theme


class WaterBody(Place):
    """A lake, a river, a reservoir; a river lies in many districts, a great lake in none."""

    ageless = True
    type = Code(Term(ru="Вид", ky="Түрү", en="Type"), WaterType, blank=False)
    area = Quantity(
        Term(ru="Площадь зеркала", ky="Суу бетинин аянты", en="Area"), SQUARE_KILOMETRE, 0
    )
    length = Quantity(
        Term(ru="Длина в стране", ky="Өлкөдөгү узундугу", en="Length in the country"), KILOMETRE, 0
    )
    leaves_country = Flag(
        Term(ru="Уходит за границу", ky="Чек арадан өтөт", en="Crosses the border")
    )
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="water-bodies",
        title=Term(ru="Водные объекты", ky="Суу объекттери", en="Water bodies"),
        about=Term(
            ru="Озёра и реки, названные в открытых источниках; это начало кадастра, не кадастр.",
            ky="Ачык булактарда аталган көлдөр жана дарыялар; бул кадастрдын башталышы гана.",
            en="The lakes and rivers that open sources name: a beginning of a cadastre, not one.",
        ),
        theme=Theme.WATER, leads=True,
        open_data=[*Place.essentials, type, area, length, leaves_country, remark],
        compare=[Count(headline=True),
                 Total(length, called=Term(ru="Длина рек и каналов", ky="Дарыялар менен каналдардын узундугу",
                                           en="Length of rivers and canals")),
                 Total(area)],
        colour_by=type, natural_key=[Place.name, type],
        aliases={"transboundary": leaves_country},
    )  # fmt: skip
