"""The entries of the law."""

from ekokarta.law.act import Act
from ekokarta.law.air_limit import AirLimit
from ekokarta.law.display_agreement import DisplayAgreement
from ekokarta.law.fee_rate import FeeRate
from ekokarta.law.norm import Norm
from ekokarta.law.offence_article import OffenceArticle
from ekokarta.law.source_system import SourceSystem
from ekokarta.law.water_limit import WaterLimit
from ekokarta.law.wildlife_tariff import WildlifeTariff

__all__ = [
    "Act",
    "AirLimit",
    "DisplayAgreement",
    "FeeRate",
    "Norm",
    "OffenceArticle",
    "SourceSystem",
    "WaterLimit",
    "WildlifeTariff",
]
