"""Display agreements: why a layer may be shown, the first line of protocol item 1.2."""

from ekokarta.layers import Code, Entry, Layer, Name, Text
from ekokarta.terms import Codes, Term, Theme


class Ground(Codes):
    """On what the right to show rests. Nobody's agreement is ever invented."""

    ACT = "act", Term(ru="акт владельца", ky="ээсинин актысы", en="act of the owner")
    OPEN_LICENCE = (
        "open_licence",
        Term(ru="открытая лицензия", ky="ачык лицензия", en="open licence"),
    )
    PUBLIC_SOURCE = (
        "public_source",
        Term(ru="публичный источник", ky="жалпыга ачык булак", en="public source"),
    )
    SIMULATED = (
        "simulated",
        Term(ru="симулированные данные", ky="симуляцияланган маалымат", en="simulated data"),
    )


class DisplayAgreement(Entry):
    """That a layer may be shown to the public: by whom, on what ground, how often renewed."""

    register = Name(Term(ru="Слой", ky="Катмар", en="Layer"), blank=False)
    ground = Code(Term(ru="Основание", ky="Негизи", en="Ground"), Ground, blank=False)
    owner = Name(Term(ru="Владелец", ky="Ээси", en="Owner"))
    owner_ky = Name(Term(ru="Владелец (кырг.)", ky="Ээси (кыргызча)", en="Owner in Kyrgyz"))
    owner_en = Name(Term(ru="Владелец (англ.)", ky="Ээси (англисче)", en="Owner in English"))
    approver = Name(Term(ru="Утверждает показ", ky="Көрсөтүүнү бекитет", en="Approves display"))
    licence = Name(Term(ru="Лицензия (SPDX)", ky="Лицензия (SPDX)", en="Licence (SPDX)"))
    link = Name(Term(ru="Ссылка", ky="Шилтеме", en="Link"))
    refreshed = Text(Term(ru="Обновляется", ky="Жаңыланат", en="Renewed"))
    refreshed_ky = Text(Term(ru="Обновляется (кырг.)", ky="Жаңыланат (кыргызча)", en="Renewed, ky"))
    refreshed_en = Text(Term(ru="Обновляется (англ.)", ky="Жаңыланат (англисче)", en="Renewed, en"))

    layer = Layer(
        slug="display-agreements",
        title=Term(ru="Основания показа", ky="Көрсөтүүнүн негиздери", en="Display agreements"),
        about=Term(
            ru="Почему слой можно показывать: акт владельца, открытая лицензия или источник.",
            ky="Катмарды эмне үчүн көрсөтсө болот: ээсинин актысы, ачык лицензия же булак.",
            en="Why a layer may be shown: an act of its owner, an open licence or a source.",
        ),
        theme=Theme.REFERENCE,
        open_data=[
            *Entry.essentials, register, ground, owner, owner_ky, owner_en, approver, licence,
            link, refreshed, refreshed_ky, refreshed_en,
        ],
        aliases={"layer": register},
    )  # fmt: skip
