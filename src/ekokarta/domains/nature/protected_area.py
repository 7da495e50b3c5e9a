"""Protected areas (особо охраняемые природные территории, ООПТ)."""

from ekokarta.domains.nature.category import Category
from ekokarta.layers import Code, Count, Flag, Layer, Place, Quantity, Text, Total
from ekokarta.terms import HECTARE, Term, Theme


class ProtectedArea(Place):
    """Land which the state keeps for nature, by the cadastre of protected areas."""

    category = Code(Term(ru="Категория", ky="Категориясы", en="Category"), Category)
    area = Quantity(
        Term(ru="Площадь по акту", ky="Акт боюнча аянты", en="Area by the act"), HECTARE, 0
    )
    patrol = Flag(Term(ru="Патруль SMART", ky="SMART күзөтү", en="SMART patrol"))
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="protected-areas",
        title=Term(ru="ООПТ", ky="Өзгөчө корголуучу аймактар", en="Protected areas"),
        about=Term(
            ru="Земли, которые государство сохраняет для природы: категория, площадь, год.",
            ky="Мамлекет жаратылыш үчүн сактаган жерлер: категориясы, аянты, жылы.",
            en="The land which the state keeps for nature: category, area, year.",
        ),
        theme=Theme.NATURE,
        open_data=[*Place.essentials, category, area, patrol, remark],
        compare=[Count(better="more"), Total(area, better="more")],
        colour_by=category,
        natural_key=[Place.name],
        aliases={
            "name_ru": Place.name, "established": Place.opened_on, "area_ha": area,
            "area_source": Place.source, "district_soate": Place.where, "region_iso": Place.where,
            "note": remark, "in_seed": remark, "coord_source": remark,
        },
    )  # fmt: skip
