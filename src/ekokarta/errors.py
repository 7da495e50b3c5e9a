"""What can go wrong, as sentences. Each door has one table from here to its own signs."""

from ekokarta.terms import Term


class EkokartaError(Exception):
    """Something we can say to the person who asked."""

    def __init__(self, sentence: Term) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)


class NotFound(EkokartaError):
    """There is no such thing."""


class Damaged(NotFound):
    """What was published is no longer what it was: a file of a release is other than its manifest says."""


class Gone(NotFound):
    """It was here and is no longer. `instead` names what is nearest to it; `same`: that says the same."""

    def __init__(self, sentence: Term, instead: str = "", *, same: bool = False) -> None:
        super().__init__(sentence)
        self.instead = instead
        self.same = same


class Misunderstood(EkokartaError):
    """The words given do not mean what they should: a date, a place, a query."""


class Overtaken(EkokartaError):
    """What should be changed has changed meanwhile."""


class Forbidden(EkokartaError):
    """This person may not do this."""


class Locked(EkokartaError):
    """The period is signed off, so its records stay as they are until somebody unlocks it."""


class Contradicted(EkokartaError):
    """Two records would contradict each other: a part larger than its whole."""
