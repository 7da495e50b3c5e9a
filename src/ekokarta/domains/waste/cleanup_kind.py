"""What kind of event it was at which many picked up waste, or spoke of it."""

from ekokarta.terms import Codes, Term


class CleanupKind(Codes):
    """Clean-ups are counted; a campaign or an opening is told beside them, and is none."""

    CLEAN_UP = "clean_up", Term(ru="субботник", ky="ашар (субботник)", en="clean-up")
    CAMPAIGN = "campaign", Term(ru="акция", ky="акция", en="campaign")
