"""Permissible concentrations in water bodies (ПДК в воде водных объектов)."""

from ekokarta.law.confidence import Confidence
from ekokarta.layers import Code, Entry, Layer, Name, Quantity, Reference, passes_on
from ekokarta.terms import MILLIGRAM_A_LITRE, Codes, Term, Theme


class WaterPurpose(Codes):
    """For which use of the water the limit is set; the strictest is that for fish."""

    FISHERY = "fishery", Term(ru="рыбохозяйственное", ky="балык чарбасы үчүн", en="fishery")
    DOMESTIC = (
        "domestic",
        Term(ru="хозяйственно-питьевое и культурно-бытовое", ky="ичүүгө жана тиричиликке", en="domestic"),
    )  # fmt: skip


class WaterLimit(Entry):
    """How much of a substance the water of a lake or a river may hold, by its use, from a day on."""

    substance = Name(Term(ru="Вещество (код)", ky="Зат (коду)", en="Substance (code)"), blank=False)
    purpose = Code(Term(ru="Водопользование", ky="Суу пайдалануу", en="Use of water"), WaterPurpose,
                   blank=False)  # fmt: skip
    value = Quantity(Term(ru="ПДК", ky="ЧДК", en="Limit"), MILLIGRAM_A_LITRE, minimum=0)
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)
    depends = (passes_on(act),)

    layer = Layer(
        slug="water-limits",
        title=Term(ru="ПДК в воде", ky="Суудагы ЧДК", en="Limits of water pollution"),
        about=Term(
            ru="Сколько вещества допустимо в воде озёр и рек; где акт не прочитан, строка не проверена.",
            ky="Көл менен дарыянын суусунда канча зат болсо болот; акты окулбаган сап текшерилген эмес.",
            en="How much of a substance the water of lakes and rivers may hold; unverified where the act was not read.",
        ),
        theme=Theme.WATER,
        open_data=[*Entry.essentials, substance, purpose, value, act, confidence],
        natural_key=[substance, purpose, Entry.valid_from],
    )  # fmt: skip
