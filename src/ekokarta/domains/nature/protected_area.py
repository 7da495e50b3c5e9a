"""Protected areas (особо охраняемые природные территории, ООПТ)."""

from ekokarta.domains.nature.category import Category, holds_others
from ekokarta.domains.nature.protected_share import PATROLLED, agrees
from ekokarta.layers import (
    Code,
    Count,
    Flag,
    Layer,
    Place,
    Quantity,
    Reference,
    Severity,
    Text,
    Total,
    Warn,
)
from ekokarta.terms import HECTARE, Term, Theme
from ekokarta.territory.ground import hectares

OUTLINE = Term(
    ru="Контур не сходится с площадью по акту: проверьте контур или площадь.",
    ky="Контур акт боюнча аянтка туура келбейт: контурду же аянтты текшериңиз.",
    en="The outline does not agree with the area by the act: check one of them.",
)


class ProtectedArea(Place):
    """Land which the state keeps for nature, by the cadastre of protected areas."""

    category = Code(Term(ru="Категория", ky="Категориясы", en="Category"), Category)
    area = Quantity(Term(ru="Площадь по акту", ky="Акт боюнча аянты", en="Area by the act"), HECTARE, 0)  # fmt: skip
    drawn = Quantity(Term(ru="Площадь по контуру", ky="Контур боюнча аянты", en="Area by the outline"), HECTARE,
                     editable=False)  # fmt: skip
    fits = Flag(Term(ru="Контур сходится с актом", ky="Контур актыга туура келет", en="Outline fits the act"),
                editable=False)  # fmt: skip
    around = Flag(Term(ru="Объемлет другие", ky="Башкаларды камтыйт", en="Holds others"), editable=False)  # fmt: skip
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act", null=True, blank=True, related_name="+")  # fmt: skip
    patrol = Flag(Term(ru="Патруль SMART", ky="SMART күзөтү", en="SMART patrol"))
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))
    warns = (
        Warn("outline-differs", area, OUTLINE, lambda a: a.fits is False, Severity.CONTRADICTION),
    )

    layer = Layer(
        slug="protected-areas",
        title=Term(ru="ООПТ", ky="Өзгөчө корголуучу аймактар", en="Protected areas"),
        about=Term(ru="Земли, которые государство сохраняет для природы: категория, площадь, год, акт.",
                   ky="Мамлекет жаратылыш үчүн сактаган жерлер: категориясы, аянты, жылы, актысы.",
                   en="The land which the state keeps for nature: category, area, year, act."),
        theme=Theme.NATURE, open_data=[*Place.essentials, category, area, drawn, fits, around, act, patrol, remark],
        compare=[Count(better="more", headline=True), Total(area, better="more"),
                 Total(area, only={around: False}, better="more", called=Term(ru="Площадь без двойного счёта",
                       ky="Эки жолу эсептелбеген аянт", en="Area, nothing counted twice")),
                 Count(only={patrol: True}, called=PATROLLED)],
        colour_by=category, natural_key=[Place.name], leads=True,
        aliases={"name_ru": Place.name, "established": Place.opened_on, "area_ha": area, "area_source": Place.source,
                 "district_soate": Place.where, "region_iso": Place.where, "note": remark, "in_seed": remark,
                 "coord_source": remark},
    )  # fmt: skip

    def clean(self) -> None:
        super().clean()
        self.drawn = (round(hectares(self.geometry), 1) if self.geometry else 0) or None
        self.fits = agrees(self.area, self.drawn)
        self.around = holds_others(self.category)
