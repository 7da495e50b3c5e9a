"""Providers of air-quality data (источники данных о качестве воздуха)."""

from ekokarta.layers import Code, Entry, Flag, Layer, Quantity, Reference, Text
from ekokarta.terms import Codes, Term, Theme


class ProviderType(Codes):
    """As the report groups them."""

    STATE = "state", Term(ru="Государственное", ky="Мамлекеттик", en="State")
    NGO = "ngo", Term(ru="Некоммерческая организация", ky="Коммерциялык эмес уюм", en="Non-profit")
    COMPANY = "company", Term(ru="Юридическое лицо", ky="Юридикалык жак", en="Company")
    PRIVATE = "private", Term(ru="Частные лица", ky="Жеке адамдар", en="Private persons")


class Provider(Entry):
    """Somebody whose stations say how clean the air is; natural persons stay unnamed."""

    type = Code(Term(ru="Вид", ky="Түрү", en="Type"), ProviderType)
    members = Quantity(Term(ru="Участников", ky="Катышуучулар", en="Participants"), minimum=0)
    stations = Quantity(Term(ru="Станций", ky="Станциялар", en="Stations"), minimum=0)
    body = Reference(
        Term(ru="Организация", ky="Уюм", en="Body"), "subjects.Body",
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    approved = Flag(Term(ru="Прибор утверждён", ky="Прибору бекитилген", en="Approved instrument"))
    remark = Text(Term(ru="Примечание", ky="Эскертүү", en="Remark"))

    layer = Layer(
        slug="air-providers",
        title=Term(ru="Источники данных о воздухе", ky="Аба жөнүндө маалымат булактары", en="Air-data providers"),
        about=Term(
            ru="Кто измеряет качество воздуха и сколькими станциями, как сказано в отчёте.",
            ky="Абанын сапатын ким, канча станция менен өлчөйт — отчётто айтылгандай.",
            en="Who measures the quality of the air and with how many stations, as the report says.",
        ),
        theme=Theme.AIR,
        open_data=[*Entry.essentials, type, members, stations, body, approved, remark],
    )  # fmt: skip
