"""What became of protected areas: created, enlarged, given another category (изменения кадастра)."""

from ekokarta.layers import Code, Count, Event, Layer, Quantity, Reference, Text
from ekokarta.terms import HECTARE, Codes, Term, Theme


class Change(Codes):
    """What an act did to it."""

    CREATED = "created", Term(ru="создана", ky="түзүлгөн", en="created")
    RESIZED = "resized", Term(ru="изменена площадь", ky="аянты өзгөргөн", en="area changed")
    RECLASSED = (
        "reclassed",
        Term(ru="изменена категория", ky="категориясы өзгөргөн", en="category changed"),
    )
    ZONED = "zoned", Term(ru="утверждены зоны", ky="зоналары бекитилген", en="zones approved")
    ABOLISHED = "abolished", Term(ru="упразднена", ky="жоюлган", en="abolished")  # fmt: skip


class ProtectedAreaEvent(Event):
    """The creation or a change of a protected area, by an act, on a day."""

    protected_area = Reference(Term(ru="ООПТ", ky="Өзгөчө корголуучу аймак", en="Protected area"),
                               "nature.ProtectedArea", null=True, blank=True, related_name="events")  # fmt: skip
    change = Code(Term(ru="Изменение", ky="Өзгөрүү", en="Change"), Change, blank=False)
    area = Quantity(Term(ru="Площадь после", ky="Кийинки аянты", en="Area after it"), HECTARE, 0)
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="protected-area-events",
        title=Term(ru="Создание и изменение ООПТ", ky="Корголуучу аймактардын түзүлүшү жана өзгөрүшү",
                   en="Creation and change of protected areas"),
        about=Term(
            ru="Когда и каким актом территория создана, изменена или упразднена.",
            ky="Аймак качан, кайсы акт менен түзүлгөн, өзгөргөн же жоюлган.",
            en="When and by which act a protected area was created, changed or abolished.",
        ),
        theme=Theme.NATURE,
        open_data=[*Event.essentials, protected_area, change, area, act, remark],
        compare=[Count(only={change: Change.CREATED}, better="more", called=Term(ru="Создано ООПТ",
                       ky="Түзүлгөн аймак", en="Areas created")), Count()],
        colour_by=change, natural_key=[protected_area, change, Event.happened_on],
    )  # fmt: skip
