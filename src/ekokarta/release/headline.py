"""The number that stands for a whole subject."""

from dataclasses import dataclass

from ekokarta.terms import Term


@dataclass(frozen=True, kw_only=True)
class HeadlineFacts:
    """Declared once; it is the headline also where it has no value, or its register is not shown."""

    theme: str
    layer: str
    measure: str
    title: Term
