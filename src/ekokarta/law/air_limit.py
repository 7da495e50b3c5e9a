"""Permissible concentrations (предельно допустимые концентрации, ПДК)."""

from ekokarta.law.confidence import Confidence
from ekokarta.layers import Code, Entry, Layer, Name, Quantity, Reference
from ekokarta.terms import MILLIGRAM_A_CUBIC_METRE, Codes, Term, Theme


class Averaging(Codes):
    """Over which time a concentration is compared with the limit."""

    SINGLE = "single", Term(ru="максимальная разовая", ky="бир жолку", en="maximum single")
    DAILY = "daily", Term(ru="среднесуточная", ky="орточо суткалык", en="daily mean")


class AirLimit(Entry):
    """How much of a substance may be in the air, as a single sample or on the mean of a day."""

    substance = Name(Term(ru="Вещество (код)", ky="Зат (коду)", en="Substance (code)"), blank=False)
    averaging = Code(Term(ru="Усреднение", ky="Орточолоо", en="Averaging"), Averaging, blank=False)
    value = Quantity(Term(ru="ПДК", ky="ЧДК", en="Limit"), MILLIGRAM_A_CUBIC_METRE, minimum=0)
    hazard_class = Name(Term(ru="Класс опасности", ky="Коркунуч классы", en="Hazard class"))
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)

    layer = Layer(
        slug="air-limits",
        title=Term(ru="ПДК в воздухе", ky="Абадагы ЧДК", en="Limits of air pollution"),
        about=Term(
            ru="Сколько вещества допустимо в воздухе; где акт не прочитан, строка не проверена.",
            ky="Абада канча зат болсо болот; акты окулбаган сап текшерилген эмес деп белгиленген.",
            en="How much of a substance the air may hold; unverified where the act was not read.",
        ),
        theme=Theme.AIR,
        open_data=[*Entry.essentials, substance, averaging, value, hazard_class, act, confidence],
        natural_key=[substance, averaging, Entry.valid_from],
    )
