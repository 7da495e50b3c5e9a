"""What the law says of a waste site, and what can happen there."""

from ekokarta.terms import Codes, Term


class Legality(Codes):
    """Whether anyone allowed it: a dump may be legalised, a landfill may lose its permission."""

    AUTHORISED = "authorised", Term(ru="санкционирована", ky="уруксат берилген", en="authorised")
    UNAUTHORISED = (
        "unauthorised",
        Term(ru="несанкционирована", ky="уруксатсыз", en="unauthorised"),
    )


class Incident(Codes):
    """What happened."""

    FIRE = "fire", Term(ru="возгорание", ky="күйүү", en="fire")
    LOCALISED = "localised", Term(ru="локализовано", ky="өрт токтотулду", en="localised")
    EXTINGUISHED = "extinguished", Term(ru="потушено", ky="өчүрүлдү", en="extinguished")
    RECULTIVATED = (
        "recultivated",
        Term(ru="рекультивировано", ky="рекультивацияланды", en="recultivated"),
    )
    CLEARED = "cleared", Term(ru="ликвидирована", ky="жоюлду", en="cleared away")
