"""Closed lists of values, each with its word in three languages."""

from enum import StrEnum
from typing import Self

from ekokarta.terms.term import Term


class Codes(StrEnum):
    """Write `SENSOR = "sensor", Term(...)`: the code is for ever, the word may be corrected."""

    label: Term

    def __new__(cls, code: str, label: Term | None = None) -> Self:
        """`label` is None only when a member is looked up by its code, as `Status("zero")`."""
        member = str.__new__(cls, code)
        member._value_ = code
        if label is not None:
            member.label = label
        return member

    @classmethod
    def words(cls) -> dict[str, Term]:
        """Each code with its word, in the order of the declaration."""
        return {str(member): member.label for member in cls}
