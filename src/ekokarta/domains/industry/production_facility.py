"""Production facilities (производственные объекты)."""

from ekokarta.domains.industry.danger import Danger
from ekokarta.domains.industry.kind import Fuel, Sector
from ekokarta.layers import Code, Count, Layer, Place, Quantity, Reference, Text, Total
from ekokarta.terms import MEGAWATT, Term, Theme


class ProductionFacility(Place):
    """A plant or another site where something is produced."""

    sector = Code(Term(ru="Отрасль", ky="Тармак", en="Sector"), Sector)
    fuel = Code(Term(ru="Энергия", ky="Энергиясы", en="Energy"), Fuel)
    capacity = Quantity(Term(ru="Мощность", ky="Кубаттуулугу", en="Capacity"), MEGAWATT, minimum=0)
    operator = Reference(
        Term(ru="Оператор", ky="Оператор", en="Operator"), "subjects.Body",
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    danger = Code(Term(ru="Категория опасности", ky="Коркунуч категориясы", en="Danger"), Danger)
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="production-facilities",
        title=Term(ru="Производственные объекты", ky="Өндүрүш объекттери", en="Production facilities"),
        about=Term(
            ru="Пока электростанции из открытого источника: вид энергии, мощность, место.",
            ky="Азырынча ачык булактагы электр станциялары: энергиясы, кубаттуулугу, орду.",
            en="So far the power plants of an open source: energy, capacity, place.",
        ),
        theme=Theme.INDUSTRY, leads=True,
        open_data=[*Place.essentials, sector, fuel, capacity, operator, danger, remark],
        compare=[Count(headline=True), Total(capacity)],
        colour_by=fuel,
        aliases={
            "gppd_idnr": Place.external, "capacity_mw": capacity, "primary_fuel": fuel,
            "geolocation_source": Place.source, "district_soate": Place.where,
            "year_of_capacity_data": remark,
        },
    )  # fmt: skip
