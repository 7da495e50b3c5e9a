"""What a place of recreation is, and where its waste water goes."""

from ekokarta.terms import Codes, Term


class Recreation(Codes):
    """What kind of place of rest."""

    BOARDING = "boarding", Term(ru="пансионат", ky="пансионат", en="boarding house")
    SANATORIUM = "sanatorium", Term(ru="санаторий", ky="санаторий", en="sanatorium")
    HOTEL = "hotel", Term(ru="гостиница", ky="мейманкана", en="hotel")
    GUEST_HOUSE = "guest_house", Term(ru="гостевой дом", ky="конок үйү", en="guest house")
    CAMP = "camp", Term(ru="лагерь", ky="лагерь", en="camp")
    BEACH = "beach", Term(ru="пляж", ky="жээк", en="beach")


class Sewage(Codes):
    """Where the waste water goes."""

    OWN = (
        "own",
        Term(ru="своё очистное сооружение", ky="өзүнүн тазалоочу курулмасы", en="own plant"),
    )
    SEWER = (
        "sewer",
        Term(ru="центральная канализация", ky="борбордук канализация", en="public sewer"),
    )
    CARRIED = (
        "carried",
        Term(ru="вывоз по договору", ky="келишим боюнча ташуу", en="carried away by contract"),
    )
    NONE = "none", Term(ru="очистки нет", ky="тазалоо жок", en="no treatment")  # fmt: skip
