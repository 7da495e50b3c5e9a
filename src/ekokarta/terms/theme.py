"""The themes of the ecological map; the first twelve are the subjects of protocol item 1.2."""

from ekokarta.terms.codes import Codes
from ekokarta.terms.term import Term


class Theme(Codes):
    """What a layer speaks of, in the order in which the protocol and the map list it."""

    AIR = "air", Term(ru="Качество воздуха", ky="Абанын сапаты", en="Air quality")
    PASSPORT = (
        "passport",
        Term(ru="Экологические паспорта", ky="Экологиялык паспорттор", en="Ecological passports"),
    )
    SUBSOIL = (
        "subsoil",
        Term(ru="Недропользование", ky="Жер казынасын пайдалануу", en="Subsoil use"),
    )
    INDUSTRY = (
        "industry",
        Term(ru="Производственные объекты", ky="Өндүрүш объекттери", en="Production facilities"),
    )
    SETTLEMENT = (
        "settlement",
        Term(ru="Населённые пункты", ky="Калктуу конуштар", en="Settlements"),
    )
    WATER = "water", Term(ru="Водные объекты", ky="Суу объекттери", en="Water bodies")
    TREATMENT = (
        "treatment",
        Term(ru="Очистные сооружения", ky="Тазалоочу курулмалар", en="Treatment plants"),
    )
    NATURE = (
        "nature",
        Term(
            ru="Особо охраняемые территории",
            ky="Өзгөчө корголуучу аймактар",
            en="Protected areas",
        ),
    )
    SPECIES = (
        "species",
        Term(ru="Флора и фауна", ky="Өсүмдүктөр жана жаныбарлар дүйнөсү", en="Flora and fauna"),
    )
    VIOLATION = "violation", Term(ru="Правонарушения", ky="Укук бузуулар", en="Violations")
    WASTE = "waste", Term(ru="Отходы", ky="Калдыктар", en="Waste")
    FEE = "fee", Term(ru="Общие платы", ky="Жалпы төлөмдөр", en="Fees")
    SAFETY = (
        "safety",
        Term(
            ru="Радиация и опасные объекты",
            ky="Радиация жана коркунучтуу объекттер",
            en="Radiation and hazards",
        ),
    )
    CLIMATE = "climate", Term(ru="Изменение климата", ky="Климаттын өзгөрүшү", en="Climate change")
    REPORT = (
        "report",
        Term(ru="Отчёт министерства", ky="Министрликтин отчёту", en="Report of the ministry"),
    )
    REFERENCE = "reference", Term(ru="Справочники", ky="Маалымдамалар", en="Reference")


PROMISED = tuple(Theme)[:12]
"The twelve subjects of protocol item 1.2 (report of January 2024, lines 170-181)."
