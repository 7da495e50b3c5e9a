"""Categories of radioactive sources by the IAEA (RS-G-1.9), and what a source is."""

from ekokarta.terms import Codes, Term


class Category(Codes):
    """From extremely dangerous to most unlikely to be."""

    FIRST = (
        "1",
        Term(ru="1 — чрезвычайно опасная", ky="1 — өтө кооптуу", en="1 — extremely dangerous"),
    )
    SECOND = "2", Term(ru="2 — очень опасная", ky="2 — абдан кооптуу", en="2 — very dangerous")
    THIRD = "3", Term(ru="3 — опасная", ky="3 — кооптуу", en="3 — dangerous")
    FOURTH = (
        "4",
        Term(ru="4 — опасность маловероятна", ky="4 — кооптуулугу аз", en="4 — unlikely dangerous"),
    )
    FIFTH = "5", Term(ru="5 — неопасна", ky="5 — кооптуу эмес", en="5 — most unlikely")  # fmt: skip


class SourceKind(Codes):
    """How the radiation is contained."""

    SEALED = "sealed", Term(ru="закрытый", ky="жабык", en="sealed")
    OPEN = "open", Term(ru="открытый", ky="ачык", en="open")
    GENERATOR = "generator", Term(ru="генерирующий", ky="генерациялоочу", en="generator")
