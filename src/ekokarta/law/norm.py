"""Dated norms: a number which an act sets, from a day on (нормы)."""

from ekokarta.law.confidence import Confidence
from ekokarta.layers import Code, Entry, Layer, Name, Quantity, Reference, passes_on
from ekokarta.terms import UNITY, Term, Theme


class Norm(Entry):
    """An interval, a share, the value of a calculation unit: what a decree changes is a row here."""

    subject = Name(Term(ru="Код нормы", ky="Ченемдин коду", en="Code of the norm"), blank=False)
    value = Quantity(Term(ru="Значение", ky="Мааниси", en="Value"), UNITY, minimum=0)
    measured_in = Name(Term(ru="Единица", ky="Бирдик", en="Unit"))
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)
    depends = (passes_on(act),)

    layer = Layer(
        slug="norms",
        title=Term(ru="Нормы по датам", ky="Ченемдер күнү боюнча", en="Dated norms"),
        about=Term(
            ru="Сроки, доли и ставки, которые задаёт акт: с какого дня и насколько это проверено.",
            ky="Акт белгилеген мөөнөттөр, үлүштөр, ставкалар: кайсы күндөн, канчалык текшерилген.",
            en="Intervals, shares and rates that an act sets: from which day, and how sure we are.",
        ),
        theme=Theme.REFERENCE,
        open_data=[*Entry.essentials, subject, value, measured_in, act, confidence],
        natural_key=[subject, Entry.valid_from],
    )
