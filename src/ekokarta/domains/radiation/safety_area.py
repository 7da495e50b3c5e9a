"""Thematic safety areas of the IAEA, and what is said of them."""

from ekokarta.terms import Codes, Term


class SafetyArea(Codes):
    """As RASIMS groups them."""

    REGULATION = (
        "1",
        Term(
            ru="1 — регулирующая инфраструктура",
            ky="1 — жөнгө салуу инфраструктурасы",
            en="1 — regulatory infrastructure",
        ),
    )
    OCCUPATIONAL = (
        "2",
        Term(
            ru="2 — профессиональное облучение",
            ky="2 — кесиптик нурлануу",
            en="2 — occupational exposure",
        ),
    )
    MEDICAL = (
        "3",
        Term(
            ru="3 — медицинское облучение", ky="3 — медициналык нурлануу", en="3 — medical exposure"
        ),
    )
    PUBLIC = (
        "4",
        Term(
            ru="4 — население и окружающая среда",
            ky="4 — калк жана айлана-чөйрө",
            en="4 — public and environment",
        ),
    )
    EMERGENCY = (
        "5",
        Term(
            ru="5 — аварийная готовность",
            ky="5 — авариялык даярдык",
            en="5 — emergency preparedness",
        ),
    )
    TRAINING = (
        "6",
        Term(
            ru="6 — образование и подготовка",
            ky="6 — билим берүү жана даярдоо",
            en="6 — education and training",
        ),
    )
    TRANSPORT = "7", Term(ru="7 — перевозка", ky="7 — ташуу", en="7 — transport")  # fmt: skip


class Answer(Codes):
    """How far a criterion is met, as the country says of itself."""

    MET = "met", Term(ru="выполнено", ky="аткарылган", en="met")
    PARTLY = "partly", Term(ru="частично", ky="жарым-жартылай", en="partly")
    UNMET = "unmet", Term(ru="не выполнено", ky="аткарылган эмес", en="not met")


class Review(Codes):
    """Who has looked at it."""

    ENTERED = "entered", Term(ru="внесено", ky="киргизилген", en="entered")
    ENDORSED = (
        "endorsed",
        Term(
            ru="подтверждено координатором",
            ky="координатор ырастаган",
            en="endorsed by the coordinator",
        ),
    )
    REVIEWED = "reviewed", Term(ru="рассмотрено МАГАТЭ", ky="МАГАТЭ караган", en="reviewed by the IAEA")  # fmt: skip
