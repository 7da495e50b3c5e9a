"""Natural resources as the ministry's interactive map showed them (природные ресурсы)."""

from ekokarta.layers import Code, Count, Layer, Name, Place, Quantity, Text, Total
from ekokarta.terms import HECTARE, Codes, Term, Theme


class Resource(Codes):
    """What is there."""

    FOREST = "forest", Term(ru="Лес", ky="Токой", en="Forest")
    PASTURE = "pasture", Term(ru="Пастбище", ky="Жайыт", en="Pasture")
    SPRING = "spring", Term(ru="Источник", ky="Булак", en="Spring")
    HUNTING = "hunting_ground", Term(ru="Охотничье угодье", ky="Аңчылык жери", en="Hunting ground")
    SIGHT = "sight", Term(ru="Природная достопримечательность", ky="Кооз жер", en="Natural sight")
    OTHER = "other", Term(ru="Другое", ky="Башка", en="Other")  # fmt: skip


class NaturalResource(Place):
    """An object of the earlier map, under its former name and number: nothing of it gets lost."""

    ageless = True
    resource = Code(Term(ru="Ресурс", ky="Ресурс", en="Resource"), Resource)
    former_layer = Name(
        Term(ru="Слой прежней карты", ky="Мурунку картадагы катмар", en="Layer of the earlier map")
    )
    area = Quantity(Term(ru="Площадь", ky="Аянты", en="Area"), HECTARE, minimum=0)
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="natural-resources",
        title=Term(ru="Природные ресурсы", ky="Жаратылыш ресурстары", en="Natural resources"),
        about=Term(
            ru="Объекты интерактивной карты министерства: леса, пастбища, источники, под прежними именами.",
            ky="Министрликтин интерактивдүү картасындагы объекттер: токой, жайыт, булак, мурунку аты менен.",
            en="Objects of the ministry's interactive map: forests, pastures, springs, by their former names.",
        ),
        theme=Theme.NATURE,
        open_data=[*Place.essentials, Place.external, resource, former_layer, area, remark],
        compare=[Count(), Total(area, only={resource: Resource.FOREST},
                                called=Term(ru="Площадь лесов", ky="Токойдун аянты", en="Area of forests"))],
        colour_by=resource, natural_key=[Place.external, Place.name, Place.where],
    )  # fmt: skip
