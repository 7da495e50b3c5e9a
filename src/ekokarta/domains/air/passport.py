"""What a sensor's passport says: where it hangs, how far it can be trusted."""

from ekokarta.terms import Codes, Term


class Siting(Codes):
    """What is around it."""

    BACKGROUND = "background", Term(ru="фоновый", ky="фондук", en="background")
    HOUSING = "housing", Term(ru="жилая застройка", ky="турак жай", en="housing")
    TRAFFIC = "traffic", Term(ru="у дороги", ky="жол боюнда", en="traffic")
    INDUSTRY = "industry", Term(ru="у производства", ky="өндүрүш жанында", en="industry")


class Tier(Codes):
    """How far its numbers can be trusted; only the first two enter official means."""

    REFERENCE = "reference", Term(ru="эталонный", ky="эталондук", en="reference")
    EQUIVALENT = "equivalent", Term(ru="равноценный эталону", ky="эталонго тең", en="equivalent")
    INDICATIVE = (
        "indicative",
        Term(
            ru="индикативный, сверен с эталоном", ky="эталон менен салыштырылган", en="indicative"
        ),
    )
    INFORMAL = "informal", Term(ru="не сверен", ky="салыштырылган эмес", en="not compared")
