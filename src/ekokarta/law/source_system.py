"""Source systems (информационные системы-источники): whose systems the layers come from."""

from ekokarta.layers import Entry, Layer, Name, Reference, Text
from ekokarta.terms import Term, Theme


class SourceSystem(Entry):
    """A system of a ministry or of another body from which a layer comes, under its own name."""

    within = Reference(
        Term(ru="Часть системы", ky="Системанын бөлүгү", en="Part of the system"),
        "law.SourceSystem", null=True, blank=True, related_name="parts",
    )  # fmt: skip
    owner = Reference(
        Term(ru="Владелец", ky="Ээси", en="Owner"),
        "subjects.Body", null=True, blank=True, related_name="systems",
    )  # fmt: skip
    act = Reference(
        Term(ru="Акт", ky="Акт", en="Act"), "law.Act", null=True, blank=True, related_name="+"
    )
    licence = Name(Term(ru="Лицензия (SPDX)", ky="Лицензия (SPDX)", en="Licence (SPDX)"))
    link = Name(Term(ru="Адрес", ky="Дареги", en="Address"))
    format = Name(Term(ru="Формат", ky="Форматы", en="Format"))
    refreshed = Text(Term(ru="Обновляется", ky="Жаңыланат", en="Renewed"))
    refreshed_ky = Text(Term(ru="Обновляется (кырг.)", ky="Жаңыланат (кыргызча)", en="Renewed, ky"))
    refreshed_en = Text(Term(ru="Обновляется (англ.)", ky="Жаңыланат (англисче)", en="Renewed, en"))
    approver = Name(
        Term(
            ru="Кто утверждает показ (должность)",
            ky="Көрсөтүүнү ким бекитет (кызматы)",
            en="Who approves display (post)",
        )
    )
    contact = Name(Term(ru="Контакт ведомства", ky="Мекеменин байланышы", en="Contact of office"))
    mapping = Text(
        Term(ru="Соответствие столбцов", ky="Мамычалардын туура келиши", en="Mapping of columns")
    )
    'Their headings and ours: "OBJECTID = external; NAME_RU = name; SHAPE_LEN = -".'

    layer = Layer(
        slug="source-systems",
        title=Term(ru="Системы-источники", ky="Булак системалар", en="Source systems"),
        about=Term(
            ru="Из каких систем приходят данные, чьи они и кто утверждает показ.",
            ky="Маалымат кайсы системалардан келет, алар кимдики, көрсөтүүнү ким бекитет.",
            en="Which systems the data come from, whose they are and who approves display.",
        ),
        theme=Theme.REFERENCE,
        open_data=[
            *Entry.essentials, within, owner, act, licence, link, format, refreshed, refreshed_ky,
            refreshed_en, approver, contact, mapping,
        ],
    )  # fmt: skip
