"""A finding: one thing that was looked at, whether it is well, and what a person may do if not."""

from typing import NamedTuple

from ekokarta.terms import Term


class Finding(NamedTuple):
    """`advice` is None where all is well."""

    about: str
    sentence: Term
    advice: Term | None = None

    @property
    def well(self) -> bool:
        return self.advice is None
