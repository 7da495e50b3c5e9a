"""Names of units over time: former names, and what people write instead."""

from ekokarta.layers import Code, Entry, Layer, Reference
from ekokarta.terms import Codes, Term, Theme


class NameKind(Codes):
    """Whether the name was once official, or is only written so."""

    FORMER = "former", Term(ru="прежнее", ky="мурунку", en="former")
    VARIANT = "variant", Term(ru="вариант", ky="вариант", en="variant")


class UnitName(Entry):
    """A name which a unit had, or under which people look for it; names are never keys."""

    unit = Reference(
        Term(ru="Район или город", ky="Район же шаар", en="District or city"),
        "territory.Unit", to_field="key", related_name="other_names",
    )  # fmt: skip
    type = Code(Term(ru="Вид", ky="Түрү", en="Kind"), NameKind, default=NameKind.VARIANT)

    layer = Layer(
        slug="unit-names",
        title=Term(ru="Прежние названия", ky="Мурунку аталыштар", en="Former names"),
        about=Term(
            ru="Прежние и другие названия районов и городов с датами.",
            ky="Райондордун жана шаарлардын мурунку жана башка аталыштары, күндөрү менен.",
            en="Former and other names of districts and cities with their dates.",
        ),
        theme=Theme.REFERENCE,
        open_data=[*Entry.essentials, unit, type],
        aliases={"kind": type},
    )
