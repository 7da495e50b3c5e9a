"""Articles on offences against the environment (статьи Кодекса о правонарушениях), by date."""

from ekokarta.law.confidence import Confidence
from ekokarta.layers import Code, Entry, Layer, Name, Quantity, Reference, passes_on
from ekokarta.terms import UNITY, Codes, Term, Theme


class Offender(Codes):
    """Whose fine it is."""

    PERSON = "person", Term(ru="физическое лицо", ky="жеке жак", en="natural person")
    COMPANY = "company", Term(ru="юридическое лицо", ky="юридикалык жак", en="legal person")


class OffenceArticle(Entry):
    """What an article sets for an offender from a day on: in calculation units, never in som."""

    number = Name(Term(ru="Статья", ky="Берене", en="Article"), blank=False)
    offender = Code(Term(ru="Кто отвечает", ky="Ким жооп берет", en="Who answers"), Offender, blank=False)  # fmt: skip
    units = Quantity(Term(ru="Расчётных показателей", ky="Эсептик көрсөткүч", en="Calculation units"),
                     UNITY, minimum=0)  # fmt: skip
    act = Reference(Term(ru="Акт", ky="Акт", en="Act"), "law.Act",
                    null=True, blank=True, related_name="+")  # fmt: skip
    confidence = Code(Term(ru="Достоверность", ky="Ишенимдүүлүк", en="Confidence"), Confidence)
    depends = (passes_on(act),)

    layer = Layer(
        slug="offence-articles",
        title=Term(ru="Статьи о правонарушениях", ky="Укук бузуулар жөнүндө беренелер", en="Articles on offences"),
        about=Term(
            ru="Сколько расчётных показателей назначает статья, кому и с какого дня.",
            ky="Берене канча эсептик көрсөткүч белгилейт, кимге, кайсы күндөн.",
            en="How many calculation units an article sets, for whom and from which day.",
        ),
        theme=Theme.VIOLATION,
        open_data=[*Entry.essentials, number, offender, units, act, confidence],
        natural_key=[number, offender, Entry.valid_from],
    )  # fmt: skip
