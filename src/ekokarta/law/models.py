"""The entries of the law."""

from ekokarta.law.act import Act
from ekokarta.law.display_agreement import DisplayAgreement
from ekokarta.law.wildlife_tariff import WildlifeTariff

__all__ = ["Act", "DisplayAgreement", "WildlifeTariff"]
