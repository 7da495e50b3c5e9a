"""What can be restricted beside water, and how far it is."""

from ekokarta.terms import Codes, Term


class Rule(Codes):
    """By the Water Code and by moratoria."""

    ZONE = "zone", Term(ru="водоохранная зона", ky="суу коргоо зонасы", en="water-protection zone")
    STRIP = (
        "strip",
        Term(ru="водоохранная полоса", ky="суу коргоо тилкеси", en="water-protection strip"),
    )
    SANITARY = (
        "sanitary",
        Term(ru="зона санитарной охраны", ky="санитардык коргоо зонасы", en="sanitary zone"),
    )
    MORATORIUM = (
        "moratorium",
        Term(ru="мораторий на строительство", ky="курулушка мораторий", en="building moratorium"),
    )


class Standing(Codes):
    """A proposal restricts nobody."""

    PROPOSED = "proposed", Term(ru="предложено", ky="сунушталган", en="proposed")
    IN_FORCE = "in_force", Term(ru="действует", ky="күчүндө", en="in force")
    LIFTED = "lifted", Term(ru="снято", ky="жокко чыгарылган", en="lifted")
