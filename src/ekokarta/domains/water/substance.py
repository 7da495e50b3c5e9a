"""What is looked for in the water of lakes and rivers."""

from ekokarta.terms import Codes, Term


class Substance(Codes):
    """The keys are those of the limits in the law."""

    OIL = "oil", Term(ru="нефтепродукты", ky="мунай продуктылары", en="oil products")
    PHENOLS = "phenols", Term(ru="фенолы", ky="фенолдор", en="phenols")
    AMMONIUM = "ammonium", Term(ru="аммоний (по N)", ky="аммоний (N боюнча)", en="ammonium (as N)")
    NITRITE = "nitrite", Term(ru="нитриты (по N)", ky="нитриттер (N боюнча)", en="nitrite (as N)")
    NITRATE = "nitrate", Term(ru="нитраты (по N)", ky="нитраттар (N боюнча)", en="nitrate (as N)")
    IRON = "iron", Term(ru="железо", ky="темир", en="iron")
    COPPER = "copper", Term(ru="медь", ky="жез", en="copper")
    BOD = "bod", Term(ru="БПК", ky="БПК (кычкылтек керектөө)", en="BOD")
    COD = "cod", Term(ru="ХПК", ky="ХПК (химиялык керектөө)", en="COD")
