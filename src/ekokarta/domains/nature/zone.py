"""Functional zones of protected areas (функциональное зонирование ООПТ)."""

from ekokarta.layers import Code, Count, Layer, Place, Quantity, Reference, Total
from ekokarta.terms import HECTARE, Codes, Term, Theme


class ZoneType(Codes):
    """What may be done in it, by the law on protected areas."""

    CORE = "core", Term(ru="заповедная (ядро)", ky="корук (өзөк)", en="core")
    BUFFER = "buffer", Term(ru="буферная", ky="буфердик", en="buffer")
    RECREATION = "recreation", Term(ru="рекреационная", ky="рекреациялык", en="recreation")
    LIMITED = (
        "limited_use",
        Term(ru="ограниченного использования", ky="чектелген пайдалануу", en="limited use"),
    )
    TRANSITION = "transition", Term(ru="переходная", ky="өткөөл", en="transition")  # fmt: skip


class Zone(Place):
    """A part of a protected area with a regime of its own."""

    protected_area = Reference(Term(ru="ООПТ", ky="Өзгөчө корголуучу аймак", en="Protected area"),
                               "nature.ProtectedArea", null=True, blank=True, related_name="zones")  # fmt: skip
    type = Code(Term(ru="Зона", ky="Зона", en="Zone"), ZoneType, blank=False)
    area = Quantity(Term(ru="Площадь", ky="Аянты", en="Area"), HECTARE, minimum=0)
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip

    layer = Layer(
        slug="protected-area-zones",
        title=Term(ru="Зоны ООПТ", ky="Корголуучу аймактардын зоналары", en="Zones of protected areas"),
        about=Term(
            ru="Ядро, буферная, рекреационная и другие зоны: где какой режим и по какому акту.",
            ky="Өзөк, буфердик, рекреациялык жана башка зоналар: кайда кандай режим, кайсы акт боюнча.",
            en="Core, buffer, recreation and other zones: which regime where, and by which act.",
        ),
        theme=Theme.NATURE,
        open_data=[*Place.essentials, protected_area, type, area, act],
        compare=[Count(), Total(area, only={type: ZoneType.CORE},
                                called=Term(ru="Площадь ядра", ky="Өзөктүн аянты", en="Area of cores"))],
        colour_by=type, natural_key=[protected_area, type, Place.name],
    )  # fmt: skip
