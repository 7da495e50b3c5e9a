"""Rates of the fees by date (ставки плат): what is charged, for how much, by which act."""

from ekokarta.law.confidence import Confidence
from ekokarta.law.fee_kind import FeeKind
from ekokarta.law.water_use import Purpose
from ekokarta.layers import Amount, Code, Entry, Layer, Name, Quantity, Reference, passes_on
from ekokarta.terms import METRE, Term, Theme


class FeeRate(Entry):
    """What one unit costs from a day on; rates of which only the press speaks are marked so."""

    fee = Code(Term(ru="Вид платы", ky="Төлөмдүн түрү", en="Kind of fee"), FeeKind, blank=False)
    rate = Amount(Term(ru="Ставка", ky="Ставкасы", en="Rate"))
    per = Name(Term(ru="За что", ky="Эмне үчүн", en="Per"))
    condition = Name(Term(ru="Условие", ky="Шарты", en="Condition"))
    purpose = Code(
        Term(ru="Только для цели", ky="Бул максат үчүн гана", en="Only for the purpose"), Purpose
    )
    "Of water: empty where the rate asks for none."
    above = Quantity(Term(ru="Только выше (над уровнем моря)", ky="Мындан бийик гана (деңизден)",
                          en="Only above (sea level)"), METRE)  # fmt: skip
    below = Quantity(Term(ru="Только ниже (над уровнем моря)", ky="Мындан төмөн гана (деңизден)",
                          en="Only below (sea level)"), METRE)  # fmt: skip
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)
    depends = (passes_on(act),)

    layer = Layer(
        slug="fee-rates",
        title=Term(ru="Ставки плат", ky="Төлөмдөрдүн ставкалары", en="Rates of fees"),
        about=Term(
            ru="Ставки платы за загрязнение и воду, утилизационного сбора: акт или пресса, что проверено.",
            ky="Булгоо жана суу үчүн төлөмдүн, утилдештирүү жыйымынын ставкалары: акт же басма сөз.",
            en="Rates of the charges for pollution and water and of the recycling levy, by act or press.",
        ),
        theme=Theme.FEE,
        open_data=[
            *Entry.essentials,
            fee,
            rate,
            per,
            condition,
            purpose,
            above,
            below,
            act,
            confidence,
        ],
        natural_key=[Entry.name, Entry.valid_from],
    )
