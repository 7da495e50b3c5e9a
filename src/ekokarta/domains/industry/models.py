"""The registers of industry."""

from ekokarta.domains.industry.ecological_passport import EcologicalPassport
from ekokarta.domains.industry.permit import Permit
from ekokarta.domains.industry.production_facility import ProductionFacility

__all__ = ["EcologicalPassport", "Permit", "ProductionFacility"]
