"""What may not be done with plastic bags and goods."""

from ekokarta.terms import Codes, Term


class PlasticBan(Codes):
    """The three deeds of which law 177 speaks."""

    PRODUCTION = "production", Term(ru="производство", ky="өндүрүү", en="production")
    SALE = "sale", Term(ru="продажа", ky="сатуу", en="sale")
    GIVING = "giving", Term(ru="бесплатная выдача", ky="акысыз берүү", en="giving away")


class Zone(Codes):
    """Where."""

    RESORT = (
        "resort",
        Term(ru="курортно-рекреационная зона", ky="курорттук-рекреациялык зона", en="resort zone"),
    )
    PROTECTED = (
        "protected",
        Term(ru="особо охраняемая территория", ky="өзгөчө корголуучу аймак", en="protected area"),
    )
    COUNTRY = "country", Term(ru="вся страна", ky="бүт өлкө", en="whole country")
    LOCAL = "local", Term(ru="зона без пластика", ky="пластиксиз зона", en="plastic-free zone")
