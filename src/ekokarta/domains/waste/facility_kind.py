"""What serves waste, and how far it has come."""

from ekokarta.terms import Codes, Term


class FacilityKind(Codes):
    """What the plan 598-р and the law on waste name."""

    CONTAINERS = (
        "containers",
        Term(ru="контейнерная площадка", ky="контейнер аянтчасы", en="container site"),
    )
    TRANSFER = (
        "transfer",
        Term(ru="перегрузочная станция", ky="калдык которуучу станция", en="transfer station"),
    )
    SORTING = "sorting", Term(ru="сортировка", ky="сорттоо", en="sorting line")
    RECYCLING = "recycling", Term(ru="переработка", ky="кайра иштетүү", en="recycling")
    INCINERATOR = "incinerator", Term(ru="инсинератор", ky="инсинератор", en="incinerator")
    LANDFILL = "landfill", Term(ru="полигон", ky="полигон", en="landfill")
    COLLECTION = (
        "collection",
        Term(ru="пункт приёма вторсырья", ky="кайра пайдаланылуучу чийки затты кабыл алуу жайы",
             en="collection point"),
    )  # fmt: skip


class FacilityState(Codes):
    """What is planned serves nobody yet."""

    PLANNED = "planned", Term(ru="по плану", ky="планда", en="planned")
    BUILDING = "building", Term(ru="строится", ky="курулууда", en="being built")
    WORKS = "works", Term(ru="работает", ky="иштейт", en="works")
    STOPPED = "stopped", Term(ru="не работает", ky="иштебейт", en="does not work")
