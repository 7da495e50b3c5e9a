"""What is planned, and how far it has come."""

from ekokarta.terms import Codes, Term


class PlannedKind(Codes):
    """What shall be built."""

    COAL_WASHING = (
        "coal_washing",
        Term(ru="обогатительная фабрика", ky="көмүр байытуучу фабрика", en="coal-washing plant"),
    )
    MINE = "mine", Term(ru="разработка участка", ky="участокту иштетүү", en="mine")
    WASTE_PLANT = (
        "waste_plant",
        Term(ru="комплекс по утилизации отходов", ky="калдыктарды кайра иштетүү комплекси", en="waste plant"),
    )  # fmt: skip
    POWER_PLANT = "power_plant", Term(ru="электростанция", ky="электр станция", en="power plant")
    OTHER = "other", Term(ru="другое", ky="башка", en="other")


class PlanStage(Codes):
    """Nothing before `contract` is committed, nothing before `works` exists."""

    CONSIDERED = "considered", Term(ru="рассматривается", ky="каралууда", en="considered")
    TALKS = "talks", Term(ru="переговоры", ky="сүйлөшүүлөр", en="talks")
    TENDER = "tender", Term(ru="конкурс", ky="сынак", en="tender")
    CONTRACT = "contract", Term(ru="договор", ky="келишим", en="contract")
    BUILDING = "building", Term(ru="строится", ky="курулууда", en="being built")
    WORKS = "works", Term(ru="работает", ky="иштейт", en="works")
    DROPPED = "dropped", Term(ru="отменено", ky="жокко чыгарылган", en="dropped")
