"""What damage is done to, and how much of what was recovered may be a reward."""

from ekokarta.terms import Codes, Term


class Harm(Codes):
    """To what."""

    WILDLIFE = "wildlife", Term(ru="животному миру", ky="жаныбарлар дүйнөсүнө", en="wildlife")
    PLANTS = "plants", Term(ru="растительному миру", ky="өсүмдүктөр дүйнөсүнө", en="plants")
    WATER = "water", Term(ru="воде", ky="сууга", en="water")
    LAND = "land", Term(ru="земле", ky="жерге", en="land")
    AIR = "air", Term(ru="воздуху", ky="абага", en="air")


def most(recovered: int | None, percent: float | None) -> int | None:
    """The largest reward in whole tyiyn: `percent` of what was recovered; None where one is not known."""
    return None if recovered is None or percent is None else int(recovered * percent // 100)
